package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;
import static java.util.Comparator.comparing;

import dev.fermata.annotation.Async;
import java.util.Comparator;

/** A static method of an interface is a member of that interface alone, not of what implements it. */
class StaticMethodsOfInterfaces {
  interface Shape {
    static int sides(int more) {
      return 4 + more;
    }

    class Square implements Shape {
      @Async
      int count() {
        return sides(await(value(1))) + ByLength.zero(await(value(0)));
      }
    }
  }

  static class ByLength implements Comparator<String> {
    static int zero(int zero) {
      return zero;
    }

    @Override
    public int compare(String a, String b) {
      return a.length() - b.length();
    }

    @Async
    int reversed(String text) {
      return comparing(String::length, await(value(Comparator.<Integer>reverseOrder())))
          .compare(text, "ab");
    }
  }

  @Async
  static Object run() {
    return await(StaticMethodsOfInterfaces_Shape_SquareAsync.count(new Shape.Square()))
        + ","
        + await(StaticMethodsOfInterfaces_ByLengthAsync.reversed(new ByLength(), "a"));
  }
}
