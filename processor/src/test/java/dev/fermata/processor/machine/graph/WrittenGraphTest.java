package dev.fermata.processor.machine.graph;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.Passes;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.testing.Attributed;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrittenGraphTest {

  @Test
  void whatIsKeptForALaterUseStandsAsItWasWritten() {
    assertThat(
            drawn(
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
            drawn(
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
            drawn(
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
            drawn(
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
            10:\s
            11: items != null ?
            11.1:\s
            12: await items.exit(failure)
            13: swallowed = awaited
            14: throw error1
            15:\s
            16: return 1\
            """);
  }

  @Test
  void asyncLambdasStandAsTheyWereWritten() {
    assertThat(
            drawn(
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

  /** Each box with its lines. */
  private static String drawn(String method) {
    String source =
        """
        package test;

        import static dev.fermata.Fermata.*;
        import dev.fermata.AsyncIterator;
        import dev.fermata.annotation.Async;
        import java.util.List;

        class Test {
          static int plain(int n) { return n; }
          static void log(Object... what) {}
        """
            + method
            + "}\n";
    Attributed attributed = Attributed.of(source);
    Body body = new Body(attributed.type(), attributed.method("m"));
    Passes.lower(body);
    return WrittenGraph.of(Passes.machine(body), "m").nodes().stream()
        .map(node -> node.name() + ": " + String.join(" / ", node.code()))
        .collect(Collectors.joining("\n"));
  }
}
