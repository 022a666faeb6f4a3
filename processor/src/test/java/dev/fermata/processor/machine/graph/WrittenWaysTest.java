package dev.fermata.processor.machine.graph;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class WrittenWaysTest {

  @Test
  void aReturnGoesThroughTheFinallyAndOnFromThere() {
    assertThat(
            Drawn.boxesAndWays(
                """
                @Async static int m(int n) {
                  try {
                    m(1);
                    if (n == 2) {
                      return 22;
                    }
                  } finally {
                    m(3);
                  }
                  return 44;
                }
                """))
        .isEqualTo(
            """
            0:\s
              NEXT → 1
            1: await m(1)
              AWAIT → 2
              EXCEPTION → 3
            2: if (n == 2) { /     return 22; / }
              NEXT → 4
              NEXT return → 4
              EXCEPTION → 3
            3: throwing
              NEXT → 4
            4: await m(3)
              AWAIT → 5
            5: if throwing: throw it / if returning: return it / return 44\
            """);
  }

  @Test
  void jumpsThroughFinalliesStandAsTheyWereWritten() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  outer:
                  while (plain(n) > 0) {
                    while (plain(n) > 1) {
                      try {
                        try {
                          if (plain(n) == 2) { break; }
                          if (plain(n) == 3) { continue outer; }
                          if (plain(n) == 4) { m(4); break outer; }
                          if (plain(n) == 5) { return m(5); }
                        } finally {
                          m(6);
                        }
                      } finally {
                        m(7);
                      }
                    }
                  }
                  return 1;
                }
                """))
        .isEqualTo(
            """
            0: plain(n) > 0 ?
            1: plain(n) > 1 ?
            1.1:\s
            2:\s
            3: if (plain(n) == 2) { /     break; / } / if (plain(n) == 3) { /     continue outer; / } / plain(n) == 4 ?
            3.1: await m(4)
            4: break outer;
            3.2: plain(n) == 5 ?
            3.3: await m(5)
            5: return awaited
            6: throwing
            7: await m(6)
            8: if throwing: throw it / if breaking: break / if continuing: continue outer / if breaking: break outer / if returning: return it
            9: throwing
            10: await m(7)
            11: if throwing: throw it / if breaking: break / if continuing: continue outer / if breaking: break outer / if returning: return it
            12: return 1\
            """);
  }

  @Test
  void aTryThatNeverEndsNormallyGoesOnWithoutAsking() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  try {
                    return 1;
                  } finally {
                    m(2);
                  }
                }
                """))
        .isEqualTo(
            """
            0: try { /     return 1; / } / await m(2)
            1: if throwing: throw it / return it\
            """);
  }

  @Test
  void aScopeIsLeftByWhatEndedItsBlock() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  try (var group = new dev.fermata.TaskGroup()) {
                    if (n == 1) {
                      return 1;
                    }
                  }
                  return 2;
                }
                """))
        .isEqualTo(
            """
            0: group = new TaskGroup(); / try { /     if (n == 1) { /         return 1; /     } / }
            1: await group.exit(failure)
            2: swallowed = awaited
            3: throw it
            4: if swallowed: throw nothing / if throwing: throw it / if returning: return it / return 2\
            """);
  }

  @Test
  void aWayOutOfAScopeIsKnownInTheFinallyOnTheWay() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  out:
                  try (var group = new dev.fermata.TaskGroup()) {
                    try {
                      if (n == 1) {
                        break out;
                      }
                    } finally {
                      m(2);
                    }
                  }
                  return 3;
                }
                """))
        .isEqualTo(
            """
            0: group = new TaskGroup();
            1: try { /     if (n == 1) { /         break out; /     } / } / await m(2)
            2: if throwing: throw it / if breaking: break out
            3: throwing
            4:\s
            5: await group.exit(failure)
            6: swallowed = awaited
            7: throw it
            8: if swallowed: throw nothing / if throwing: throw it / if breaking: break out
            9: return 3\
            """);
  }

  @Test
  void aYieldWaitsForItsFinally() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  return switch (n) {
                    case 1 -> {
                      try {
                        yield 11;
                      } finally {
                        m(2);
                      }
                    }
                    default -> 3;
                  };
                }
                """))
        .isEqualTo(
            """
            0: switch (n)
            0.1: try { /     yield 11; / } / await m(2)
            1: if throwing: throw it / return yielded
            0.2: return 3\
            """);
  }

  @Test
  void whatTheUserCalledTheSameIsTheUsers() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int exit, int returned, RuntimeException failure) {
                  exit = m(1, 1, failure);
                  returned = 3;
                  if (failure != null) {
                    throw failure;
                  }
                  if (exit == 1) {
                    return returned;
                  }
                  m(2, 2, failure);
                  return returned;
                }
                """))
        .isEqualTo(
            """
            0: await m(1, 1, failure)
            1: exit = awaited / returned = 3; / if (failure != null) { /     throw failure; / } / if (exit == 1) { /     return returned; / } / await m(2, 2, failure)
            2: return returned\
            """);
  }

  @Test
  void whatTheUserCalledReturnedIsNot() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  int returned = m(1);
                  log(returned);
                  return returned;
                }
                """))
        .isEqualTo(
            """
            0: await m(1)
            1: returned = awaited / log(returned); / return returned\
            """);
  }
}
