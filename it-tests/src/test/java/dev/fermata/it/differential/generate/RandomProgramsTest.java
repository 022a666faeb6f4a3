package dev.fermata.it.differential.generate;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.it.differential.Differential;
import dev.fermata.it.differential.Source;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RandomProgramsTest {

  @Test
  void generatedProgramsAreValidJava() {
    List<Source> programs =
        LongStream.range(1_000, 1_040).mapToObj(ProgramGenerator::generate).toList();
    Differential differential = Differential.of(programs);
    for (Source program : programs) {
      String messages = differential.invalid(program).orElse("");
      // JDK 17's javac crashes on some bindings in loops: AssertionError in Flow.
      if (!messages.contains("exception has occurred in the compiler")) {
        assertWithMessage(program.text()).that(messages).isEmpty();
      }
    }
  }

  @Test
  void aSeedAlwaysGivesTheSameProgram() {
    assertThat(ProgramGenerator.generate(7)).isEqualTo(ProgramGenerator.generate(7));
    assertThat(ProgramGenerator.generate(7)).isNotEqualTo(ProgramGenerator.generate(8));
  }
}
