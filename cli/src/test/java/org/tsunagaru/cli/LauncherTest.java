package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in an unpacked package: a program that echoes stands where Tsunagaru would. */
final class LauncherTest {

  private static final String PREPARES = "prepares itself once";

  @TempDir private Path folder;
  private Path unpacked = Path.of("");
  private final Map<String, String> environment = new TreeMap<>();

  record Ran(int code, String out, String err) {}

  @BeforeEach
  void unpack() throws IOException {
    unpacked = Files.createDirectories(folder.resolve("配布 物"));
    Files.createDirectories(unpacked.resolve("lib"));
    Path launcher = Path.of(System.getProperty("user.dir")).resolve("../tsunagaru").normalize();
    Files.copy(launcher, unpacked.resolve("tsunagaru"));
    program("echo", 0);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
    environment.put("PATH", pathWithoutMaven());
  }

  @Test
  void what_is_given_reaches_the_program_as_it_is() throws Exception {
    Ran ran = run("validate", "資料 1.json", "", "*");

    assertThat(ran.out()).isEqualTo("echo [validate] [資料 1.json] [] [*]\n");
    assertThat(ran.code()).isEqualTo(7);
    assertThat(folder.resolve("maven-was-called")).doesNotExist();
  }

  @Test
  void it_is_found_through_a_link_from_another_folder() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("city test"), unpacked.resolve("tsunagaru"));

    assertThat(start(link, "x").out()).isEqualTo("echo [x]\n");
  }

  @Test
  void it_prepares_once_and_says_so() throws Exception {
    assertThat(run().err()).contains(PREPARES);
    assertThat(archives()).singleElement().satisfies(one -> assertThat(one).isNotEmptyFile());

    assertThat(run()).isEqualTo(new Ran(7, "echo\n", ""));
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void a_program_that_changed_within_the_same_size_and_time_is_never_run_from_the_old_archive()
      throws Exception {
    run();
    List<Path> before = archives();
    FileTime time = Files.getLastModifiedTime(jar());
    long size = Files.size(jar());
    program("ECHO", 0);
    Files.setLastModifiedTime(jar(), time);
    assertThat(Files.size(jar())).isEqualTo(size);

    Ran ran = run("x");

    assertThat(ran.out()).isEqualTo("ECHO [x]\n");
    assertThat(archives()).hasSize(1).isNotEqualTo(before);
  }

  @Test
  void a_rehearsal_that_fails_costs_time_once_and_nothing_else() throws Exception {
    program("echo", 1);

    assertThat(run("x")).extracting(Ran::code, Ran::out).containsExactly(7, "echo [x]\n");
    assertThat(run("x")).isEqualTo(new Ran(7, "echo [x]\n", ""));
  }

  @Test
  void a_pipeline_does_not_wait_for_it() throws Exception {
    environment.put("CI", "true");

    assertThat(run("x")).isEqualTo(new Ran(7, "echo [x]\n", ""));
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void a_cache_that_cannot_be_written_does_not_matter() throws Exception {
    environment.put("XDG_CACHE_HOME", unpacked.resolve("tsunagaru").toString());

    assertThat(run("x")).isEqualTo(new Ran(7, "echo [x]\n", ""));
  }

  @Test
  void a_java_that_is_not_there_is_one_sentence_in_the_language_of_the_user() throws Exception {
    environment.put("JAVA_HOME", "/nowhere");

    Ran english = run("x");
    assertThat(english.code()).isEqualTo(Exit.USAGE);
    assertThat(english.err().lines()).singleElement().asString().contains("JAVA_HOME", "JDK 17");
    assertThat(run("x", "--lang", "ja").err()).contains("JDK 17 以降");
  }

  @Test
  void a_package_without_its_program_says_what_to_do() throws Exception {
    Files.delete(jar());

    Ran ran = run("x");
    assertThat(ran.code()).isEqualTo(Exit.TOOL_FAULT);
    assertThat(ran.err().lines()).singleElement().asString().contains("unpack the package again");
  }

  private Path jar() {
    return unpacked.resolve("tsunagaru-cli-1.jar");
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/tsunagaru"))) {
      return files.toList();
    }
  }

  private Ran run(String... words) throws Exception {
    return start(unpacked.resolve("tsunagaru"), words);
  }

  private Ran start(Path launcher, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(words));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Put a Maven on the path that leaves a mark, so that calling it would show. */
  private String pathWithoutMaven() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path maven = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\ntouch maven-was-called\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    return bin + ":/usr/bin:/bin";
  }

  /** Write a program that prints a word and what it was given, and a rehearsal of it. */
  private void program(String word, int rehearsal) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jar()))) {
      jar.setLevel(0);
      compile(
          jar,
          "Tsunagaru",
          """
          var out = new StringBuilder("%s");
          for (String one : args) out.append(" [").append(one).append("]");
          System.out.write((out + "\\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
          System.out.flush();
          System.exit(7);
          """
              .formatted(word));
      compile(jar, "Rehearsal", "System.exit(%d);".formatted(rehearsal));
    }
    Files.setLastModifiedTime(jar(), FileTime.fromMillis(1_700_000_000_000L));
  }

  private void compile(JarOutputStream jar, String name, String body) throws IOException {
    String source =
        "package org.tsunagaru.cli; final class %s { public static void main(String[] args) throws Exception { %s } }"
            .formatted(name, body);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                null,
                null,
                null,
                List.of("-d", classes.toString(), "-proc:none"),
                null,
                List.of(new Source(name, source)))
            .call();
    assertThat(compiled).isTrue();
    String entry = "org/tsunagaru/cli/" + name + ".class";
    JarEntry written = new JarEntry(entry);
    written.setTime(0);
    jar.putNextEntry(written);
    jar.write(Files.readAllBytes(classes.resolve(entry)));
    jar.closeEntry();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///org/tsunagaru/cli/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
