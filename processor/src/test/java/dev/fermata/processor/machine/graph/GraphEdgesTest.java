package dev.fermata.processor.machine.graph;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class GraphEdgesTest {
  private static final String LOOPS =
      """
      @Async static void m(int n) {
        outer:
        while (true) {
          while (plain(n) > 0) {
            if (n == 1) { break; }
            if (n == 2) { break; }
            if (n == 3) { break outer; }
            if (n == 4) { continue outer; }
            if (n == 5) { continue; }
            m(n);
          }
          log(n);
        }
      }
      """;

  @Test
  void onlyTheWayOfTheAwaitIsOne() {
    assertThat(Drawn.waysOfMachine(LOOPS))
        .isEqualTo(
            """
            0
              NEXT yes → 0.1
              NEXT no → 2
            0.1
              AWAIT → 1
              NEXT break → 2
              NEXT break outer → 3
              NEXT continue outer → 0
              NEXT continue → 0
            1
              NEXT → 0
            2
              NEXT → 0
            3\
            """);
  }

  @Test
  void jumpsStandAsTheyWereWritten() {
    assertThat(Drawn.boxesAndWays(LOOPS))
        .isEqualTo(
            """
            0: plain(n) > 0 ?
              NEXT yes → 0.1
              NEXT no → 2
            0.1: if (n == 1) { /     break; / } / if (n == 2) { /     break; / } / if (n == 3) { /     break outer; / } / if (n == 4) { /     continue outer; / } / if (n == 5) { /     continue; / } / await m(n)
              AWAIT → 1
              NEXT break → 2
              NEXT break outer → 3
              NEXT continue outer → 0
              NEXT continue → 0
            1:\s
              NEXT → 0
            2: log(n);
              NEXT → 0
            3: return\
            """);
  }

  @Test
  void whatNoClauseTakesGoesToTheTryAround() {
    assertThat(
            Drawn.boxesAndWays(
                """
                @Async static void m(int n) {
                  try {
                    try {
                      try {
                        m(1);
                      } catch (Exception e) {
                        log("inner", e);
                      }
                    } catch (Throwable e) {
                      log("all", e);
                    }
                  } catch (Error e) {
                    log("outer", e);
                  }
                }
                """))
        .isEqualTo(
            """
            0: await m(1)
              AWAIT → 1
              EXCEPTION → 2
              EXCEPTION → 3
            1: return
              EXCEPTION → 2
              EXCEPTION → 3
            2: log("inner", e); / return
              EXCEPTION → 3
            3: log("all", e); / return
              EXCEPTION → 4
            4: log("outer", e); / return\
            """);
  }
}
