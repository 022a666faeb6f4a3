package dev.fermata.processor.lower.locals;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;

class LiftLocalTypesTest {

  @Test
  void aTypeThatCapturesNothingMovesAsItIs() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              record Point(int x, int y) {
                Point { log(x); }
                static Point of(int z) { return new Point(z, z); }
              }
              interface Named { String name(); }
              class Simple implements Named { public String name() { return "simple"; } }
              Point p = new Point(await(later(1)), 2);
              List<Point> all = new ArrayList<>(List.of(p, Point.of(await(later(3)))));
              var last = all.get(1);
              await(later("between"));
              Named named = new Simple();
              Function<Integer, Point> make = Point::of;
              for (Point each : all) { await(later(each)); }
              Object o = p;
              if (o instanceof Point q && await(later(q.x())) == 1) log(q);
              return p + "" + last + named.name() + make.apply(await(later(8)));
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).doesNotContain("record");
  }

  @Test
  void aClassThatCapturesHoldsItsVariables() {
    Lowered.of(
            """
            static abstract class Base {
              Base() { log("base sees " + see()); }
              abstract Object see();
            }
            int own = 7;
            static <T extends Comparable<T>> Object run(Test self, T t) throws Throwable { return self.way(t, 5); }
            @Async <T extends Comparable<T>> Object way(T t, int parameter) throws Exception {
              String text = await(later("text"));
              int number = log(3);
              class First extends Base {
                int twice = number * 2;
                { twice++; }
                First() { super(); log("first " + twice); }
                First(int more) { this(); twice += more; }
                Object see() { return text + number + parameter; }
                T t() { return t; }
                List<T> list(T other) { return List.of(t, other); }
                First another() { return new First(1); }
              }
              First a = new First();
              First b = new First(await(later(10)));
              int later = await(later(4));
              class Second extends First {
                Second() { super(later); }
                Object see() { return "second" + super.see() + later; }
                First first() { return new First(later); }
              }
              Second c = new Second();
              Supplier<First> make = First::new;
              Function<Integer, First> makeMore = First::new;
              First d = new First() { Object see() { return "anonymous" + text; } };
              var all = new First[] {a, b, c, d, make.get(), makeMore.apply(await(later(6)))};
              String out = "";
              for (First each : all) {
                out += each.twice + "" + each.see() + each.t() + each.list(each.t()) + await(later(each.another().twice));
                if (each instanceof Second second) out += await(later(second.first().twice));
              }
              return out;
            }
            static Object test() throws Throwable { return run(new Test(), "t"); }
            """)
        .assertSameBehaviour();
  }

  @Test
  void eachInstanceCapturesTheVariablesOfItsIteration() {
    Lowered.of(
            """
            @Async static Object test() {
              List<Supplier<Object>> all = new ArrayList<>();
              for (int i = 0; i < 3; i++) {
                int n = await(later(i));
                class Holder implements Supplier<Object> {
                  public Object get() { return n; }
                }
                await(later("between"));
                all.add(new Holder());
                all.add(() -> new Holder().get());
              }
              { class Holder { int x = 1; } log(new Holder().x + await(later(1))); }
              { class Holder { int x = 2; } Holder h = new Holder(); await(later(2)); log(h.x); }
              String out = "";
              for (var each : all) out += each.get();
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void anEnumMovesAsItIs() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              { enum Color { BLUE } log(Color.BLUE + "" + await(later(Color.values().length))); }
              interface Named { default String title() { return "a " + this; } }
              enum Color implements Named {
                RED(1), GREEN(2) { int weight() { return 10 * super.weight(); } };
                private static final Color LAST = GREEN;
                private final int weight;
                Color(int weight) { this.weight = weight; }
                int weight() { return weight; }
                static Color last() { return LAST; }
              }
              Color color = Color.valueOf(await(later("RED")));
              for (Color each : Color.values()) log(await(later(each.title() + each.weight())));
              Supplier<Color> last = Color::last;
              String text = switch (color) {
                case RED -> "red" + await(later(Color.last()));
                case GREEN -> "green";
              };
              switch (last.get()) {
                case RED: log("again"); break;
                case GREEN: await(later("green")); log(Color.RED.compareTo(color));
              }
              Map<Color, Integer> counts = new EnumMap<>(Color.class);
              counts.merge(await(later(color)), 1, Integer::sum);
              return text + counts;
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).doesNotContain("enum");
  }

  @Test
  void anEnumWithoutAnAwaitInItsScopeStays() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              await(later(1));
              Supplier<Object> inLambda = () -> { enum Size { SMALL } return Size.SMALL; };
              class Local { Object size() { enum Size { LARGE } return Size.valueOf("LARGE"); } }
              enum Color { RED }
              return inLambda.get() + "" + new Local().size() + Color.RED;
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).contains("enum Color");
  }
}
