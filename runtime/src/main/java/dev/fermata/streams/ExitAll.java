package dev.fermata.streams;

import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closes several scopes, one after the other, the later ones also when an earlier one fails. */
final class ExitAll extends Coroutine<Boolean> {
  private final Iterator<? extends AsyncScope> scopes;
  private final @Nullable Throwable cause;
  private @Nullable Throwable failure;

  ExitAll(List<? extends AsyncScope> scopes, @Nullable Throwable cause) {
    this.scopes = scopes.iterator();
    this.cause = cause;
  }

  @Override
  protected @Nullable Boolean resume() throws Throwable {
    if (state == 1) {
      collect();
    }
    while (scopes.hasNext()) {
      if (suspend(1, scopes.next().exit(cause))) {
        return null;
      }
      collect();
    }
    if (failure != null) {
      throw failure;
    }
    return false;
  }

  private void collect() {
    try {
      awaited();
    } catch (Throwable thrown) {
      if (failure == null) {
        failure = traced(thrown);
      } else if (failure != thrown) {
        failure.addSuppressed(thrown);
      }
    }
  }
}
