package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.javaFiles;
import static dev.fermata.it.Sources.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' projects, built by Eclipse's compiler. */
class EclipseCompilerTest {
  @TempDir private Path out;

  @Test
  void companionsAreThoseOfJavac() throws Exception {
    ProcessResult compiled = compile(javaFiles(project("compiled-once")));
    assertWithMessage(compiled.err()).that(compiled.status()).isEqualTo(0);

    ProcessResult result =
        Jdk.run("java", "-cp", Distribution.classPath(out.resolve("classes")), "depot.Depot");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out().replaceFirst("\\d+\\.\\d+ s", "SECONDS s"))
        .isEqualTo(CompanionVersionTest.PRINTED);
    Path byJavac = out.resolve("javac");
    Distribution.compile(
        out.resolve("javac-classes"),
        "--release",
        "17",
        "-s",
        Files.createDirectories(byJavac),
        javaFiles(project("compiled-once")));
    assertThat(Sources.contents(out.resolve("generated"))).isEqualTo(Sources.contents(byJavac));
  }

  @Test
  void mistakesAreSaidWithTheirPlaces() throws Exception {
    Path source =
        Sources.write(
            out,
            "Held.java",
            """
            import dev.fermata.annotation.Async;
            class Held {
              @Async synchronized void work() {}
            }
            class Right {
              @Async void work() {}
            }
            """);

    ProcessResult result = compile(List.of(source));

    assertThat(result.status()).isNotEqualTo(0);
    assertThat(result.err()).contains("Held.java (at line 2)");
    assertThat(result.err()).contains("Held.java:3:28: [FERMATA-010] ");
    assertThat(result.err()).doesNotContain("[FERMATA-025]");
  }

  private ProcessResult compile(List<Path> sources) throws Exception {
    Path ecj =
        Path.of(BatchCompiler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Jdk.run(
        "java",
        "-jar",
        ecj,
        "-17",
        "-d",
        out.resolve("classes"),
        "-s",
        Files.createDirectories(out.resolve("generated")),
        "-cp",
        Distribution.classPath(),
        "-processorpath",
        Distribution.processor() + File.pathSeparator + Distribution.classPath(),
        sources);
  }
}
