package dev.fermata;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The generators that were started on a loop and have not ended. They are not kept alive by that:
 * one that nobody can reach any more stays unfinished, which debug mode reports.
 */
final class OpenGenerators {
  private final AbstractEventLoop loop;
  private final ReferenceQueue<GeneratorIterator<?>> unreachable = new ReferenceQueue<>();
  private final Set<Entry> entries = new LinkedHashSet<>();

  OpenGenerators(AbstractEventLoop loop) {
    this.loop = loop;
  }

  synchronized Entry add(GeneratorIterator<?> generator) {
    forgetUnreachable();
    Entry entry = new Entry(this, generator, unreachable);
    entries.add(entry);
    return entry;
  }

  /** May be called on any thread: another loop may end what was started on this one. */
  private synchronized void remove(Entry entry) {
    entries.remove(entry);
  }

  /** Drops those that nobody can reach, and in debug mode reports them. */
  synchronized void forgetUnreachable() {
    for (Reference<?> found = unreachable.poll(); found != null; found = unreachable.poll()) {
      if (entries.remove(found) && loop.getDebug()) {
        Log.warning(found.toString());
      }
    }
  }

  /** Those that are open and can be reached, in the order in which they were started. */
  synchronized List<GeneratorIterator<?>> snapshot() {
    List<GeneratorIterator<?>> open = new ArrayList<>();
    for (Entry entry : entries) {
      GeneratorIterator<?> generator = entry.get();
      if (generator != null) {
        open.add(generator);
      }
    }
    return open;
  }

  /** That a generator is open. */
  static final class Entry extends WeakReference<GeneratorIterator<?>> {
    private final OpenGenerators registry;
    private final Class<?> body;

    private Entry(
        OpenGenerators registry,
        GeneratorIterator<?> generator,
        ReferenceQueue<GeneratorIterator<?>> queue) {
      super(generator, queue);
      this.registry = registry;
      this.body = generator.bodyClass();
    }

    /** The generator has ended, or is closed by another. */
    void remove() {
      registry.remove(this);
    }

    @Override
    public String toString() {
      return "generator '"
          + SourceMap.of(body).qualifiedName()
          + "' was abandoned before its end, so that its finally blocks did not run: iterate over"
          + " it with awaitEach, or await its exit";
    }
  }
}
