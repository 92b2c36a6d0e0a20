package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benches are run by hand, from source: the build only sees to it that they still could. */
class BenchTest {

  @TempDir private Path folder;

  @Test
  void the_benches_compile_against_the_program() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  complaints,
                  List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
                  null,
                  files.getJavaFileObjects(sources()))
              .call();
      assertThat(complaints.getDiagnostics()).isEmpty();
      assertThat(compiled).isTrue();
    }
  }

  private static Path[] sources() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("bench"))) {
      return all.filter(file -> file.toString().endsWith(".java")).toArray(Path[]::new);
    }
  }

  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"));
  }
}
