package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.waitFor;

import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What is done with processes. */
final class Running {
  private Running() {}

  @Async
  static AsyncProcess start(ProcessBuilder builder) throws IOException {
    Started started = await(OffLoopAsync.open(() -> new Started(builder.start())));
    return new AsyncProcess(getRunningLoop(), started.process(), builder.command().get(0));
  }

  /** A process that nobody waits for any longer is killed. */
  record Started(Process process) implements AutoCloseable {
    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @Async
  static Completed run(ProcessBuilder builder, byte @Nullable [] input, int limit)
      throws IOException {
    try (var process = await(RunningAsync.start(builder))) {
      Task<byte[]> output;
      Task<byte[]> error;
      int exitCode;
      try (var group = new TaskGroup()) {
        output = group.createTask(process.output().readAll(limit), "output");
        error = group.createTask(process.error().readAll(limit), "error");
        group.createTask(RunningAsync.feed(process.input(), input), "input");
        exitCode = await(process.awaitExit());
      }
      return new Completed(exitCode, output.result(), error.result());
    }
  }

  @Async
  private static void feed(AsyncWriter writer, byte @Nullable [] input) {
    try {
      if (input != null) {
        await(writer.writeAll(input));
      }
      writer.writeEnd();
      await(writer.drainFully());
    } catch (IOException e) {
      // A process may end, or close its input, without having read all of it.
    }
  }

  @Async
  static int awaitExit(Process process) {
    return await(getRunningLoop().whenDone(process.onExit().thenApply(Process::exitValue)));
  }

  @Async
  static int terminate(AsyncProcess process, Duration grace) {
    process.process().destroy();
    try {
      return await(waitFor(process.awaitExit(), grace));
    } catch (TimeoutException e) {
      process.kill();
      return await(process.awaitExit());
    }
  }

  @Async
  static boolean exit(AsyncProcess process) {
    process.kill();
    await(process.awaitExit());
    return false;
  }
}
