package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.companion.CompiledFrom;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoroutineTest {

  @Test
  void aBodyWithoutAnAwaitIsACoroutineWithoutASwitch() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Async static long add(int a, long b) {
              if (a > b) {
                return 1;
              }
              return a + b;
            }
            """);

    assertThat(emitted.run("add", 1, 2L)).isEqualTo(3L);
    assertThat(emitted.run("add", 3, 2L)).isEqualTo(1L);
    assertThat(emitted.source("TestAsync")).doesNotContain("switch");
  }

  @Test
  void loopsBranchesAndJumpsGoOnAcrossAwaits() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Async static String walk(int n) {
              StringBuilder trace = new StringBuilder();
              outer:
              for (int i = 0; i < n; i++) {
                // every second one
                if (i % 2 == 0) {
                  await(turn());
                  trace.append("e").append(i);
                } else {
                  int v = await(turn(i * 10));
                  trace.append("o").append(v);
                  for (int j = 0; j < 3; j++) {
                    if (j == 2) continue outer;
                    if (i == 5) break outer;
                    trace.append(j);
                  }
                }
                while (true) {
                  await(turn());
                  if (i > 2) break;
                  i++;
                }
              }
              String done = await(turn("."));
              return trace + done;
            }
            """);

    assertThat(emitted.run("walk", 9)).isEqualTo("e0e4o50.");
  }

  @Test
  void exceptionsGoToTheirHandler() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Async static String guarded(int n) {
              String trace = "";
              try {
                trace = trace + "a";
                try {
                  await(turn());
                  if (n == 1) throw new IllegalStateException("one");
                  if (n == 2) throw new java.io.IOException("two");
                  if (n == 3) throw new Error("three");
                  trace = trace + "b";
                } catch (IllegalStateException | IllegalArgumentException e) {
                  await(turn());
                  trace = trace + e.getMessage();
                  throw new RuntimeException(e);
                }
              } catch (java.io.IOException e) {
                trace = trace + e.getMessage();
              } catch (RuntimeException e) {
                await(turn());
                Runnable r = () -> events.add("got " + e.getCause().getMessage());
                await(turn());
                r.run();
                trace = trace + events;
                return trace;
              }
              return trace + "!";
            }
            """);

    assertThat(emitted.run("guarded", 0)).isEqualTo("ab!");
    assertThat(emitted.run("guarded", 1)).isEqualTo("aone[got one]");
    assertThat(emitted.run("guarded", 2)).isEqualTo("atwo!");
  }

  @Test
  void whatTheProgramIsDoneWithIsNotKeptAliveBySuspendedOrEndedCoroutines() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            static boolean isGone(java.lang.ref.WeakReference<?> reference) {
              for (int i = 0; i < 20 && reference.get() != null; i++) {
                System.gc();
              }
              return reference.get() == null;
            }
            static java.lang.ref.WeakReference<Object> seen;
            static Object watched() {
              Object big = new byte[1_000_000];
              seen = new java.lang.ref.WeakReference<>(big);
              return big;
            }
            @Async static int use(Object o) {
              await(turn());
              return o.hashCode();
            }
            @Async static String check(Object parameter) {
              String gone = "";
              Object local = watched();
              await(turn());
              Coroutine<Integer> using = TestAsync.use(local);
              await(using);
              await(turn());
              gone = gone + isGone(seen) + using.toString().isEmpty();
              Object operand = watched();
              await(turn());
              await(turn(operand));
              await(turn());
              gone = gone + isGone(seen);
              java.lang.ref.WeakReference<Object> weak =
                  new java.lang.ref.WeakReference<>(parameter);
              Coroutine<Integer> last = TestAsync.use(watched());
              await(turn());
              await(last);
              await(turn());
              return gone + isGone(seen) + (weak.get() == null) + last.toString().isEmpty();
            }
            """);

    assertThat(emitted.run("check", "p")).isEqualTo("truefalsetruetruefalsefalse");
  }

  @Test
  void aPrimitiveResultIsConvertedAsTheMethodWouldConvertIt() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Async static double widen(int i) { return i; }
            @Async static long literal() { return 7; }
            @Async static char choose(boolean b) { return b ? 'x' : 'y'; }
            @Async static int unbox(Integer boxed) { return boxed; }
            @Async static Object box(short s) { return s; }
            @Async static long awaited() { return await(turn(3)); }
            @Async static Object unboxAwaited(Integer boxed) {
              int value = await(turn(boxed));
              return value;
            }
            """);

    assertThat(emitted.run("widen", 2)).isEqualTo(2.0);
    assertThat(emitted.run("literal")).isEqualTo(7L);
    assertThat(emitted.run("choose", true)).isEqualTo('x');
    assertThat(emitted.run("unbox", 5)).isEqualTo(5);
    assertThat(emitted.run("box", (short) 4)).isEqualTo((short) 4);
    assertThat(emitted.run("awaited")).isEqualTo(3L);
    assertThrows(NullPointerException.class, () -> emitted.run("unbox", (Object) null));
    assertThrows(NullPointerException.class, () -> emitted.run("unboxAwaited", (Object) null));
  }

  @Test
  void whatJavacSparesTheOriginalItSparesTheCompanion() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Deprecated static int old() { return 1; }
            @Async static int useOld() { return old(); }
            @Async static char compound() {
              char c = 'a';
              c += await(turn(1));
              return c;
            }
            @SuppressWarnings("unchecked")
            @Async static <T> T unchecked(Object o) {
              T t = (T) await(turn(o));
              await(turn());
              return t;
            }
            """);

    assertThat(emitted.run("useOld")).isEqualTo(1);
    assertThat(emitted.run("compound")).isEqualTo('b');
    assertThat(emitted.run("unchecked", "t")).isEqualTo("t");
  }

  @Test
  void theSourceMapLeadsFromEachStatementToItsOriginalLine() throws Exception {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Async static void mapped() {
              events.add("line 12");
              await(turn());
              for (int i = 0; i < 2; i++) {
                events.add("line 15");
                if (i == 1) {
                  events.add("line 17");
                }
              }
              await(turn());
              events.add("line 21");
            }
            """);
    CompiledFrom origin = assertMapsLines(emitted, "Mapped", 4);
    assertThat(origin.states()).isEqualTo(new int[] {12, 13, 20});
    assertThat(origin.line()).isEqualTo(11);
    assertThat(origin.file()).isEqualTo("Test.java");
  }

  @Test
  void anExpressionOfSeveralLinesMovesNoneOfTheSourceMaps() throws Exception {
    Emitted emitted =
        Emitted.ofMembers(
            """
            @Async static int mapped(int x) {
              await(((java.util.function.Supplier<Coroutine<Void>>) () -> {
                int unused = 1;
                return turn();
              }).get());
              events.add("line 16");
              if (x > 1) {
                return switch (x) {
                  case 2 -> 3;
                  default -> 4;
                };
              }
              events.add("line 23");
              await(turn());
              events.add("line 25");
              return x;
            }
            """);
    assertMapsLines(emitted, "Mapped", 3);
    assertThat(emitted.source("TestAsync")).contains("\n                case 2 -> 3;\n");
  }

  /** Asserts that statements which name their lines are mapped to these. */
  private static CompiledFrom assertMapsLines(Emitted emitted, String coroutine, int count)
      throws ClassNotFoundException {
    CompiledFrom origin =
        emitted
            .classLoader()
            .loadClass("test.Test$Async$" + coroutine)
            .getAnnotation(CompiledFrom.class);
    List<String> generated = emitted.source("TestAsync").lines().toList();
    int checked = 0;
    for (int line = 1; line <= generated.size(); line++) {
      if (generated.get(line - 1).contains("\"line ")) {
        int original = 0;
        for (int i = 0; i < origin.lines().length && origin.lines()[i] <= line; i += 2) {
          original = origin.lines()[i + 1];
        }
        assertThat(generated.get(line - 1)).contains("\"line " + original + "\"");
        checked++;
      }
    }
    assertThat(checked).isEqualTo(count);
    return origin;
  }

  /** Compiled with each warning an error. */
  @Test
  void aCallOnARawTypeIsUncheckedInTheCompanionAlone() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            static class Box<T> {
              T content;
              @Async T get() { return await(turn(content)); }
              @Async void put(int i) {}
            }
            @SuppressWarnings({"rawtypes", "unchecked"})
            static Box filled() { Box box = new Box(); box.content = "full"; return box; }
            @SuppressWarnings("rawtypes")
            @Async static Object run() { Box box = filled(); box.put(await(turn(1))); return box.get(); }
            """);

    assertThat(emitted.run("run")).isEqualTo("full");
  }
}
