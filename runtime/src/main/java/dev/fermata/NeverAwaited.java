package dev.fermata;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In debug mode: the coroutines that were created while a loop ran and that nobody has awaited. One
 * is reported when the collector finds it unreachable, or at the latest when the loop closes.
 */
final class NeverAwaited {
  private final ReferenceQueue<Coroutine<?>> unreachable = new ReferenceQueue<>();
  private final Set<Creation> creations = new LinkedHashSet<>();

  synchronized Creation add(Coroutine<?> coroutine) {
    Creation creation = new Creation(this, coroutine, unreachable);
    creations.add(creation);
    return creation;
  }

  /** May be called on any thread: another loop may await what was created on this one. */
  synchronized void remove(Creation creation) {
    creations.remove(creation);
  }

  synchronized void reportUnreachable() {
    for (Reference<?> found = unreachable.poll(); found != null; found = unreachable.poll()) {
      if (creations.remove(found)) {
        Log.warning(found.toString());
      }
    }
  }

  /** Forgets them, for one who reports them otherwise. */
  synchronized List<String> takeAll() {
    List<String> taken = creations.stream().map(Creation::toString).toList();
    creations.clear();
    return taken;
  }

  synchronized void reportAll() {
    for (Creation creation : creations) {
      Log.warning(creation.toString());
    }
    creations.clear();
  }
}
