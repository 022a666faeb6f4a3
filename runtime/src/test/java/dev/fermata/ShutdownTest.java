package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;

import dev.fermata.annotation.Async;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a running program does when its JVM is told to end. */
class ShutdownTest {

  /** A program that sleeps for days, or exits, and says what happens to it. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      Fermata.run(
          async(
              () -> {
                createTask(sleepy("other", ofMillis(1)));
                return await(sleepy("main", ofMillis(50)), v -> done(null));
              }));
    }

    private static Coroutine<Void> sleepy(String name, Duration cleanup) {
      return async(
          () -> {
            System.out.println(name + " started");
            return await(
                sleep(ofDays(1)),
                v -> done(null),
                cancelled ->
                    await(
                        sleep(cleanup),
                        v -> {
                          System.out.println(name + " cleaned up");
                          return fail(cancelled);
                        }));
          });
    }
  }

  /** A program that ends the JVM from inside a coroutine. */
  static final class Exiting {
    private Exiting() {}

    public static void main(String[] args) {
      Fermata.run(Scripted.asyncRun(() -> System.exit(3)));
    }
  }

  private static Process start(Class<?> program) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath =
        Stream.of(ShutdownTest.class, Runner.class, Async.class, Nullable.class)
            .map(ShutdownTest::location)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(java.toString(), "-cp", classPath, program.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("R11: a shutdown cancels main, then the other tasks, and waits for their clean-up")
  void aShutdownWaitsForTheCleanup() throws Exception {
    Process process = start(Program.class);
    try (BufferedReader output = process.inputReader()) {
      List<String> before = List.of(output.readLine(), output.readLine());
      process.toHandle().destroy();
      List<String> after = output.lines().toList();

      assertThat(before).containsExactly("main started", "other started").inOrder();
      assertThat(after).containsExactly("main cleaned up", "other cleaned up").inOrder();
    }
    assertThat(process.waitFor()).isNotEqualTo(0);
  }

  @Test
  @DisplayName("System.exit inside a coroutine ends the JVM at once")
  void exitInsideACoroutineEndsTheJvm() throws Exception {
    assertThat(start(Exiting.class).waitFor()).isEqualTo(3);
  }
}
