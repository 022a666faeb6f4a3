package dev.fermata.processor.lower.spill;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpillTest {

  @Test
  void anAwaitThatStandsAloneStays() {
    assertThat(
            Lowered.of(
                    """
                    @Async static String test() {
                      await(later(1));
                      int x = await(later(2));
                      x = await(later(3));
                      return "x" + x;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            await(later(1));
            int x = await(later(2));
            x = await(later(3));
            return "x" + x;
            """);
  }

  @Test
  void operandsBeforeAnAwaitAreEvaluatedBeforeIt() {
    assertThat(
            Lowered.of(
                    """
                    static int price() { return log(7); }
                    static int count = 3;
                    @Async static int test() {
                      return price() * count + await(later(2, () -> count = 100)) - count;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            int product = price() * count;
            int later = await(later(2, () -> count = 100));
            return product + later - count;
            """);
  }

  @Test
  void argumentsKeepTheirOrder() {
    Lowered.of(
            """
            static String join(Object... all) { return log(Arrays.toString(all)); }
            static int f(int x) { return log(x); }
            @Async static String test() {
              int local = 5;
              String a = join(f(1), local, await(later(2)), f(3), await(later("x")), f(4));
              return join(a, join(await(later(1))), await(later(f(9))), "c", null, 'c', 1L);
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void aReceiverIsEvaluatedBeforeTheArguments() {
    Lowered.of(
            """
            record Box(String text) {
              Box add(Object more) { return log(new Box(text + more)); }
            }
            static Box box = new Box("a");
            static Box box() { return log(box); }
            @Async static Object test() {
              Box first = box.add(await(later(1, () -> box = new Box("other"))));
              Box second = await(later(first)).add(await(later(2))).add(box().add(await(later(3))));
              return second.text() + box().add(await(later(4)));
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void aNullReceiverFailsAfterTheArguments() {
    Lowered.of(
            """
            static String nothing() { log("receiver"); return null; }
            @Async static Object test() {
              return nothing().concat(await(later("argument")));
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void awaitsNestInAwaits() {
    Lowered.of(
            """
            @Async static Object test() {
              return await(await(later(later(log(await(later(1)) + 1)))));
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void theClassOfATwoArgumentAwaitIsEvaluatedAndDropped() {
    Lowered.of(
            """
            static Class<IOException> pick() { log("pick"); return IOException.class; }
            @Async static Object test() {
              try {
                int a = await(later(1), IOException.class) + await(later(2), pick());
                await(failing(new IOException("x" + a)), IOException.class);
                return a;
              } catch (IOException e) {
                return log(e);
              }
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void compoundAssignmentReadsItsTargetFirst() {
    Lowered.of(
            """
            static String text = "a";
            int field = 1;
            static Test self = new Test();
            static Test self() { return log(self) == null ? null : self; }
            public String toString() { return "Test" + field; }
            static int i() { log("i"); return 1; }
            @Async static Object test() {
              text += await(later("b", () -> text = "changed"));
              self().field += await(later(5, () -> self.field = 100));
              int[] array = {1, 2, 3};
              array[i()] += await(later(10, () -> array[1] = 50));
              array[i()] -= await(later(1)) - await(later(2));
              byte b = 100;
              b += await(later(100));
              b *= 2 + await(later(1.5));
              char c = 'a';
              c += await(later(1));
              short s = 1;
              s <<= await(later(3L));
              long l = 1;
              l += await(later(0.7));
              int n = 5;
              n >>>= await(later(1L));
              n += n + (n = await(later(3))) * n;
              Integer boxed = 1;
              boxed += await(later(2));
              Object o = "o";
              o += await(later("p"));
              boolean flag = true;
              flag &= await(later(false));
              double d = 1;
              d /= await(later(3));
              return text + self + Arrays.toString(array) + b + c + s + l + n + boxed + o + flag + d;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void aCompoundAssignmentToALocalStaysWhereNothingElseAssignsIt() {
    assertThat(
            Lowered.of(
                    """
                    @Async static int test() {
                      int sum = 0;
                      sum += await(later(1));
                      return sum;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            int sum = 0;
            int later = await(later(1));
            sum += later;
            return sum;
            """);
  }

  @Test
  void faultsOfAssignmentsHappenWhereTheLanguageSays() {
    for (String target : new String[] {"none", "one[5]", "one[i()]", "none[i()]", "nobody.field"}) {
      for (String operator : new String[] {"=", "+="}) {
        if (!target.equals("none")) {
          Lowered.of(
                  """
                  static int[] none() { return null; }
                  int field;
                  static Test nobody = null;
                  static int i() { log("i"); return 7; }
                  @Async static Object test() {
                    int[] none = null;
                    int[] one = {1};
                    %s %s await(later(1)) + i();
                    return 1;
                  }
                  """
                      .formatted(target, operator))
              .assertSameBehaviour();
        }
      }
    }
  }

  @Test
  void arraysAreReadAndMadeInOrder() {
    Lowered.of(
            """
            static int f(int x) { return log(x); }
            static int[][] grid = {{1, 2}, {3, 4}};
            @Async static Object test() {
              int[][] made = new int[f(2)][await(later(3))];
              long[] values = {f(1), await(later(2)), f(3)};
              Object[][] nested = {{f(1), await(later("a"))}, {}, {await(later("b")), f(2)}};
              Integer[] more = new Integer[] {await(later(1)), null, f(5)};
              int one = grid[f(0)][await(later(1, () -> grid = new int[][] {{5, 6}, {7, 8}}))];
              grid[await(later(0))][f(1)]++;
              int old = grid[f(1)][await(later(0))]--;
              return made.length + "," + made[1].length + Arrays.toString(values)
                  + Arrays.deepToString(nested) + Arrays.toString(more) + one + old
                  + Arrays.deepToString(grid);
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void aConditionalKeepsItsType() {
    Lowered.of(
            """
            @Async static Object test() {
              Integer i = 1;
              Object a = true ? await(later(1)) : 2.0;
              Object b = true ? (int) await(later(1)) : 2.0;
              Object c = log(1) > 0 ? i : await(later(2.0)).doubleValue();
              Object d = (log(1) > 5 ? await(later('x')).charValue() : 98);
              long e = log(2) > 1 ? await(later(3)) : 4L;
              String f = (log(1) > 0 ? await(later(1)) : "s") + "t";
              double g = (log(true) ? await(later(1)) : 2.5) + 1;
              List<? extends Number> h = log(false) ? List.of(1) : await(later(List.of(2.5)));
              return List.of(a, b, c, d, e, f, g, h).toString() + a.getClass() + b.getClass() + d.getClass();
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void aReturnedConditionalKeepsItsType() {
    Lowered.of(
            """
            static Object hold;
            @Async static long number(boolean b) {
              return b ? await(later(1)) : 'c';
            }
            @Async static Object object(boolean b) {
              return b ? (int) await(later(1)) : 2.5f;
            }
            static Object test() throws Throwable {
              return "" + number(true) + number(false) + object(true) + object(false);
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void shortCircuitOperatorsStopWhereTheyDid() {
    Lowered.of(
            """
            @Async static Object test() {
              String out = "";
              for (int i = 0; i < 16; i++) {
                boolean a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) != 0, d = (i & 8) != 0;
                log("case " + i);
                out += a && await(later(b)) || c && await(later(d)) ? "1" : "0";
                out += await(later(a)) || log(b) && !await(later(c)) ? "1" : "0";
                boolean x = log(a) && log(b) && await(later(c)) && log(d);
                boolean y = !(await(later(a)) || log(b)) ^ (log(c) || await(later(d)));
                if (log(a) && await(later(b))) out += "t"; else out += "f";
                if (log(a) || await(later(b))) { out += "t"; } else if (c && await(later(d))) { out += "e"; }
                if (!(log(a) && !await(later(b)) || log(c))) out += "n";
                out += x + " " + y;
              }
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void variablesAssignedInConditionsStayDefinitelyAssigned() {
    Lowered.of(
            """
            @Async static Object test() {
              final int x;
              int y, z;
              String out = "";
              if (log(true) && (x = await(later(5))) > 3) {
                Supplier<Integer> s = () -> x;
                out += s.get();
              } else {
                out += "no";
              }
              if (!(log(true) && (y = await(later(5))) > 3)) return "early";
              out += y;
              while (!(log(true) && (z = await(later(5))) > 3)) {}
              out += z;
              boolean w = log(true) && (y = await(later(8))) > 7 && y > 2;
              return out + w + y;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void leftOperandsOfConcatenationAreConvertedFirst() {
    Lowered.of(
            """
            @Async static Object test() {
              StringBuilder b = new StringBuilder("a");
              char[] chars = {'x'};
              String one = b + await(later("b", () -> b.append("!")));
              String two = "" + b + 'c' + 1 + null + await(later(2, () -> b.append("?"))) + b;
              String three = await(later(b)) + await(later("z", () -> b.append("#")));
              String four = (chars + await(later("c"))).substring(0, 3);
              String five = null + await(later("d")) + 'e' + await(later('f')) + 1.0f + true;
              return one + two + three + four + five + ('a' + await(later(1))) + ("" + 'a' + await(later(1)));
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void nullFailsToUnboxBeforeTheNextOperandRuns() {
    for (String expression :
        new String[] {
          "none + await(later(1))",
          "await(later(none)) + await(later(1))",
          "add(none, await(later(1)))",
          "add(await(later(none)), await(later(1)))",
          "all(1, none, await(later(1)))",
          "new int[] {1, none, await(later(1))}.length",
          "array[none] = await(later(1))",
          "none > await(later(1)) ? 1 : 2",
          "none == await(later(1)) ? 1 : 2",
          "boxed == await(later(1000)) ? 1 : 2",
          "(flag && await(later(true))) ? 1 : 2",
          "flag ? await(later(1)) : 2",
          "none += await(later(1))",
          "(int) none + await(later(1))",
          "-none + await(later(1))",
        }) {
      Lowered.of(
              """
              static int add(int a, int b) { return a + b; }
              static int all(int... all) { return all.length; }
              @Async static Object test() {
                Integer none = log(1) > 0 ? null : 2;
                Integer boxed = 1000;
                Boolean flag = null;
                int[] array = {1};
                return %s;
              }
              """
                  .formatted(expression))
          .assertSameBehaviour();
    }
  }

  @Test
  void overloadsAreChosenAsBefore() {
    Lowered.of(
            """
            static String f(char c, Object o) { return "char"; }
            static String f(int i, Object o) { return "int"; }
            static String f(long i, Object o) { return "long"; }
            static String f(Integer i, Object o) { return "Integer"; }
            static String f(Object i, Object o) { return "Object"; }
            static String f(String i, Object o) { return "String"; }
            static String g(List<String> l, int i) { return "list"; }
            static String g(Collection<?> l, int i) { return "collection"; }
            static char c() { return 'c'; }
            static <T> T pick(T t) { return t; }
            @Async static Object test() {
              byte b = 1;
              return f(c(), await(later(1))) + f('c', await(later(1))) + f(c() + 1, await(later(1)))
                  + f(b, await(later(1))) + f(pick(1), await(later(1))) + f((String) null, await(later(1)))
                  + f(pick((Object) "x"), await(later(1))) + f(await(later('c')), await(later(1)))
                  + g(List.of(), await(later(1))) + g(new ArrayList<>(), await(later(1)))
                  + g(Collections.emptySet(), await(later(1)))
                  + f(log(1) > 0 ? 'a' : 'b', await(later(1)));
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void objectsAreMadeWithAwaitedArguments() {
    Lowered.of(
            """
            record P(Object a, Object b) {}
            class Inner { int x; Inner(int x) { this.x = log(x); } }
            static Test outer() { return log("outer") == null ? null : new Test(); }
            @Async static Object test() {
              int local = 4;
              Object nested = new P(new P(new P(new P(await(later(1)), log(2)), log(3)), await(later(4))), await(later(5)));
              List<Integer> diamond = new ArrayList<>(await(later(List.of(1, 2))));
              Supplier<String> anonymous = new Supplier<>() {
                int y = local;
                public String get() { return "got" + y; }
              };
              Object made = new ArrayList<Object>(await(later(List.of(7)))) {
                @Override public String toString() { return "mine" + size() + local; }
              };
              int inner = outer().new Inner(await(later(8))).x;
              Test none = null;
              try {
                none.new Inner(await(later(9)));
              } catch (NullPointerException e) {
                log("none");
              }
              return nested + "" + diamond + anonymous.get() + made + inner;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void lambdasAndMethodReferencesStandBesideAnAwait() {
    Lowered.of(
            """
            static String apply(Function<String, String> f, String x) { return f.apply(x); }
            static String apply(Supplier<String> f, int x) { return f.get() + x; }
            static <A, B, C> C both(Function<A, B> f, Function<B, C> g, A a) { return g.apply(f.apply(a)); }
            static String name = "n";
            @Async static Object test() {
              String local = "l";
              String none = null;
              String out = apply(s -> s + local, await(later("x")))
                  + apply(String::trim, await(later(" y ")))
                  + apply(name::concat, await(later("z", () -> name = "changed")))
                  + apply(await(later("w"))::concat, await(later("v")))
                  + apply(() -> local, await(later(1)))
                  + both((Integer i) -> i + 1, i -> i * 2, await(later(3)))
                  + both(Object::toString, String::length, await(later(30)));
              try {
                apply(none::concat, await(later("never")));
              } catch (NullPointerException e) {
                out += "npe";
              }
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void switchExpressionsBecomeStatements() {
    Lowered.of(
            """
            enum Color { RED, GREEN, BLUE }
            @Async static Object test() {
              String out = "";
              for (int i = 0; i < 5; i++) {
                int x = log(i) + switch (await(later(i))) {
                  case 0 -> 10;
                  case 1 -> await(later(20));
                  case 2 -> {
                    for (int j = 0; ; j++) {
                      if (j == await(later(2))) yield j;
                    }
                  }
                  case 3 -> {
                    int k = await(later(5));
                    yield k > 3 ? await(later(6)) : 7;
                  }
                  default -> { try { throw new IllegalStateException(await(later("boom"))); }
                               catch (IllegalStateException e) { yield e.getMessage().length(); } }
                };
                String old = switch (i) {
                  case 0: yield "zero";
                  case 1: out += "fall";
                  case 2: { if (log(i) == 1) yield await(later("one")); }
                  default:
                    switch (i) { case 3: yield await(later("three")); default: }
                    yield "many";
                };
                out += x + old;
              }
              for (Color color : Color.values()) {
                out += switch (color) {
                  case RED -> "r";
                  case GREEN -> await(later("g"));
                  case BLUE -> "b" + await(later("lue"));
                };
                char c = switch (color) { case RED -> 'r'; case GREEN -> await(later('g')); default -> 99; };
                out += c;
              }
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void conversionsOfAwaitedValues() {
    Lowered.of(
            """
            interface Shape {}
            record Square(int side) implements Shape, Comparable<Square> {
              public int compareTo(Square o) { return side - o.side; }
            }
            @Async static <T extends Comparable<T>> T max(T a, T b) {
              return a.compareTo(await(later(b))) > 0 ? a : await(later(b));
            }
            @Async static Object test() {
              long l = await(later(1));
              double d = await(later('a'));
              Object o = (Object) await(later("s"));
              int cast = (int) (double) await(later(2.9));
              int narrowed = (byte) (await(later(300)) + 0);
              Shape shape = (Shape & Comparable<Square>) await(later(new Square(2)));
              boolean is = await(later(shape)) instanceof Square;
              try {
                Integer wrong = (Integer) await(later((Object) "s"));
              } catch (ClassCastException e) {
                log("cce");
              }
              var inferred = List.of(await(later(1)), await(later(2.5)));
              List<Number> numbers = List.of(await(later(1)), 2.0);
              List<? super Integer> wild = await(later(new ArrayList<Number>(numbers)));
              wild.add(await(later(5)));
              return "" + l + d + o + cast + narrowed + shape + is + inferred + numbers + wild;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void assignmentsInsideExpressions() {
    Lowered.of(
            """
            static int f;
            @Async static Object test() {
              int x = 1, y = x + await(later(1)), z = x + y;
              int a = x + (x = await(later(5))) * x;
              int b = x++ + await(later(x)) + --x;
              int c = (f = await(later(3))) + f;
              int d = y = z = await(later(9));
              String s = "";
              s += s + (s = await(later("q"))) + s;
              int[] i = {0};
              i[i[0]] = i[0] = await(later(2)) - 2;
              return "" + x + y + z + a + b + c + d + s + i[0];
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void statementsOfAllSorts() {
    Lowered.of(
            """
            @Async static Object test() throws Exception {
              String out = "";
              synchronized (await(later("lock"))) {
                out += "locked";
              }
              assert await(later(true)) : await(later("never"));
              try {
                assert log(1) > 5 && await(later(true)) : await(later("message"));
              } catch (AssertionError e) {
                out += e.getMessage();
              }
              try {
                assert await(later(false));
              } catch (AssertionError e) {
                out += e.getMessage();
              }
              ;
              { int inner = await(later(1)); out += inner; }
              { int inner = await(later(2)); out += inner; }
              for (String s : await(later(List.of("a", "b")))) out += s;
              try {
                throw await(later(new IOException("thrown")));
              } catch (IOException e) {
                out += e.getMessage();
              }
              block: { if (await(later(true))) break block; out += "not here"; }
              new StringBuilder(await(later("x"))).append(await(later("y")));
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void deepExpressionsDoNotBlowUp() throws InterruptedException {
    StringBuilder nested = new StringBuilder("await(later(0))");
    StringBuilder chain = new StringBuilder("0");
    StringBuilder text = new StringBuilder("\"\"");
    for (int i = 0; i < 200; i++) {
      nested.insert(0, "f(" + i + ", ").append(")");
      chain.append(" + await(later(").append(i).append("))");
      text.append(" + await(later(").append(i).append("))");
    }
    String parens = "(".repeat(200) + "await(later(1))" + ")".repeat(200);
    String members =
        """
        static int f(int a, int b) { return a + b; }
        @Async static Object test() {
          int nested = %s;
          int chain = %s;
          String text = %s;
          int parens = %s;
          return "" + nested + chain + text + parens;
        }
        """
            .formatted(nested, chain, text, parens);
    List<Throwable> failures = new ArrayList<>();
    Thread deep =
        new Thread(null, () -> Lowered.of(members).assertSameBehaviour(), "deep", 1L << 28);
    deep.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    deep.start();
    deep.join();
    assertThat(failures).isEmpty();
  }
}
