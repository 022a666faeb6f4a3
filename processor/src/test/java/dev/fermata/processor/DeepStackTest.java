package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepStackTest {

  private static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  @Test
  void deepRecursionFits() {
    List<Integer> depths = new ArrayList<>();
    DeepStack.run(() -> depths.add(depth(200_000)));
    assertThat(depths).containsExactly(200_000);
  }

  @Test
  void whatTheWorkThrowsComesOut() {
    IllegalStateException failure = new IllegalStateException("failed");
    assertThat(
            assertThrows(
                IllegalStateException.class,
                () ->
                    DeepStack.run(
                        () -> {
                          throw failure;
                        })))
        .isSameInstanceAs(failure);
  }
}
