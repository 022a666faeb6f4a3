package dev.fermata.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class SpillTest {

  @Test
  void anAwaitThatStandsAloneStays() {
    assertThat(
            Lowered.of(
                    """
                    @Async static String test() {
                      await(later(1));
                      int x = await(later(2));
                      x = await(later(3));
                      return "x" + x;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            await(later(1));
            int x = await(later(2));
            x = await(later(3));
            return "x" + x;
            """);
  }

  @Test
  void operandsBeforeAnAwaitAreEvaluatedBeforeIt() {
    assertThat(
            Lowered.of(
                    """
                    static int price() { return log(7); }
                    static int count = 3;
                    @Async static int test() {
                      return price() * count + await(later(2, () -> count = 100)) - count;
                    }
                    """)
                .assertSameBehaviour()
                .text())
        .isEqualTo(
            """
            int product = price() * count;
            int later = await(later(2, () -> count = 100));
            return product + later - count;
            """);
  }
}
