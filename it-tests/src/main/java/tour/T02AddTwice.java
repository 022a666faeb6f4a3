package tour;

import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;

/** {@code await} waits for a coroutine and gives its result. */
public final class T02AddTwice {
  private T02AddTwice() {}

  @Async
  static int addOne(int number) {
    return number + 1;
  }

  @Async
  static void main() {
    int two = addOne(1);
    int three = addOne(2);
    System.out.println(two);
    System.out.println(three);
  }

  public static void main(String[] args) {
    run(T02AddTwiceAsync.main());
  }
}
