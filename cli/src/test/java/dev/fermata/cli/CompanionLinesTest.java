package dev.fermata.cli;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanionLinesTest {
  private static final List<String> COMPANION =
      """
      @CompiledFrom(
          type = "A",
          states = {7, 8},
          lines = {12, 7, 14, 8,
            20, 7})
      static final class F {}

      @CompiledFrom(lines = {31, 9})
      static final class G {}
      """
          .lines()
          .toList();

  @Test
  void everyPlaceThatWasMadeFromALineIsFound() {
    assertThat(CompanionLines.madeFrom(7, COMPANION)).containsExactly(12, 20).inOrder();
    assertThat(CompanionLines.madeFrom(9, COMPANION)).containsExactly(31);
  }

  @Test
  void aLineOfNoStatementHasNone() {
    assertThat(CompanionLines.madeFrom(12, COMPANION)).isEmpty();
  }
}
