package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.javaFiles;
import static dev.fermata.it.Sources.project;

import dev.fermata.companion.CompanionVersion;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Libraries that were compiled by one version, on the runtime of another. */
class CompanionVersionTest {
  /** What the program of each version prints. */
  static final String PRINTED =
      """
      carries box3 1
      drives box
      3 [item 0, item 1]
      42, no oil of 3
      a=1 no
      12
      closed item\s
      together
      starting Timed.nothing with arguments [3]
      Timed.nothing finished in SECONDS s
      3
      """;

  @TempDir private Path out;

  @Test
  void theProgramUsesWhatCompanionsAskOfTheRuntime() throws Exception {
    Distribution.compile(out, javaFiles(project("compiled-once")).toArray());

    assertPrints(out);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatWasCompiledOnceRuns(int version) throws Exception {
    assertPrints(Script.HOME.resolve("it-tests/src/compiled-once/depot-" + version + ".jar"));
  }

  static IntStream versions() {
    return IntStream.rangeClosed(1, CompanionVersion.NEWEST);
  }

  @Test
  void companionOfALaterVersionSaysSoAtOnce() throws Exception {
    Path source =
        Sources.write(
            out,
            "LaterAsync.java",
            """
            class LaterAsync {
              static {
                dev.fermata.companion.CompanionVersion.require(%d);
              }
              public static void main(String[] args) {
                System.out.println("runs");
              }
            }
            """
                .formatted(CompanionVersion.NEWEST + 1));
    Distribution.compile(out, source);

    ProcessResult result = Jdk.run("java", "-cp", Distribution.classPath(out), "LaterAsync");

    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(
            "java.lang.LinkageError: LaterAsync was compiled for version "
                + (CompanionVersion.NEWEST + 1)
                + " of Fermata's companions, and this runtime knows "
                + CompanionVersion.NEWEST
                + ": use a newer fermata-runtime");
  }

  private static void assertPrints(Path library) throws Exception {
    ProcessResult result = Jdk.run("java", "-cp", Distribution.classPath(library), "depot.Depot");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out().replaceFirst("\\d+\\.\\d+ s", "SECONDS s")).isEqualTo(PRINTED);
  }
}
