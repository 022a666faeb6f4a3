package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What has an intersection type as type argument is passed to generic methods after an await. */
class PassesTypeArgumentsOfIntersection {
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

  static <T> List<T> listOf(T first, T second) {
    return new ArrayList<>(Arrays.asList(first, second));
  }

  static <T extends Left & Right> String both(List<T> all) {
    String names = "";
    for (T each : all) {
      names += each.left() + each.right();
    }
    return names;
  }

  static <T extends Left & Right> T last(List<? extends T> all) {
    return all.get(all.size() - 1);
  }

  static <T> T firstOf(List<T> all) {
    return all.get(0);
  }

  @Async
  static Object run() {
    var list = listOf(1, "s");
    String seen = await(value("a"));
    Collections.addAll(list, 3, "t");
    Collections.copy(list, listOf("u", 5));
    Collections.copy(listOf(list.get(0), 4), list.subList(0, 1));
    seen += firstOf(list);
    var sides = listOf(new First(1), new Second(2));
    seen += await(value("b")) + both(sides);
    var last = last(sides);
    seen += await(value("c")) + last.left() + last.right() + both(listOf(last(sides), last));
    return seen + list + sides.stream().map(side -> side.right() + side.left()).toList();
  }
}
