package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;
import java.util.List;

/** Arrays whose elements have an intersection type are used by each of the bounds. */
class ArraysOfIntersections {
  interface Left {
    default String left() {
      return "left of " + this;
    }
  }

  interface Right {
    default String right() {
      return "right of " + this;
    }
  }

  record First(int number) implements Left, Right {}

  record Second(int number) implements Right, Left {}

  static <T> T last(T first, T second) {
    return second;
  }

  @Async
  static Object run() {
    var array = last(new First[] {new First(1)}, new Second[] {new Second(2)});
    trace(await(value("array")));
    for (var element : array) {
      trace(element.left() + await(value("element")) + element.right());
    }
    Right[] rights = array;
    var arrays = List.of(array, new First[] {new First(3)});
    trace(rights[await(value(0))].right() + array[0].left() + array.length);
    for (Right[] each : arrays) {
      trace(each[0].right());
    }
    return Arrays.stream(array).map(Right::right).toList();
  }
}
