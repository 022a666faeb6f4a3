package dev.fermata.io;

import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A process that was started. The counterpart of {@code asyncio.subprocess.Process}. A scope: when
 * it is left, the process is killed if it still runs, with its descendants, and awaited.
 *
 * <p>For the tasks of one loop, on its thread.
 */
public final class AsyncProcess implements AsyncScope {
  private final Process process;
  private final AsyncWriter input;
  private final AsyncReader output;
  private final AsyncReader error;

  AsyncProcess(EventLoop loop, Process process, String program) {
    Settings settings = ConnectionOptions.DEFAULT.settings;
    this.process = process;
    String name = program + " (process " + process.pid() + ")";
    PipeSink sink = new PipeSink(process.getOutputStream(), "the input of " + name);
    this.input = new AsyncWriter(loop, sink, settings);
    this.output = reader(process.getInputStream(), "the output of " + name);
    this.error = reader(process.getErrorStream(), "the errors of " + name);
  }

  private static AsyncReader reader(InputStream pipe, String name) {
    return new AsyncReader(
        new PipeSource(pipe, name), name, ConnectionOptions.DEFAULT.settings.readLimit);
  }

  /**
   * Returns what writes to its standard input.
   *
   * @return the writer; {@link AsyncWriter#writeEnd()} ends the input
   */
  public AsyncWriter input() {
    return input;
  }

  /**
   * Returns what reads its standard output.
   *
   * @return the reader; a process whose output nobody reads comes to a stop when the pipe is full
   */
  public AsyncReader output() {
    return output;
  }

  /**
   * Returns what reads its standard error.
   *
   * @return the reader; a process whose output nobody reads comes to a stop when the pipe is full
   */
  public AsyncReader error() {
    return error;
  }

  /**
   * Waits for the end of the process.
   *
   * @return a coroutine that gives the exit code; cancelling it leaves the process alone
   */
  public Coroutine<Integer> awaitExit() {
    return RunningAsync.awaitExit(process);
  }

  /**
   * Asks the process to end (SIGTERM), waits, and kills it if it does not.
   *
   * @param grace how long to wait
   * @return a coroutine that gives the exit code
   */
  public Coroutine<Integer> terminate(Duration grace) {
    return RunningAsync.terminate(this, Objects.requireNonNull(grace, "grace"));
  }

  /** Kills the process and its descendants (SIGKILL); nothing happens if it has ended. */
  public void kill() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Returns the JDK's process, for its id and what it can tell.
   *
   * @return the process, whose streams are this object's
   */
  public Process process() {
    return process;
  }

  /**
   * Leaves the scope: kills what still runs, and waits for the end of the process.
   *
   * @param cause what ended the scope's block; null for a normal end
   * @return a coroutine that gives false
   */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return RunningAsync.exit(this);
  }

  @Override
  public String toString() {
    return "AsyncProcess["
        + process.pid()
        + (process.isAlive() ? "]" : ", ended with " + process.exitValue() + "]");
  }
}
