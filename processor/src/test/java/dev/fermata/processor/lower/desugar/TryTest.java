package dev.fermata.processor.lower.desugar;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;

class TryTest {

  @Test
  void aFinallyRunsAfterItsTry() {
    assertThat(
            Lowered.of(
                    """
                    @Async static void f() {
                      try {
                        log(1);
                      } finally {
                        await(later(2));
                      }
                    }
                    static Object test() { return 1; }
                    """)
                .text())
        .isEqualTo(
            """
            java.lang.Throwable failure = null;
            try {
                log(1);
            } catch (java.lang.Throwable error) {
                failure = error;
            }
            await(later(2));
            if (failure != null) {
                throw failure;
            }
            """);
  }

  @Test
  void nothingIsKeptForAFinallyThatAlwaysJumps() {
    assertThat(
            Lowered.of(
                    """
                    @Async static Object f(int n) {
                      try {
                        if (n > 0) {
                          return log(1);
                        }
                        return n;
                      } finally {
                        return await(later(2));
                      }
                    }
                    static Object test() { return 1; }
                    """)
                .text())
        .isEqualTo(
            """
            attempt: try {
                if (n > 0) {
                    log(1);
                    break attempt;
                }
                break attempt;
            } catch (java.lang.Throwable error) {
            }
            java.lang.Integer later = await(later(2));
            return later;
            """);
  }

