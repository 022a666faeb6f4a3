package dev.fermata.processor.machine.graph;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class WrittenGraphTest {

  @Test
  void whatIsKeptForALaterUseStandsAsItWasWritten() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  int sum = plain(n) + m(n) * await(TestAsync.m(2));
                  log(m(sum), m(m(1)));
                  return await(TestAsync.m(sum)) + 1;
                }
                """))
        .isEqualTo(
            """
            0: plain(n); / await m(n)
            1: await TestAsync.m(2)
            2: sum = plain(n) + m(n) * await(TestAsync.m(2)); / await m(sum)
            3: await m(1)
            4: await m(m(1))
            5: log(m(sum), m(m(1))); / await TestAsync.m(sum)
            6: return await(TestAsync.m(sum)) + 1\
            """);
  }

  @Test
  void valuesThatAreChosenStandAsTheyWereWritten() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  log(n > 0 ? m(1) : 2, n == 1 || m(3) > 0);
                  String text = plain(n) + "," + m(4);
                  return text.length();
                }
                """))
        .isEqualTo(
            """
            0: n > 0 ?
            0.1: await m(1)
            1: awaited
            0.2: 2;
            2: !(n == 1) ?
            2.1: await m(3)
            3: m(3) > 0;
            4: log(n > 0 ? m(1) : 2, n == 1 || m(3) > 0); / plain(n) + ","; / await m(4)
            5: String text = plain(n) + "," + m(4); / return text.length()\
            """);
  }

  @Test
  void aValueThatTheUserKeepsIsGivenByWhatIsAwaited() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  int first = m(n);
                  return first;
                }
                """))
        .isEqualTo(
            """
            0: await m(n)
            1: first = awaited / return first\
            """);
  }

  @Test
  void loopsOverElementsStandByTheirHeaders() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int[] all) {
                  for (int each : all) {
                    use(each);
                  }
                  for (String text : texts(use(all.length))) {
                    log(text, use(1));
                  }
                  for (var each : awaitEach(items(2))) {
                    use(each);
                  }
                  return 1;
                }
                @Async static AsyncIterator<Integer> items(int n) {
                  emit(n);
                  return end();
                }
                @Async static int use(int n) { return n; }
                static List<String> texts(int n) { return List.of(); }
                """))
        .isEqualTo(
            """
            0:\s
            1: int each : all ?
            1.1: await use(each)
            2:\s
            1.2: await use(all.length)
            3: awaited
            4: String text : texts(use(all.length)) ?
            4.1: await use(1)
            5: log(text, use(1));
            4.2:\s
            6: var each : awaitEach(items(2))
            7: await use(each)
            8:\s
            9:\s
            10: throwing
            11: items != null ?
            11.1:\s
            12: await items.exit(failure)
            13: swallowed = awaited
            14: throw it
            15: if swallowed: throw nothing
            16: if throwing: throw it / return 1\
            """);
  }

  @Test
  void asyncLambdasStandAsTheyWereWritten() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(int n) {
                  dev.fermata.Task<Integer> task = createTask(() -> m(n));
                  createTask(() -> { log(m(n)); });
                  return await(task);
                }
                """))
        .isEqualTo(
            """
            0: Task<Integer> task = createTask(() -> m(n)); / createTask(() -> { … }); / await task
            1: return await(task)\
            """);
  }

  @Test
  void whatAGeneratorGivesIsEmitted() {
    assertThat(
            Drawn.boxes(
                """
                @Async static AsyncIterator<Integer> m(AsyncIterator<Integer> more) {
                  emit(1);
                  emitAll(more);
                  return end();
                }
                """))
        .isEqualTo(
            """
            0: emit(1)
            1: emitAll(more)
            2: return end()\
            """);
  }

  @Test
  void aBindingStandsInItsTest() {
    assertThat(
            Drawn.boxes(
                """
                @Async static int m(Object o) {
                  if (o instanceof String s && s.isEmpty()) {
                    m(s);
                    log(s);
                  }
                  return plain(1);
                }
                """))
        .isEqualTo(
            """
            0: o instanceof String s && s.isEmpty() ?
            0.1: await m(s)
            1: log(s);
            2: return plain(1)\
            """);
  }

  @Test
  void theBodyOfALoopBeginsBehindItsHeader() {
    String method =
        """
        @Async static void m(List<String> all) {
          for (String each : all) {
            plain(1);

            m(all);
          }
          for (String each : all) {

            m(all);
          }
        }
        """;
    assertThat(Drawn.lines(method))
        .containsExactly(
            "0 12", "1 12", "1.1 13", "2 15", "1.2 17", "3 17", "3.2 0", "3.1 19", "4 19")
        .inOrder();
  }
}
