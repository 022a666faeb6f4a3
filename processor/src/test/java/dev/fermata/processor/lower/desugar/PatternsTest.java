package dev.fermata.processor.lower.desugar;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class PatternsTest {

  @Test
  void aBindingOfAWholeConditionIsDeclaredInItsBranch() {
    assertThat(
            Lowered.of(
                    """
                    @Async static Object test() {
                      Object o = log("o");
                      if (o instanceof String s) {
                        await(later(s));
                        return s;
                      }
                      return null;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            Object o = log("o");
            if (o instanceof String) {
                String s = (String) o;
                await(later(s));
                return s;
            }
            return null;
            """
                .replace("String s = (String)", "String s = (String)"));
  }

  @Test
  void bindingsReachAsFarAsTheyDid() {
    Lowered.of(
            """
            static Object o(Object o) { return log(o); }
            @Async static Object way(Object o) {
              String out = "";
              if (o instanceof String s && s.length() > await(later(1)) && await(later(s)).startsWith("l")) out += s;
              if (o(o) instanceof Integer i && await(later(i)) > 3) out += i; else out += "no";
              if (o instanceof String s ? await(later(s)).isEmpty() : await(later(false))) out += "empty";
              boolean b = o instanceof Long l && await(later(l)) == 5L;
              out += b;
              if (!(await(later(o)) instanceof CharSequence c)) return out + "none";
              out += await(later(c.length()));
              List<Supplier<Object>> all = new ArrayList<>();
              int n = 0;
              while (n < 2 && o instanceof String s && await(later(n)) < 2) {
                n++;
                all.add(() -> s);
              }
              Object p = n;
              while (!(p instanceof String text)) { p = await(later("p" + p)); }
              out += text + await(later(text));
              for (Object q = 0; q instanceof Integer i && i < 3; q = await(later(i + 1))) out += i;
              do { p = await(later((Object) 5)); } while (!(p instanceof Integer five));
              out += five + await(later(five));
              Supplier<Object> captured = () -> c;
              if (!(o instanceof String s) || await(later(s)).length() > 100) out += "|"; else out += s + await(later("else"));
              Iterable<?> list = Arrays.asList(o);
              if (list instanceof Collection<?> same && await(later(same)).size() == 1) out += same;
              for (Supplier<Object> each : all) out += each.get();
              return out + captured.get();
            }
            static Object test() throws Throwable {
              return "" + way("long") + way("") + way(7) + way(5L) + way(null) + way(new StringBuilder("b"));
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void recordPatternsBindAcrossAwaits() {
    Lowered.of(
            """
            record Point(int x, Object y) {}
            @Async static Object way(Object o) {
              String out = "";
              if (o instanceof Point(int x, var y) && await(later(x)) > 1) out += x + "" + y;
              if (o instanceof Point(int x, Point(var a, String b))) {
                Supplier<Object> s = () -> x + a + b;
                out += await(later(b)) + s.get();
              }
              if (!(o instanceof Point(int x, Integer y))) return out + "none";
              return out + await(later(x)) + await(later(y));
            }
            static Object test() throws Throwable {
              return "" + way(new Point(2, 3)) + way(new Point(1, new Point(5, "s"))) + way("x") + way(null);
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void patternSwitchesAwaitInBodiesAndGuards() {
    Lowered.of(
            """
            sealed interface Shape permits Circle, Square, Pair {}
            record Circle(int r) implements Shape {}
            record Square(int s) implements Shape {}
            record Pair(Shape a, Shape b) implements Shape {}
            @Async static String body(Shape shape) {
              return switch (shape) {
                case Circle c -> "c" + await(later(c.r()));
                case Square s when s.s() > 3 -> "big" + await(later(s.s()));
                case Square s -> "s" + s.s();
                case Pair(Circle(var r), Square q) when r > q.s() -> { Supplier<Object> l = () -> r; yield await(later("p")) + l.get() + q; }
                case Pair p -> await(later("pair")) + p.a();
              };
            }
            static boolean ask(Object o) { return log("ask " + o) != null && o.toString().length() > 3; }
            @Async static String guard(Object o) {
              String out = "";
              switch (o) {
                case null -> out += "null" + await(later(0));
                case String s when ask(s) && await(later(s)).startsWith("x") -> out += "x" + s;
                case String s when ask(s + "?") -> out += await(later("ask")) + s;
                case String s when await(later(s)).isEmpty() -> out += "empty";
                case Integer i when i > 5 && await(later(i)) > 10 -> { out += i; break; }
                case Integer i when i > 5 -> out += "five";
                default -> out += "default" + await(later("d"));
              }
              return out;
            }
            @Async static String old(Object o) {
              String out = "";
              switch (o) {
                case String s when await(later(s)).length() == 1:
                  out += s;
                  break;
                case Integer i:
                  out += i + await(later(i));
                  break;
                default:
                  out += "d";
              }
              return out;
            }
            static Object test() throws Throwable {
              String out = body(new Circle(1)) + body(new Square(1)) + body(new Square(9))
                  + body(new Pair(new Circle(3), new Square(2))) + body(new Pair(new Circle(1), new Square(2)));
              try { body(null); } catch (NullPointerException e) { out += "npe"; }
              for (Object o : new Object[] {null, "", "xyzw", "a", "abcd", 1, 6, 20, 'c'}) out += guard(o) + ",";
              return out + old("a") + old("bb") + old(1);
            }
            """)
        .assertSameBehaviour();
  }
}