  @Test
  void everyWayOutGoesThroughFinally() {
    Lowered.of(
            """
            @Async static Object way(int n) throws Exception {
              String out = "";
              outer:
              for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                  block: {
                    try {
                      out += await(later("t" + i + j));
                      switch (n) {
                        case 0: break;
                        case 1: return out + await(later("r"));
                        case 2: break block;
                        case 3: continue;
                        case 4: continue outer;
                        case 5: break outer;
                        case 6: throw new IOException(await(later("io")));
                        case 7: throw new IllegalStateException("ise");
                        case 8: await(failing(new Error("err")));
                        case 9: { for (;;) { if (log(true)) break; else continue; } }
                        default: out += "d";
                      }
                      out += "end";
                    } catch (IOException e) {
                      out += await(later("c")) + e.getMessage();
                      if (i == 1) return log("returned from catch");
                    } finally {
                      out += await(later("f" + i + j));
                    }
                    out += "after";
                  }
                  out += "|";
                }
              }
              return out;
            }
            static Object test() throws Throwable {
              String all = "";
              for (int n = 0; n < 11; n++) {
                try {
                  all += log(way(n));
                } catch (Throwable t) {
                  all += log(t);
                }
              }
              return all;
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void aFinallyOverridesWhatIsPending() {
    Lowered.of(
            """
            @Async static Object way(int n) throws Exception {
              for (int i = 0; i < 3; i++) {
                try {
                  if (i == 2) return "second";
                  if (n % 2 == 0) throw new Exception("x" + n);
                  if (n == 3) return await(later("first"));
                } finally {
                  await(later("f" + i));
                  if (n == 0) return "overridden";
                  if (n == 2) continue;
                  if (n == 3) break;
                  if (n == 4) throw new IllegalStateException("other");
                }
              }
              return "end";
            }
            @Async static int never() {
              try { return await(later(1)); } finally { return 2; }
            }
            @Async static int later1() {
              int x = await(later(1));
              try { return x; } finally { x = await(later(7)); }
            }
            @Async static int deep() throws Exception {
              try {
                try {
                  try {
                    throw new IOException(await(later("1")));
                  } finally {
                    await(later("a"));
                  }
                } catch (IOException e) {
                  throw new Exception(await(later("2")), e);
                } finally {
                  await(later("b"));
                }
              } finally {
                try { return await(later(5)); } finally { await(later("c")); }
              }
            }
            static Object test() throws Throwable {
              String all = "";
              for (int n = 0; n < 7; n++) {
                try { all += log(way(n)); } catch (Throwable t) { all += log(t); }
              }
              return all + never() + later1() + deep();
            }
            """)
        .assertSameBehaviour();
  }

  @Test
  void allTypesAreReturnedThroughFinally() {
    for (String type :
        new String[] {
          "boolean", "byte", "short", "char", "int", "long", "float", "double", "Object"
        }) {
      String value = type.equals("boolean") ? "true" : "7";
      Lowered.of(
              """
              @Async static %s f() {
                try {
                  if (await(later(true))) return %s;
                } finally {
                  await(later(1));
                }
                return %s;
              }
              @Async static <T> T g(T t) {
                try { return t; } finally { await(later(1)); }
              }
              @Async static void h() {
                try { if (log(true)) return; log("not"); } finally { await(later(1)); }
                log("never");
              }
              static Object test() throws Throwable { h(); return "" + f() + g("g"); }
              """
                  .formatted(type, value, value))
          .assertSameBehaviour();
    }
  }

  @Test
  void aYieldGoesThroughFinally() {
    Lowered.of(
            """
            @Async static Object test() {
              String out = "";
              for (int i = 0; i < 3; i++) {
                out += switch (i) {
                  case 0 -> {
                    try { yield await(later("a")); } finally { log("f"); await(later("g")); }
                  }
                  case 1 -> {
                    try (var r = new StringReader("x")) { yield "" + (char) r.read() + await(later("b")); }
                    catch (IOException e) { yield "never"; }
                  }
                  default -> "c";
                };
              }
              return out;
            }
            """)
        .assertSameBehaviour();
  }

  private static final String RESOURCE =
      """
      static class R implements AutoCloseable {
        final String name;
        final boolean fails;
        R(String name, boolean fails) { this.name = log(name); this.fails = fails; }
        public void close() throws IOException {
          log("close " + name);
          if (fails) throw new IOException("close " + name);
        }
      }
      """;

  @Test
  void resourcesAreClosedInReverse() {
    Lowered.of(
            RESOURCE
                + """
                static R none() { return null; }
                static R field = new R("field", false);
                final R own = new R("own", false);
                @Async static Object way(int n) throws Exception {
                  R outer = new R("outer", n == 2);
                  String out = "";
                  loop:
                  for (int i = 0; i < 2; i++) {
                    try (R a = new R("a", n == 1 || n == 3);
                        var b = await(later(new R("b", n == 3)));
                        outer;
                        R c = none();
                        R d = n == 4 ? await(TestFail.<R>boom()) : null;
                        Closeable e = () -> log("close lambda")) {
                      out += await(later("body" + a.name + b.name + c));
                      if (n == 3) throw new IllegalStateException("body");
                      if (n == 5) return "returned";
                      if (n == 6) break loop;
                      if (n == 7) continue;
                      if (n == 8) throw new IOException(await(later("io")));
                    } catch (IOException e) {
                      out += await(later("caught")) + e.getMessage() + e.getSuppressed().length;
                    } finally {
                      out += await(later("finally"));
                    }
                    out += "end";
                  }
                  return out;
                }
                static class TestFail { static <T> Later<T> boom() { return failing(new Error("boom")); } }
                static Object test() throws Throwable {
                  String all = "";
                  for (int n = 0; n < 9; n++) {
                    try { all += log(way(n)); } catch (Throwable t) {
                      all += log(t) + Arrays.toString(t.getSuppressed());
                    }
                  }
                  return all;
                }
                """)
        .assertSameBehaviour();
  }

  @Test
  void resourcesStayWhereOnlyTheClausesAwait() {
    assertThat(
            Lowered.of(
                    RESOURCE
                        + """
                        @Async static Object test() {
                          try (R a = new R("a", true)) {
                            log(a);
                          } catch (IOException e) {
                            await(later("c"));
                          }
                          return 1;
                        }
                        """)
                .assertSameBehaviour()
                .text())
        .contains("try (R a = new R(\"a\", true))");
  }

  @Test
  void theExitOfAScopeIsAwaited() {
    String scope =
        """
        static String log = "";
        static class Scope implements AsyncScope {
          final int n;
          Scope(int n) { this.n = n; }
          public Coroutine<Boolean> exit(Throwable cause) {
            log += " exit " + cause;
            if (n == 3) throw new IllegalStateException("exit failed");
            if (n == 4) throw new IllegalStateException("exit failed", cause);
            if (n == 5 && cause != null) throw (RuntimeException) cause;
            return Coroutine.completed(n == 2);
          }
          public void close() { throw new AssertionError("closed"); }
        }
        @Async static Object way(int n, boolean fails) {
          for (int i = 0; i < 2; i++) {
            try (var scope = new Scope(n); Scope none = n < 9 ? null : scope) {
              if (fails) throw new IllegalArgumentException("body");
              if (n == 1) continue;
              if (n == 6) return "returned";
            }
            log += " after";
          }
          return "end";
        }
        static Object test() throws Throwable {
          try {
            return way(%d, %s) + log;
          } catch (RuntimeException e) {
            return e + " cause " + e.getCause() + " suppressed " + Arrays.toString(e.getSuppressed()) + log;
          }
        }
        """;
    String body = "java.lang.IllegalArgumentException: body";
    String exit = "java.lang.IllegalStateException: exit failed";
    assertThat(Lowered.of(scope.formatted(0, false)).result())
        .isEqualTo("returned end exit null after exit null after");
    assertThat(Lowered.of(scope.formatted(1, false)).result())
        .isEqualTo("returned end exit null exit null");
    assertThat(Lowered.of(scope.formatted(6, false)).result())
        .isEqualTo("returned returned exit null");
    assertThat(Lowered.of(scope.formatted(0, true)).result())
        .isEqualTo("returned " + body + " cause null suppressed [] exit " + body);
    assertThat(Lowered.of(scope.formatted(2, true)).result())
        .isEqualTo("returned end exit " + body + " after exit " + body + " after");
    assertThat(Lowered.of(scope.formatted(3, true)).result())
        .isEqualTo("returned " + exit + " cause null suppressed [" + body + "] exit " + body);
    assertThat(Lowered.of(scope.formatted(4, true)).result())
        .isEqualTo("returned " + exit + " cause " + body + " suppressed [] exit " + body);
    assertThat(Lowered.of(scope.formatted(5, true)).result())
        .isEqualTo("returned " + body + " cause null suppressed [] exit " + body);
    assertThat(Lowered.of(scope.formatted(3, false)).result())
        .isEqualTo("returned " + exit + " cause null suppressed [] exit null");
  }
}
