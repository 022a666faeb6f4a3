package tour;

import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;

/** Awaiting one coroutine after the other is sequential. */
public final class T04Sequential {
  private T04Sequential() {}

  @Async
  static int addOne(int number) {
    return number + 1;
  }

  @Async
  static String helloWorldMessage() {
    TourSupport.delay(1);
    return "Hello world!";
  }

  @Async
  static void main() {
    String message = helloWorldMessage();
    int two = addOne(1);
    System.out.println(two);
    System.out.println(message);
  }

  public static void main(String[] args) {
    run(T04SequentialAsync.main());
  }
}
