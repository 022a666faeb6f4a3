package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

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
}
