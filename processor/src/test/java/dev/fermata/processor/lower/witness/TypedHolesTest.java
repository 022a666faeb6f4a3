package dev.fermata.processor.lower.witness;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;

class TypedHolesTest {

  @Test
  void anOperandHasTheTypeOfTheExpressionThatItCameFrom() {
    assertThat(
            Lowered.of(
                    """
                    static <K, V> int keys(Iterator<Map.Entry<K, V>> entries, int more) {
                      return log(entries.next().getKey().toString().length() + more);
                    }
                    @Async static int test() {
                      Map<String, ?> map = Map.of("a", 1);
                      return keys(map.entrySet().iterator(), await(later(1)));
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            Map<String, ?> map = Map.of("a", 1);
            java.util.Iterator<? extends java.util.Map.Entry<java.lang.String, ?>> iterator = map.entrySet().iterator();
            int later = await(later(1));
            return keys(as(false ? ((java.util.Map<java.lang.String, ?>) null).entrySet().iterator() : null, iterator), later);
            """);
  }

  @Test
  void anAwaitedOperandIsAwaitedInItsWitness() {
    assertThat(
            Lowered.of(
                    """
                    @Async static Object test() {
                      Optional<?> found = Optional.of(3);
                      return found.orElse(await(later(null)));
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            Optional<?> found = Optional.of(3);
            java.lang.Object later = await(later(null));
            return found.orElse(as(false ? dev.fermata.Fermata.await(later(null)) : null, later));
            """);
  }

  @Test
  void aVariableOfAnIntersectionHasAllBoundsWhereItIsUsed() {
    assertThat(
            Lowered.of(
                    """
                    record First(int size) implements Supplier<String> {
                      public String get() { return "first"; }
                    }
                    record Second(String name) implements Supplier<String> {
                      public String get() { return "second"; }
                    }
                    @Async static Object test() {
                      var any = await(later(true)) ? new First(1) : new Second("b");
                      log(any.hashCode() == 0);
                      await(later(2));
                      return any.get();
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .contains(".get()");
  }

  /** Nothing was expected of the initializer: {@code List<Object>} would be found otherwise. */
  @Test
  void nothingIsExpectedOfTheInitializerOfAVariable() {
    assertThat(
            Lowered.of(
                    """
                    static String kind(List<Object> all) { return "objects"; }
                    static String kind(Object any) { return "any"; }
                    @Async static Object test() {
                      var all = List.of(1, "a");
                      await(later(1));
                      return kind(all) + all.get(0).compareTo(null);
                    }
                    """)
                .text())
        .contains("kind(holding(false ? List.of(1, \"a\") : null, all).get())");
  }

  @Test
  void whatNeedsNoMoreThanTheVariableHasIsLeftAlone() {
    assertThat(
            Lowered.of(
                    """
                    static int take(Class<?> type, int n) { return n; }
                    static int number(Number number, int n) { return n; }
                    @Async static Object test() {
                      List<? extends Number> list = List.of(1);
                      Object value = "a";
                      int n = take(value.getClass(), await(later(1)));
                      n += number(list.get(0), await(later(2)));
                      for (Number each : list) {
                        n += await(later(3));
                        log(each.intValue());
                      }
                      return list.get(0) + " " + await(later(n));
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .doesNotContain("as(");
  }

  @Test
  void noVariableIsKeptForAWitness() {
    assertThat(
            Lowered.of(
                    """
                    static <T> String pair(List<T> one, List<T> other) { return one + "" + other; }
                    @Async static Object test() {
                      List<?> list = List.of(1);
                      int from = log(0);
                      List<?> last = list;
                      return pair(last = list.subList(from++, 1), await(later(null)));
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .doesNotContain("false ? last");
  }
}
