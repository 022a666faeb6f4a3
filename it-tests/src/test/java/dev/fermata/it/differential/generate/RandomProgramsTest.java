package dev.fermata.it.differential.generate;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class RandomProgramsTest {

  @Test
  void randomProgramsMeanTheSameAsPlainJava() {
    Batch batch = Batch.run(1, 60);
    assertThat(batch.failed().values()).isEmpty();
    // javac 25 makes classes of some plain programs that the JVM refuses: nothing to compare with.
    assertThat(
            batch.skipped().values().stream()
                .filter(reason -> !reason.startsWith("java.lang.VerifyError")))
        .isEmpty();
  }

  @Test
  void aSeedAlwaysGivesTheSameProgram() {
    assertThat(ProgramGenerator.generate(7)).isEqualTo(ProgramGenerator.generate(7));
    assertThat(ProgramGenerator.generate(7)).isNotEqualTo(ProgramGenerator.generate(8));
  }
}
