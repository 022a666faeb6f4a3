import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.AsyncLock;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.time.Duration;

/** Errors that reach whoever looks at their traces by each of the ways that there are. */
class Report {
  @Async
  static int read(boolean waits) throws IOException {
    if (waits) {
      await(sleep(Duration.ZERO));
    }
    throw new IOException("gone"); // thrown
  }

  @Async
  static int parse(boolean waits) throws IOException {
    int read = await(ReportAsync.read(waits)); // parse awaits
    return read + 1;
  }

  @Async
  static void printing(boolean waits) {
    try {
      await(ReportAsync.parse(waits)); // printing awaits
    } catch (IOException e) {
      e.printStackTrace();
    }
  }

  @Async
  static void plain() {
    await(sleep(Duration.ZERO));
    try {
      throw new IllegalStateException("plain"); // plainly thrown
    } catch (IllegalStateException e) {
      e.printStackTrace();
    }
  }

  @Async
  static void passing(boolean waits) throws IOException {
    try {
      await(ReportAsync.parse(waits)); // passing awaits
    } catch (IOException e) {
      System.out.println(e.getMessage());
      throw e;
    }
  }

  @Async
  static void late(boolean waits) throws IOException {
    try {
      await(ReportAsync.parse(waits)); // late awaits
    } finally {
      await(sleep(Duration.ZERO));
    }
  }

  @Async
  @SuppressWarnings("try")
  static void holding(boolean waits) throws IOException {
    try (var hold = await(new AsyncLock().acquire())) {
      await(ReportAsync.parse(waits)); // holding awaits
    }
  }

  @Async
  static void keeping(boolean waits) {
    Exception kept = null;
    try {
      await(ReportAsync.parse(waits)); // keeping awaits
    } catch (IOException e) {
      kept = e;
    }
    await(sleep(Duration.ZERO));
    kept.printStackTrace();
  }

  @Async
  static void copying(boolean waits) {
    Exception copied = null;
    try {
      await(ReportAsync.parse(waits)); // copying awaits
    } catch (IOException e) {
      copied = e;
    }
    if (copied != null) {
      copied.printStackTrace();
    }
    await(sleep(Duration.ZERO));
  }

  @Async
  static void lookAtTasks(boolean waits) throws IOException {
    Task<Void> passing = createTask(ReportAsync.passing(waits));
    Task<Void> late = createTask(ReportAsync.late(waits));
    Task<Void> holding = createTask(ReportAsync.holding(waits));
    await(passing.join());
    await(late.join());
    await(holding.join());
    passing.exception().printStackTrace();
    late.exception().printStackTrace();
    holding.exception().printStackTrace();
  }

  @Async
  static void main(String how, boolean waits) throws IOException {
    switch (how) {
      case "printing" -> await(ReportAsync.printing(waits)); // main prints
      case "keeping" -> await(ReportAsync.keeping(waits)); // main keeps
      case "copying" -> await(ReportAsync.copying(waits)); // main copies
      case "plain" -> await(ReportAsync.plain()); // main is plain
      default -> await(ReportAsync.lookAtTasks(waits));
    }
  }

  public static void main(String[] arguments) throws IOException {
    run(ReportAsync.main(arguments[0], arguments[1].equals("waits")));
  }
}
