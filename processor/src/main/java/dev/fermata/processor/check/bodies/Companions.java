package dev.fermata.processor.check.bodies;

import dev.fermata.processor.resolve.Symbol;

/** The names of companions, for cures. */
final class Companions {
  private Companions() {}

  /** The simple name of the companion that has the twin of an {@code @Async} method. */
  static String of(Symbol method) {
    String packageAndTop = method.ownerBinaryName();
    int packageEnd = packageAndTop.lastIndexOf('.') + 1;
    return method.owner().substring(packageEnd).replace('.', '_') + "Async";
  }
}
