package dev.fermata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The loops that are not closed, so that a program can be asked what runs in it. */
final class OpenLoops {
  /** Held weakly: a loop that was never closed is garbage all the same. */
  private static final Set<AbstractEventLoop> OPEN = Collections.newSetFromMap(new WeakHashMap<>());

  private OpenLoops() {}

  static void add(AbstractEventLoop loop) {
    synchronized (OPEN) {
      OPEN.add(loop);
    }
  }

  static void remove(AbstractEventLoop loop) {
    synchronized (OPEN) {
      OPEN.remove(loop);
    }
  }

  static List<AbstractEventLoop> snapshot() {
    synchronized (OPEN) {
      return new ArrayList<>(OPEN);
    }
  }
}
