package dev.fermata.processor.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is visible at a place: a list that grows at its head and is shared at its tail. */
final class Scope {
  private @Nullable Entry head;

  /** What is visible in the innermost async code and declared outside: its awaits are others. */
  private @Nullable Entry outside;

  private record Entry(Local local, @Nullable Entry tail) {}

  Scope inner() {
    Scope inner = new Scope();
    inner.head = head;
    inner.outside = outside;
    return inner;
  }

  /** What is visible in code that becomes a coroutine of its own. */
  Scope ofAsyncCode() {
    Scope inner = inner();
    inner.outside = head;
    for (Entry entry = head; entry != null; entry = entry.tail) {
      if (entry.local.isType()) {
        entry.local.markUsedInAsyncCode();
      }
    }
    return inner;
  }

  Scope with(List<Local> bindings) {
    Scope inner = inner();
    bindings.forEach(inner::add);
    return inner;
  }

  void add(Local local) {
    head = new Entry(local, head);
  }

  @Nullable Local find(String name, boolean isType) {
    boolean isOutside = false;
    for (Entry entry = head; entry != null; entry = entry.tail) {
      isOutside |= entry == outside;
      if (entry.local.isType() == isType && entry.local.name().equals(name)) {
        if (isOutside) {
          entry.local.markUsedInAsyncCode();
        }
        return entry.local;
      }
    }
    return null;
  }

  void markAwait() {
    for (Entry entry = head; entry != outside && entry != null; entry = entry.tail) {
      entry.local.markAwait();
    }
  }
}
