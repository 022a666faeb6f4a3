package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The elements have an intersection type, the variable the type of one of its bounds. */
class ForEachIntersection {
  static <T extends Number & Comparable<T>> T largest(List<? extends T> all) {
    T largest = null;
    for (T each : all) {
      if (largest == null || each.compareTo(largest) > 0) {
        largest = each;
      }
    }
    return largest;
  }

  @Async
  static <T extends Number & Comparable<T>> Object bounded(List<T> all, T[] array) {
    Object result = "";
    for (Comparable<T> each : all) {
      result = result + "" + await(value(each.compareTo(largest(all))));
    }
    for (Comparable<T> each : array) {
      result = result + "" + await(value(each.compareTo(array[0])));
    }
    return result;
  }

  @Async
  static Object run() {
    for (Comparable<?> each : List.of(1, "a")) {
      trace(await(value(each)));
    }
    for (Serializable each : List.of(1, "b")) {
      trace(await(value(each)));
    }
    for (var each : List.of(2, "c")) {
      Comparable<?> compared = each;
      trace(await(value(compared)));
      Serializable serialized = each;
      trace(await(value(serialized)));
    }
    var raised = new ArrayList<>(List.of(3L, 'd'));
    for (Comparable<?> each : raised) {
      trace(await(value(each)));
    }
    return await(ForEachIntersectionAsync.bounded(List.of(4, 5), new Integer[] {6, 7}));
  }
}
