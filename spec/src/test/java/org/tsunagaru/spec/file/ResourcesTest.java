package org.tsunagaru.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

class ResourcesTest {

  private static final SortedMap<String, String> FILES =
      new TreeMap<>(Map.of("a.yaml", "a: 1\n", "sub/b.yaml", "b: 二\n"));

  @Test
  void the_files_of_a_folder_are_read_with_their_relative_names(@TempDir Path folder)
      throws Exception {
    classes(folder::resolve);
    write(folder.resolve("rules/a.yaml"), "a: 1\n");
    write(folder.resolve("rules/sub/b.yaml"), "b: 二\n");
    write(folder.resolve("rules/sub/readme.txt"), "not wanted");

    assertThat(treeFrom(folder, "rules")).isEqualTo(FILES);
  }

  @Test
  void the_files_of_a_jar_are_read_with_their_relative_names(@TempDir Path folder)
      throws Exception {
    assertThat(treeFrom(jar(folder), "rules")).isEqualTo(FILES);
  }

  @Test
  void a_jar_can_be_read_twice(@TempDir Path folder) throws Exception {
    Path jar = jar(folder);

    assertThat(treeFrom(jar, "rules")).isEqualTo(treeFrom(jar, "rules"));
  }

  @Test
  void a_folder_that_is_not_there_is_told_in_both_languages() {
    assertThatThrownBy(() -> Resources.tree("spec/nowhere", ".yaml"))
        .isInstanceOfSatisfying(
            SpecException.class,
            e -> {
              assertThat(e.text().en()).contains("spec/nowhere");
              assertThat(e.text().ja()).contains("spec/nowhere");
            });
  }

  @Test
  void a_digest_changes_with_the_text_and_with_the_name() {
    String digest = Resources.digest(Map.of("a", "1", "b", "2"));

    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    assertThat(Resources.digest(new TreeMap<>(Map.of("b", "2", "a", "1")))).isEqualTo(digest);
    assertThat(Resources.digest(Map.of("a", "1", "b", "3"))).isNotEqualTo(digest);
    assertThat(Resources.digest(Map.of("a", "1", "c", "2"))).isNotEqualTo(digest);
  }

  /** Read with a loader that knows nothing but the place, as an installed program does. */
  private static Object treeFrom(Path place, String folder) throws Exception {
    URL[] places = {place.toUri().toURL()};
    try (var loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
      return loader
          .loadClass(Resources.class.getName())
          .getMethod("tree", String.class, String.class)
          .invoke(null, folder, ".yaml");
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static Path jar(Path folder) throws IOException {
    Path path = Files.createDirectories(folder.resolve("都市 OS")).resolve("つながる+1.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(path))) {
      for (Class<?> one : List.of(Resources.class, SpecException.class, Text.class)) {
        add(jar, classFile(one), bytes(one));
      }
      add(jar, "rules/", new byte[0]);
      add(jar, "rules/a.yaml", "a: 1\n".getBytes(StandardCharsets.UTF_8));
      add(jar, "rules/sub/", new byte[0]);
      add(jar, "rules/sub/b.yaml", "b: 二\n".getBytes(StandardCharsets.UTF_8));
      add(jar, "rules/sub/readme.txt", new byte[0]);
    }
    return path;
  }

  private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }

  private static void classes(java.util.function.Function<String, Path> place) throws IOException {
    for (Class<?> one : List.of(Resources.class, SpecException.class, Text.class)) {
      Path file = place.apply(classFile(one));
      Files.createDirectories(file.resolveSibling("."));
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(bytes(one));
      }
    }
  }

  private static String classFile(Class<?> one) {
    return one.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> one) throws IOException {
    try (InputStream in = one.getResourceAsStream(one.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IOException("no class file of " + one);
      }
      return in.readAllBytes();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
