package dev.fermata;

import dev.fermata.function.AsyncConsumer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A generator whose body is a function that gives its items to an emitter. */
final class Generate<T extends @Nullable Object> extends GeneratorBody<T> {
  private @Nullable AsyncConsumer<? super Emitter<T>> function;

  Generate(AsyncConsumer<? super Emitter<T>> function) {
    this.function = function;
  }

  @Override
  protected @Nullable AsyncIterator<T> resume() throws Throwable {
    if (function != null) {
      AsyncConsumer<? super Emitter<T>> called = function;
      function = null;
      if (suspend(1, AsyncBodies.accept(called, new BodyEmitter<>(iterator())))) {
        return null;
      }
    }
    awaited();
    return EmptyIterator.instance();
  }

  @Override
  protected void clear() {
    function = null;
  }

  /** Emits from coroutines that the body awaits, wherever they are. */
  private record BodyEmitter<T extends @Nullable Object>(GeneratorIterator<T> generator)
      implements Emitter<T> {

    @Override
    public Coroutine<@Nullable Void> emit(T item) {
      return new Emission() {
        @Override
        boolean begin() {
          generator.checkEmitting(this);
          generator.emit(item, this);
          return true;
        }
      };
    }

    @Override
    public Coroutine<@Nullable Void> emitAll(AsyncIterator<? extends T> items) {
      Objects.requireNonNull(items, "items");
      return new Emission() {
        @Override
        boolean begin() {
          generator.checkEmitting(this);
          return generator.emitAll(items, this);
        }
      };
    }
  }

  /** Stands at an emit until the next item is asked for. */
  private abstract static class Emission extends Coroutine<@Nullable Void> {
    abstract boolean begin();

    @Override
    protected @Nullable Void resume() throws Throwable {
      if (state == 0) {
        state = 1;
        if (begin()) {
          return null;
        }
      }
      return awaited();
    }
  }
}
