package dev.fermata.it.differential.generate;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class RandomProgramsTest {

  @Test
  void randomProgramsMeanTheSameAsPlainJava() {
    Batch batch = Batch.run(1, 300);
    assertThat(batch.failed().values()).isEmpty();
    assertThat(batch.skipped().values()).isEmpty();
  }

  @Test
  void aSeedAlwaysGivesTheSameProgram() {
    assertThat(ProgramGenerator.generate(7)).isEqualTo(ProgramGenerator.generate(7));
    assertThat(ProgramGenerator.generate(7)).isNotEqualTo(ProgramGenerator.generate(8));
  }
}
