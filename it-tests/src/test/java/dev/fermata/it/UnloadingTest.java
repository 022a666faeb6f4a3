package dev.fermata.it;

import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed loop leaves nothing behind in any thread, so that its class loader can go. */
class UnloadingTest {
  @TempDir private Path out;
  @TempDir private Path starter;

  @Test
  void theLoaderOfAProgramWhoseLoopsAreClosedGoes() throws Exception {
    Path project = Sources.project("unloaded");
    Distribution.compile(out, "-Xlint:all", "-Werror", project.resolve("Work.java"));
    Distribution.compile(starter, "-Xlint:all", "-Werror", project.resolve("Unload.java"));

    // In a JVM of its own: a test launcher keeps the threads that it starts, and what they hold.
    ProcessResult result =
        Jdk.run(
            "java",
            "-cp",
            starter,
            "Unload",
            out + "/",
            Distribution.runtime(),
            Distribution.annotations());

    assertWithMessage(result.err()).that(result.out()).isEqualTo("gone\n");
  }
}
