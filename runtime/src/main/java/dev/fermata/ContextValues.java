package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * An immutable map from the numbers of {@link ContextVar}s to their values: a binary trie over the
 * bits of the number, least significant first. Reading and replacing take a step for each bit of
 * the number; null is the empty map.
 */
record ContextValues(
    @Nullable Entry entry, @Nullable ContextValues even, @Nullable ContextValues odd) {

  /** A value that is set, which may be null. */
  record Entry(@Nullable Object value) {}

  static @Nullable Entry get(@Nullable ContextValues root, int index) {
    ContextValues node = root;
    int rest = index;
    while (node != null && rest != 0) {
      node = (rest & 1) == 0 ? node.even : node.odd;
      rest >>>= 1;
    }
    return node == null ? null : node.entry;
  }

  static ContextValues with(@Nullable ContextValues node, int index, @Nullable Entry entry) {
    Entry kept = node == null ? null : node.entry;
    ContextValues even = node == null ? null : node.even;
    ContextValues odd = node == null ? null : node.odd;
    if (index == 0) {
      return new ContextValues(entry, even, odd);
    }
    return (index & 1) == 0
        ? new ContextValues(kept, with(even, index >>> 1, entry), odd)
        : new ContextValues(kept, even, with(odd, index >>> 1, entry));
  }
}
