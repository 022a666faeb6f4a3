package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.toThread;

import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Task;
import dev.fermata.annotation.Async;

/**
 * What else debug mode finds, each with the file and the line it comes from: a coroutine that is
 * never awaited, an error that nobody asked for, a call from a thread that must not make it.
 */
public final class T18DebugFindings {
  private T18DebugFindings() {}

  @Async
  static int addOne(int number) {
    return number + 1;
  }

  @Async
  static int failing() {
    throw new IllegalStateException("nobody asks for this error");
  }

  @Async
  @SuppressWarnings("fermata:never-awaited")
  static void main() {
    Coroutine<Integer> forgotten = T18DebugFindingsAsync.addOne(1);
    Task<Integer> unasked = createTask(T18DebugFindingsAsync.failing());
    EventLoop loop = getRunningLoop();
    try {
      await(toThread(() -> loop.callSoon(() -> System.out.println("never printed"))));
    } catch (IllegalStateException expected) {
      System.out.println("a foreign thread may only use callSoonThreadsafe");
    }
  }

  public static void main(String[] args) {
    run(T18DebugFindingsAsync.main(), true);
  }
}
