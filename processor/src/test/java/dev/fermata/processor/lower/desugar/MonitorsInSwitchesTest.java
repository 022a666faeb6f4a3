package dev.fermata.processor.lower.desugar;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;

class MonitorsInSwitchesTest {

  @Test
  void aMonitorInASwitchExpressionIsInATryStatementToo() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              Object lock = new Object();
              int n = switch (await(later(1))) {
                case 1 -> 2;
                default -> 3;
              };
              final int assigned;
              int m = switch (n) {
                case 2 -> {
                  synchronized (lock) {
                    log(assigned = 5);
                  }
                  yield 4;
                }
                default -> {
                  assigned = 6;
                  yield 7;
                }
              };
              log(await(later(m)));
              return assigned;
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).contains("throw error;");
  }

  @Test
  void aMonitorInTheBodyOfALambdaOrOutsideOfASwitchExpressionStays() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              Object lock = new Object();
              int n = await(later(1));
              synchronized (lock) {
                log(n);
              }
              Runnable run = switch (n) {
                case 1 -> () -> {
                  synchronized (lock) {
                    log("in a lambda");
                  }
                };
                default -> null;
              };
              run.run();
              return n;
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).doesNotContain("try");
  }
}
