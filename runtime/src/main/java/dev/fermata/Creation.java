package dev.fermata;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** In debug mode: where a coroutine was created that is neither awaited nor closed so far. */
final class Creation extends PhantomReference<Coroutine<?>> {
  private final NeverAwaited registry;
  private final String method;
  private final @Nullable StackTraceElement site;

  Creation(NeverAwaited registry, Coroutine<?> coroutine, ReferenceQueue<Coroutine<?>> queue) {
    super(coroutine, queue);
    this.registry = registry;
    this.method = SourceMap.of(coroutine.getClass()).qualifiedName();
    this.site = CallSites.caller();
  }

  /** Forgets it: the coroutine got an awaiter. */
  void awaited() {
    registry.remove(this);
  }

  @Override
  public String toString() {
    String place = site == null ? "" : ", created at " + Descriptions.place(site);
    return "coroutine '" + method + "' was never awaited" + place;
  }
}
