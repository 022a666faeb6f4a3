package dev.fermata;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A stage as a coroutine: an await of the one is an await of the other. */
final class AwaitStage<T extends @Nullable Object> extends Coroutine<T> {
  private final CompletionStage<? extends T> stage;

  AwaitStage(CompletionStage<? extends T> stage) {
    this.stage = Objects.requireNonNull(stage, "stage");
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0 && suspend(1, stage)) {
      return null;
    }
    return awaited();
  }
}
