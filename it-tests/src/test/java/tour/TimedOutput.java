package tour;

import dev.fermata.EventLoop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output with the loop's time before each line. */
final class TimedOutput extends ByteArrayOutputStream {
  private final EventLoop loop;
  private final StringBuilder text = new StringBuilder();

  private TimedOutput(EventLoop loop) {
    this.loop = loop;
  }

  /** Runs a program and captures what it prints. */
  static TimedOutput capture(EventLoop loop, Runnable program) {
    TimedOutput captured = new TimedOutput(loop);
    PrintStream before = System.out;
    System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return captured;
  }

  String text() {
    return text.toString();
  }

  @Override
  public synchronized void flush() {
    String written = toString(StandardCharsets.UTF_8);
    if (written.endsWith("\n")) {
      written
          .lines()
          .forEach(line -> text.append(loop.time()).append(' ').append(line).append('\n'));
      reset();
    }
  }
}
