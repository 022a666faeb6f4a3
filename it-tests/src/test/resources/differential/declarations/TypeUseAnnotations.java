package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Supplier;

/** An annotation of a type stands before its simple name, wherever the companion qualifies it. */
class TypeUseAnnotations {
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE_USE)
  @interface Mark {}

  /** A type that a class inherits. */
  abstract static class Inherits<K, V> extends AbstractMap<K, V> {
    @Async
    int sizes(Object entries) {
      int size = Collections.<@Mark Entry<K, V>>emptyList().size() + await(value(1));
      Supplier<List<@Mark Entry<K, V>>> empty = () -> new ArrayList<@Mark Entry<K, V>>(2);
      return size + ((@Mark Entry<?, ?>[]) entries).length + empty.get().size();
    }
  }

  @Async
  static Object run() throws Exception {
    Inherits<String, Integer> inherits =
        new Inherits<>() {
          @Override
          public Set<Entry<String, Integer>> entrySet() {
            return Set.of();
          }
        };
    int sizes = await(TypeUseAnnotations_InheritsAsync.sizes(inherits, new Entry<?, ?>[2]));
    @Mark Entry<String, Integer> entry = Map.entry("a", 1);
    final @Mark Entry<String, Integer>[] entries = entries(entry);
    List<@Mark LocalDate> dates = new ArrayList<>();
    dates.add(LocalDate.ofEpochDay(await(value(1L))));
    List<@Mark Entry<String, @Mark LocalDate>> pairs =
        Collections.<@Mark Entry<String, @Mark LocalDate>>emptyList();
    Object array = (@Mark Entry<?, ?>[]) await(value(entries));
    class Holder {
      @Mark Entry<String, Integer> last = entry;

      @Mark Entry<String, Integer> last(@Mark Entry<String, Integer> other) {
        @Mark Entry<String, Integer> before = last;
        last = other;
        return before;
      }
    }
    Holder holder = new Holder();
    boolean isMarked =
        Holder.class.getDeclaredMethod("last", Entry.class).getAnnotatedReturnType()
            .isAnnotationPresent(Mark.class);
    for (@Mark Entry<String, Integer> each : entries) {
      Object any = each;
      if (any instanceof @Mark Entry<?, ?> same) {
        dates.add(LocalDate.ofEpochDay((Integer) same.getValue()));
      }
    }
    return holder.last(Map.entry("b", 2)).getKey()
        + holder.last.getKey()
        + await(value(dates))
        + pairs
        + isMarked
        + sizes
        + (array == entries);
  }

  @SuppressWarnings("unchecked")
  private static Entry<String, Integer>[] entries(Entry<String, Integer> one) {
    return new Entry[] {one};
  }
}
