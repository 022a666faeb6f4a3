package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** A class local to a generic method is asked for at run time: in tests, casts and arrays. */
class LocalClassInGenericMethodAtRunTime {
  @Async
  static <T extends Comparable<T>> Object body(T first, T second) {
    class Held {
      final T value;
      Held[] others = {};

      Held(T value) {
        this.value = value;
      }

      T largest() {
        T largest = value;
        for (Held other : others) {
          largest = other.value.compareTo(largest) > 0 ? other.value : largest;
        }
        return largest;
      }

      @Override
      public boolean equals(Object object) {
        return object instanceof Held other && value.equals(other.value);
      }

      @Override
      public int hashCode() {
        return value.hashCode();
      }

      boolean isSame(Object object) {
        return object.getClass() == Held.class && ((Held) object).value == value;
      }
    }
    Object object = await(value(1)) == 1 ? new Held(first) : first;
    trace(object instanceof Held);
    trace(object.equals(new Held(second)));
    if (object instanceof Held held && await(value(held.value)).equals(first)) {
      T value = held.value;
      held.others = new Held[] {new Held(second), held};
      held = new Held(await(value(held.largest())));
      trace(value.compareTo(held.value));
    }
    if (!(object instanceof Held kept)) {
      return "none";
    }
    T after = kept.value;
    Held[] array = new Held[await(value(2))];
    array[0] = kept;
    Held[][] table = {array, {new Held(await(value(second)))}};
    IntFunction<Held[]> make = Held[]::new;
    Held[] made = make.apply(3);
    Predicate<Object> isHeld = it -> it instanceof Held one && one.value.compareTo(second) < 0;
    Held cast = (Held) object;
    Object several = table;
    await(value("between"));
    trace(several instanceof Held[][] tables && tables[0][0].value.equals(after));
    List<Held> list = Arrays.asList(array).subList(0, 1);
    return made.length
        + new Held[4].length
        + Held[].class.getSimpleName()
        + " "
        + isHeld.test(list.get(0))
        + isHeld.test(first)
        + cast.isSame(object)
        + cast.largest()
        + table[1][0].value;
  }

  @Async
  static Object run() {
    return await(LocalClassInGenericMethodAtRunTimeAsync.body("a", "b"));
  }
}
