package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Programs that every Unix has. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTest {

  @TestFactory
  Stream<DynamicTest> processes() {
    return Stream.of(
        Program.real("run gives exit code and output", ProcessTestAsync::run),
        Program.virtual("so it does in virtual time, which stands still", ProcessTestAsync::run),
        Program.virtual(
            "virtual time waits for a slow process longer than for a stage",
            ProcessTestAsync::slow),
        Program.real("run passes input on", ProcessTestAsync::input),
        Program.real("a child that ignores its input is no error", ProcessTestAsync::ignoredInput),
        Program.real("a missing program is named", ProcessTestAsync::missing),
        Program.real("input that a program does not take names it", ProcessTestAsync::gone),
        Program.real("a child that never stops writing is killed", ProcessTestAsync::endlessOutput),
        Program.real("a dialogue goes on while both want", ProcessTestAsync::dialogue),
        Program.real("leaving the scope kills, descendants too", ProcessTestAsync::scopeKills),
        Program.real("terminate asks before it kills", ProcessTestAsync::terminates),
        Program.real("cancelling run kills the child", ProcessTestAsync::cancelKills),
        Program.real("a cancelled read loses no byte", ProcessTestAsync::cancelledRead));
  }

  private static ProcessBuilder shell(String script) {
    return new ProcessBuilder("sh", "-c", script);
  }

  @Async
  static void run() throws IOException {
    Completed completed = await(Processes.run(shell("echo out; echo err >&2; exit 3")));
    assertThat(completed.exitCode()).isEqualTo(3);
    assertThat(completed.outputText()).isEqualTo("out\n");
    assertThat(completed.errorText()).isEqualTo("err\n");
  }

  @Async
  static void slow() throws IOException {
    var timer = createTask(sleep(ofHours(1)));
    Completed completed = await(Processes.run(shell("sleep 1.3; echo out")));
    assertThat(completed.outputText()).isEqualTo("out\n");
    assertThat(getRunningLoop().time()).isEqualTo(Duration.ZERO);
    try (var process = await(Processes.start(shell("exec >&-; sleep 1.3")))) {
      await(process.awaitExit());
    }
    assertThat(getRunningLoop().time()).isEqualTo(Duration.ZERO);
    await(timer);
  }

  @Async
  static void input() throws IOException {
    byte[] input = "x".repeat(1_000_000).getBytes(UTF_8);
    Completed completed = await(Processes.run(new ProcessBuilder("cat"), input, 1_000_000));
    assertThat(completed.output()).isEqualTo(input);
  }

  @Async
  static void ignoredInput() throws IOException {
    Completed completed = await(Processes.run(shell("exit 0"), new byte[1_000_000], 10));
    assertThat(completed.exitCode()).isEqualTo(0);
  }

  @Async
  static void missing() throws IOException {
    try {
      await(Processes.run(new ProcessBuilder("no-such-program")));
      throw new AssertionError("ran");
    } catch (IOException e) {
      assertThat(e).hasMessageThat().contains("no-such-program");
    }
  }

  @Async
  static void gone() throws IOException {
    try (var process = await(Processes.start(new ProcessBuilder("true")))) {
      await(process.awaitExit());
      while (true) {
        await(process.input().writeAll(new byte[100_000]));
        await(sleep(ofMillis(1)));
      }
    } catch (SocketException e) {
      throw new AssertionError("a pipe is no socket", e);
    } catch (IOException e) {
      assertThat(e).hasMessageThat().contains("the input of true");
    }
  }

  @Async
  static void endlessOutput() throws IOException {
    try {
      await(Processes.run(shell("while true; do echo more; done"), null, 100_000));
      throw new AssertionError("ended");
    } catch (LimitOverrunException e) {
      assertThat(e.consumed()).isGreaterThan(100_000);
    }
  }

  @Async
  static void dialogue() throws IOException {
    try (var process = await(Processes.start(new ProcessBuilder("cat")))) {
      for (int i = 0; i < 3; i++) {
        await(process.input().writeAll("line " + i + "\n"));
        assertThat(await(process.output().readLine())).isEqualTo("line " + i);
      }
      process.input().writeEnd();
      assertThat(await(process.output().readLine())).isNull();
      assertThat(await(process.awaitExit())).isEqualTo(0);
    }
  }

  @Async
  static void scopeKills() throws IOException {
    ProcessHandle child;
    ProcessHandle grandchild;
    try (var process = await(Processes.start(shell("sleep 1000 & echo $!; wait")))) {
      child = process.process().toHandle();
      grandchild =
          ProcessHandle.of(Long.parseLong(await(process.output().readLine()))).orElseThrow();
    }
    assertThat(child.isAlive()).isFalse();
    await(grandchild.onExit());
  }

  @Async
  static void terminates() throws IOException {
    String stubborn = "trap '' TERM; echo ready; while true; do sleep 0.01; done";
    try (var process = await(Processes.start(shell(stubborn)))) {
      await(process.output().readLine());
      assertThat(await(process.terminate(ofMillis(30)))).isEqualTo(128 + 9);
    }
    try (var process = await(Processes.start(shell("echo ready; sleep 1000")))) {
      await(process.output().readLine());
      assertThat(await(process.terminate(ofSeconds(30)))).isEqualTo(128 + 15);
    }
  }

  @Async
  static void cancelKills() throws IOException {
    Path here = Path.of("target", "cancelled-" + System.nanoTime());
    Task<Completed> running =
        createTask(Processes.run(shell("echo $$ > " + here + "; exec sleep 1000")));
    String pid = "";
    while (pid.isBlank()) {
      await(sleep(ofMillis(5)));
      pid = await(AsyncFiles.exists(here)) ? await(AsyncFiles.readString(here)).strip() : "";
    }
    running.cancel();
    await(running.join());
    assertThat(running.cancelled()).isTrue();
    assertThat(ProcessHandle.of(Long.parseLong(pid)).isPresent()).isFalse();
    await(AsyncFiles.delete(here));
  }

  @Async
  static void cancelledRead() throws IOException {
    try (var process =
        await(Processes.start(shell("for i in 1 2 3 4 5; do sleep 0.02; echo $i; done")))) {
      StringBuilder read = new StringBuilder();
      while (read.length() < 5) {
        try {
          read.append(await(waitFor(process.output().readLine(), ofMillis(7))));
        } catch (TimeoutException e) {
          // Tries again.
        }
      }
      assertThat(read.toString()).isEqualTo("12345");
      assertThat(await(waitFor(process.output().readLine(), ofMinutes(1)))).isNull();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
