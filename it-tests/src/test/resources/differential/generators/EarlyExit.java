package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;

/** Loops that are left before the end close their generator, whatever leaves them. */
class EarlyExit {
  @Async
  static AsyncIterator<String> letters(String text) {
    try {
      for (char letter : text.toCharArray()) {
        emit("" + letter);
      }
      return end();
    } finally {
      trace("closing " + text);
      trace("closed " + await(value(text)));
    }
  }

  @Async
  static String breaks() {
    String last = "";
    for (String letter : awaitEach(letters("abc"))) {
      last = letter;
      if (letter.equals("b")) {
        break;
      }
    }
    return last;
  }

  @Async
  static String returns() {
    for (String letter : awaitEach(letters("de"))) {
      return letter + await(later("!"));
    }
    return "none";
  }

  @Async
  static String jumps() {
    StringBuilder all = new StringBuilder();
    outer:
    for (String left : awaitEach(letters("xyz"))) {
      for (String right : awaitEach(letters("12"))) {
        if (left.equals("y")) {
          continue outer;
        }
        if (left.equals("z")) {
          break outer;
        }
        all.append(left).append(right);
      }
    }
    return all.toString();
  }

  @Async
  static String fails() {
    try {
      for (String letter : awaitEach(letters("f"))) {
        throw new Boom(letter);
      }
    } catch (Boom e) {
      return "caught " + e.getMessage() + e.getSuppressed().length;
    }
    return "none";
  }

  @Async
  static Object run() {
    return breaks() + returns() + jumps() + fails();
  }
}
