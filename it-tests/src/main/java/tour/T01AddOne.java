package tour;

import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;

/** A coroutine, and how to run it. */
public final class T01AddOne {
  private T01AddOne() {}

  @Async
  static int addOne(int number) {
    return number + 1;
  }

  public static void main(String[] args) {
    Object result = run(T01AddOneAsync.addOne(1));
    System.out.println(
        "the result is " + result + " and its type is " + result.getClass().getName());
  }
}
