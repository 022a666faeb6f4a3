package dev.fermata.processor.lower.locals;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Lowered;
import org.junit.jupiter.api.Test;

class LiftConstantsTest {

  @Test
  void aConstantVariableBecomesAConstantOfTheCoroutine() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              final int two = 1 + 1;
              int n = await(later(2));
              switch (n) {
                case two: return log("two");
                default: return log("other");
              }
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).doesNotContain("1 + 1");
    assertThat(lowered.body().constants().toString())
        .isEqualTo("[private static final int two = 1 + 1;]");
  }

  @Test
  void aConstantVariableInAStatementWithoutAnAwaitStays() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              int n = await(later(2));
              if (n == 2) {
                final int two = 2;
                byte narrow = two;
                log(narrow);
              }
              return n;
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.text()).contains("final int two = 2;");
  }

  @Test
  void otherVariablesOfItsDeclarationStay() {
    Lowered lowered =
        Lowered.of(
            """
            @Async static Object test() {
              for (final int two = 2, start = log(1); await(later(false)); ) {}
              final String a = "a", b = log("b"), c;
              c = "c";
              return a + b + c;
            }
            """);
    lowered.assertSameBehaviour();
    assertThat(lowered.body().constants()).hasSize(2);
  }
}
