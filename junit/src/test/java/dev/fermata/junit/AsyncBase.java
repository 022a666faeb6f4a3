package dev.fermata.junit;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.annotation.Async;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test methods that subclasses inherit. */
abstract class AsyncBase {
  private boolean opened;

  @BeforeEach
  @Async
  void openBase() {
    await(sleep(ofSeconds(1)));
    opened = true;
  }

  @Test
  @Async
  void inherited() {
    await(sleep(ofSeconds(1)));
    assertThat(opened).isTrue();
  }
}
