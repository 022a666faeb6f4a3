package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import access.other.StoredValues;
import dev.fermata.annotation.Async;
import java.util.List;

/**
 * What is inherited from a generic class that the companion cannot name has the type arguments
 * that it has for the class that inherits it.
 */
class ProtectedOfHiddenGeneric {
  static final class Texts extends StoredValues<String> {
    Texts() {
      super(List.of("a", "bc"));
    }

    @Async
    Object all() {
      int length = last.length() + await(value(1));
      List<String> more = (List<String>) stored;
      more.add(await(value("d")));
      takes(last);
      takes(copy("e").get(await(value(3))));
      last = last.concat(await(value("!")));
      last += more.size();
      for (String each : stored) {
        length += each.length() * await(value(10));
      }
      return last + length + byKey.get(await(value(1))) + pick("p", last).length();
    }

    static void takes(char[] text) {
      trace("characters");
    }

    static void takes(Object text) {
      trace(text);
    }
  }

  static final class Values<V extends CharSequence> extends StoredValues<V> {
    Values(List<V> values) {
      super(values);
    }

    @Async
    Object all(V more) {
      List<V> list = (List<V>) stored;
      list.add(await(value(more)));
      last = copy(more).get(await(value(0)));
      return last.length() + list.size();
    }
  }

  static final class Things<T> extends StoredValues<T> {
    Things(List<T> things) {
      super(things);
    }

    @Async
    static String overloaded(Things<Object> things, Things<?> unknown, Things<? super Long> numbers)
        throws Exception {
      String text = String.valueOf(things.last) + await(value("/"));
      numbers.last = await(value(5L));
      Object first = unknown.stored.iterator().next();
      text += String.valueOf(things.chosen(1)) + things.<String>chosen("s");
      return text + String.valueOf(unknown.last) + first + numbers.last;
    }
  }

  @Async
  static Object run() throws Exception {
    Things<Object> things = new Things<>(List.of(1));
    trace(await(ProtectedOfHiddenGeneric_ThingsAsync.overloaded(things, things, things)));
    Object texts = await(ProtectedOfHiddenGeneric_TextsAsync.all(new Texts()));
    Values<CharSequence> values = new Values<>(List.of("one", "two"));
    return texts + "/" + await(ProtectedOfHiddenGeneric_ValuesAsync.all(values, "three"));
  }
}
