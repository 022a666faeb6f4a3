package tour;

import static dev.fermata.Fermata.run;

import dev.fermata.Future;
import dev.fermata.InvalidStateException;
import dev.fermata.annotation.Async;

/** A future is a result that somebody will set. */
public final class T11Future {
  private T11Future() {}

  @Async
  static void main() {
    Future<Integer> future = new Future<>();
    System.out.println(future.done());
    try {
      throw new AssertionError("nobody has set " + future.result());
    } catch (InvalidStateException expected) {
      future.setResult(42);
    }
    System.out.println(future.done());
    System.out.println(future.result());
  }

  public static void main(String[] args) {
    run(T11FutureAsync.main());
  }
}
