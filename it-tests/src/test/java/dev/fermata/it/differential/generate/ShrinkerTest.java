package dev.fermata.it.differential.generate;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.it.differential.Source;
import org.junit.jupiter.api.Test;

final class ShrinkerTest {
  /** The two builds have different classes of this name: that much they do not have in common. */
  private static final String DIFFERENCE = "dev.fermata.Fermata.class.getMethods()";

  @Test
  void onlyWhatTheFailureNeedsIsLeft() {
    Source program =
        new Source(
            "random.Program0",
            """
            package random;

            import static dev.fermata.Fermata.await;
            import static dev.fermata.it.differential.probe.Probe.trace;
            import static dev.fermata.it.differential.probe.Probe.value;

            import dev.fermata.annotation.Async;

            class Program0 {
              static int field = 1;

              static int unused(int x) {
                return x + field;
              }

              @Async
              static Object run() {
                int sum = 0;
                for (int i = 0; i < 2; i++) {
                  sum += await(value(i));
                }
                try {
                  if (sum > 0) {
                    trace(DIFFERENCE);
                  }
                } finally {
                  field = unused(sum);
                }
                return sum;
              }
            }
            """
                .replace("DIFFERENCE", DIFFERENCE));

    String shrunk = Shrinker.shrink(program).text();

    assertThat(shrunk).contains(DIFFERENCE);
    assertThat(shrunk).doesNotContain("unused");
    assertThat(shrunk).doesNotContain("for (");
    assertThat(shrunk).doesNotContain("try {");
    assertThat(shrunk).doesNotContain("if (");
  }

  @Test
  void lambdasAndGeneratorsAreNoObstacle() {
    Source program =
        new Source(
            "random.Program0",
            """
            package random;

            import static dev.fermata.Fermata.await;
            import static dev.fermata.Fermata.awaitEach;
            import static dev.fermata.Fermata.emit;
            import static dev.fermata.Fermata.end;
            import static dev.fermata.it.differential.probe.Probe.trace;
            import static dev.fermata.it.differential.probe.Probe.value;

            import dev.fermata.AsyncIterator;
            import dev.fermata.annotation.Async;
            import dev.fermata.function.AsyncSupplier;

            class Program0 {
              @Async
              static <T, X extends Throwable> T call(AsyncSupplier<T, X> body) throws X {
                return body.get();
              }

              @Async
              static AsyncIterator<Object> items(int to) {
                for (int i = 0; i < to; i++) {
                  int number = i;
                  emit(call(() -> {
                    if (number == 1) {
                      return await(value(DIFFERENCE));
                    }
                    return number;
                  }));
                }
                return end();
              }

              @Async
              static Object run() {
                for (Object item : awaitEach(items(3))) {
                  trace(item);
                }
                return await(value("end"));
              }
            }
            """
                .replace("DIFFERENCE", DIFFERENCE));

    String shrunk = Shrinker.shrink(program).text();

    assertThat(shrunk).contains(DIFFERENCE);
    assertThat(shrunk).doesNotContain("trace(");
    assertThat(shrunk).doesNotContain("emit(");
    assertThat(shrunk).doesNotContain("await(value(");
  }

  @Test
  void aProgramThatDoesNotFailStaysAsItIs() {
    Source program = ProgramGenerator.generate(1);
    assertThat(Shrinker.shrink(program)).isEqualTo(program);
  }
}
