package dev.fermata.io;

import dev.fermata.Coroutine;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Other programs. The counterpart of {@code asyncio.create_subprocess_exec}.
 *
 * <pre>{@code
 * Completed listed = await(Processes.run(new ProcessBuilder("ls", "-l")));
 * System.out.println(listed.outputText());
 * }</pre>
 *
 * <p>Pipes of processes cannot be selected on: each that is read or written has a thread meanwhile,
 * a virtual one where there are any.
 */
public final class Processes {
  private static final int OUTPUT_LIMIT = 16 * 1024 * 1024;

  private Processes() {}

  /**
   * Starts a process.
   *
   * @param builder says which, not to be changed before the coroutine ends
   * @return a coroutine that gives the process, a scope; cancelled, it leaves none running
   * @throws IOException from the coroutine: there is no such program, or it cannot be started
   */
  public static Coroutine<AsyncProcess> start(ProcessBuilder builder) throws IOException {
    return RunningAsync.start(Objects.requireNonNull(builder, "builder"));
  }

  /**
   * Runs a process to its end, without input, and takes what it writes.
   *
   * @param builder says which, not to be changed before the coroutine ends
   * @return a coroutine that gives its exit code and its output, 16 MiB at most of each stream;
   *     cancelled, it kills the process
   * @throws IOException from the coroutine: there is no such program; {@link
   *     LimitOverrunException}, and the process is killed
   */
  public static Coroutine<Completed> run(ProcessBuilder builder) throws IOException {
    return run(builder, null, OUTPUT_LIMIT);
  }

  /**
   * Runs a process to its end, with input, and takes what it writes.
   *
   * @param builder says which, not to be changed before the coroutine ends
   * @param input what it reads from its standard input, of which it may leave some; null for
   *     nothing
   * @param outputLimit how many bytes each of its output streams may have
   * @return a coroutine that gives its exit code and its output; cancelled, it kills the process
   * @throws IOException from the coroutine: there is no such program; {@link
   *     LimitOverrunException}, and the process is killed
   */
  public static Coroutine<Completed> run(
      ProcessBuilder builder, byte @Nullable [] input, int outputLimit) throws IOException {
    Objects.requireNonNull(builder, "builder");
    if (outputLimit < 0) {
      throw new IllegalArgumentException("an output limit is not negative: " + outputLimit);
    }
    return RunningAsync.run(builder, input, outputLimit);
  }
}
