package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.javaFiles;
import static dev.fermata.it.Sources.project;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lombok.Lombok;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of Lombok's that have {@code @Async} methods, whichever processor comes first. */
class LombokTest {
  @TempDir private Path out;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bodiesMeanWhatTheyMeanWithoutUs(boolean isLombokFirst) throws Exception {
    ProcessResult compiled =
        compile(
            isLombokFirst,
            Stream.concat(
                    Stream.of("-Xlint:all,-processing", "-Werror"),
                    javaFiles(project("lombok")).stream())
                .toList());
    assertWithMessage(compiled.err()).that(compiled.status()).isEqualTo(0);

    ProcessResult result = Jdk.run("java", "-cp", Distribution.classPath(out), "shop.Shop");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out())
        .isEqualTo(
            """
            Item(name=pen, price=14), left 1
            one end
            java.lang.IllegalStateException: sold out
            java.lang.NullPointerException: name is marked non-null but is null
            java.io.IOException: fire
            [{pen=8}, {pen=9}]
            open outer
            open one
            close one
            lock outer
            open outer
            open each 0
            close each 0
            open each 1
            close each 1
            lock outer
            open outer
            open one
            close one
            lock outer
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@lombok.Synchronized", "@Locked", "@Locked.Read"})
  void noLockIsHeldAcrossSuspensions(String annotation) throws Exception {
    Path source =
        Sources.write(
            out,
            "Held.java",
            """
            import lombok.Locked;
            class Held {
              %s @dev.fermata.annotation.Async void work() {}
            }
            """
                .formatted(annotation));

    ProcessResult result = compile(false, List.of(source));

    assertThat(result.status()).isNotEqualTo(0);
    assertThat(result.err()).contains("Held.java:3: error: [FERMATA-010]");
    assertThat(result.err()).contains("Remove " + annotation + ";");
  }

  private ProcessResult compile(boolean isLombokFirst, List<?> optionsAndSources) throws Exception {
    String lombok =
        Path.of(Lombok.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    String ours = Distribution.processor() + File.pathSeparator + Distribution.classPath();
    return Jdk.run(
        "javac",
        "-d",
        out,
        "-cp",
        Distribution.classPath(Path.of(lombok)),
        "-processorpath",
        isLombokFirst ? lombok + File.pathSeparator + ours : ours + File.pathSeparator + lombok,
        optionsAndSources);
  }
}
