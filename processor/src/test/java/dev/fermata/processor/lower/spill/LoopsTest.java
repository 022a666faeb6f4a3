package dev.fermata.processor.lower.spill;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;

class LoopsTest {

  @Test
  void aConditionThatAwaitsIsAskedInTheLoop() {
    assertThat(
            Lowered.of(
                    """
                    @Async static int test() {
                      int n = 0;
                      while (await(later(n < 3))) {
                        n++;
                      }
                      return n;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            int n = 0;
            while (true) {
                boolean later = await(later(n < 3));
                if (!later) {
                    break;
                }
                n++;
            }
            return n;
            """);
  }

  @Test
  void continueGoesWhereItDid() {
    Lowered.of(
            """
            @Async static Object test() {
              String out = "";
              int n = 0;
              do {
                n++;
                if (n == 2) continue;
                out += n;
                if (n == 6) break;
              } while (await(later(n < 8)));
              for (int i = await(later(0)), j = 5; i < await(later(j)); i = await(later(i + 1)), log(i)) {
                if (i == 1) continue;
                if (i == 4) break;
                out += i;
              }
              outer:
              for (int i = 0; log(i) < 4; i += await(later(1))) {
                inner:
                do {
                  if (i == 1) continue outer;
                  if (i == 2) continue inner;
                  if (i == 3) break outer;
                  out += "i" + i;
                } while (await(later(false)));
                out += "e" + i;
              }
              for (;;) { if (await(later(n++)) > 8) break; }
              while (await(later(n)) < 12) n++;
              do n++; while (await(later(n)) < 15);
              int x = 0;
              for (x = await(later(3)), n = 2; x > 0 && await(later(true)); x--) out += x;
              do { if (n == 2) break; return "never"; } while (await(later(true)));
              return out + n + x;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void anEndlessLoopStaysEndless() {
    Lowered.of(
            """
            static int n;
            @Async static Object test() {
              while (true) {
                for (;;) {
                  if (await(later(n++)) == 3) return "end" + n;
                }
              }
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void forEachGoesOverArraysAndIterables() {
    Lowered.of(
            """
            static int[] field = {1, 2, 3};
            static List<Integer> list() { return log(List.of(4, 5)); }
            static <T extends Comparable<T>, C extends Collection<? extends T>> T max(C c) { return null; }
            @Async static Object test() {
              String out = "";
              for (int i : field) { out += i + await(later(i, () -> field = new int[0])); }
              int[] local = {7, 8};
              for (long i : local) { local = new int[9]; out += i + await(later(1)); }
              for (int i : await(later(new int[] {1, 2}))) out += await(later(i));
              Object[] objects = {"a", 1, null};
              for (Object o : objects) { out += o; await(later(o)); }
              for (String[] row : new String[][] {{"x"}, {}}) for (String s : row) out += await(later(s));
              for (int i : list()) { if (i == 5) continue; out += await(later(i)); }
              for (long i : list()) { out += await(later(i)); }
              for (var o : list()) { out += await(later(o)); }
              for (Number o : list()) { out += await(later(o)); }
              List<? extends Number> wild = List.of(1, 2.5);
              for (Number o : wild) { out += await(later(o)); }
              for (var o : wild) { out += await(later(o.intValue())); }
              Map<String, List<Integer>> map = new TreeMap<>(Map.of("k", List.of(1, 2)));
              for (Map.Entry<String, List<Integer>> e : map.entrySet()) {
                for (int i : e.getValue()) { out += e.getKey() + await(later(i)); }
              }
              List raw = List.of("r");
              for (Object o : raw) out += await(later(o));
              Iterable<String> lambda = () -> List.of("l").iterator();
              for (final String s : lambda) out += await(later(s));
              outer:
              for (int i : list()) {
                for (int j : list()) {
                  if (await(later(j)) == 5) continue outer;
                  out += i * j;
                }
              }
              try {
                for (String s : (List<String>) null) await(later(s));
              } catch (NullPointerException e) {
                out += "npe";
              }
              try {
                for (int i : Arrays.asList(1, null)) await(later(i));
              } catch (NullPointerException e) {
                out += "npe";
              }
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void eachIterationHasVariablesOfItsOwn() {
    Lowered.of(
            """
            @Async static Object test() {
              List<Supplier<Object>> all = new ArrayList<>();
              for (String s : List.of("a", "b")) {
                int n = await(later(all.size()));
                all.add(() -> s + n);
              }
              for (int i : new int[] {1, 2}) {
                await(later(i));
                all.add(() -> i);
              }
              int i = 0;
              while (await(later(i)) < 2) {
                final int j = i++;
                all.add(() -> j);
                class Local { int get() { return j; } }
                all.add(() -> new Local().get());
                await(later("in"));
              }
              String out = "";
              for (Supplier<Object> each : all) out += each.get() + await(later(","));
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void namesOfSiblingScopesAreToldApart() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              String out = "";
              for (int i = 0; i < 1; i++) { int x = await(later(i)); out += x; }
              for (int i = 5; i < 6; i++) { long x = await(later(7L)); out += x; }
              { String x = "x"; out += x; }
              Function<Integer, Integer> f = x -> x + 1;
              Function<Integer, Integer> g = x -> { int i = x; return i; };
              int state = 1, self = 2, result = 3, this$0 = 4, java = 5, dev = 6, test = 7;
              try { throw new RuntimeException("a"); } catch (RuntimeException e) { out += e.getMessage(); }
              try { throw new RuntimeException("b"); } catch (RuntimeException e) { out += await(later(e.getMessage())); }
              Object o = "o";
              if (o instanceof String s) out += s;
              if (o instanceof String s) out += s + s;
              if (!(o instanceof CharSequence s)) return null;
              return out + f.apply(1) + g.apply(2) + s.length() + state + self + result + this$0 + java + dev
                  + test + java.util.List.of();
            }
            """
                .replace(" + java.util.List.of()", ""));
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).doesNotContain("int state ");
    assertThat(lowered.text()).doesNotContain("int java ");
  }
}
