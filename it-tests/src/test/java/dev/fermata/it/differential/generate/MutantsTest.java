package dev.fermata.it.differential.generate;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.it.differential.Acceptance;
import org.junit.jupiter.api.Test;

final class MutantsTest {

  @Test
  void whatPlainJavaTakesIsTakenOrRefused() {
    Acceptance mutants = Mutants.compile(1, 60);

    assertThat(mutants.faults().values()).isEmpty();
    assertThat(mutants.taken()).isGreaterThan(5);
  }

  @Test
  void aSeedAlwaysGivesTheSameMutant() {
    String program = ProgramGenerator.generate(7).text();

    assertThat(Mutation.of(program, 1)).isEqualTo(Mutation.of(program, 1));
  }
}
