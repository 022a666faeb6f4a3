package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A record pattern binds a value of an intersection type, which is used after an await. */
class IntersectionInRecordPattern {

  interface Left {
    default String left() {
      return "left";
    }
  }

  interface Right {
    default String right() {
      return "right";
    }
  }

  record First(int number) implements Left, Right {}

  record Second(int number) implements Right, Left {}

  record Pair<T>(T one, T two) {}

  static <T> Pair<T> pair(T one, T two) {
    return new Pair<>(one, two);
  }

  @Async
  static String test() {
    var pair = pair(new First(1), new Second(2));
    if (pair instanceof Pair(var one, var two) && one != null) {
      String seen = await(value("a"));
      return seen + one.right() + two.left();
    }
    return "";
  }

  @Async
  static String choose() {
    return switch (pair(new First(1), new Second(2))) {
      case Pair(var one, var two) when await(later(true)) -> {
        String seen = await(value("b"));
        yield seen + one.right() + two.left() + one;
      }
      case Pair(var one, var two) -> one.left() + two.right();
    };
  }

  @Async
  static String nested(Pair<? extends Pair<? extends Left>> pairs) {
    if (!(pairs instanceof Pair(Pair(var one, var two), var other))) {
      return "none";
    }
    await(value("c"));
    return one.left() + two.left() + other.two().left();
  }

  @Async
  static Object run() {
    Pair<Left> lefts = pair(new First(3), new Second(4));
    return test() + choose() + nested(pair(lefts, lefts));
  }
}
