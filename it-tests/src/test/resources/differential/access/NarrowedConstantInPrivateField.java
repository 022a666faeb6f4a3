package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

public final class NarrowedConstantInPrivateField {
  private static final int A = 'a';

  private char letter = 'x';
  private byte count;
  private short size;
  private Character boxedLetter = 'x';
  private Byte boxedCount;
  private Byte none = 2;
  private static Short total;

  private NarrowedConstantInPrivateField() {}

  @Async
  static Object run() {
    NarrowedConstantInPrivateField it = await(later(new NarrowedConstantInPrivateField()));
    boolean isFirst = await(value("first")).length() == 5;
    it.letter = 'b' - 1;
    String seen = "" + it.letter;
    it.letter = 0;
    it.count = -128;
    (it.size) = 'a';
    it.boxedLetter = (A);
    it.boxedCount = 1;
    it.none = null;
    total = 7;
    seen += it.letter + " " + it.count + it.size + it.boxedLetter + it.boxedCount + it.none + total;
    it.letter = switch (await(later(1))) {
      case 1 -> 98;
      default -> {
        yield 'c';
      }
    };
    it.boxedCount = 3;
    it.size = it.count = 5;
    final int constant = 6;
    total = constant;
    return seen + it.letter + it.boxedCount + it.size + it.count + total;
  }
}
