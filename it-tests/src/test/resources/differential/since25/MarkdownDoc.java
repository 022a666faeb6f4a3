package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A companion of a method with a Markdown documentation comment. */
class MarkdownDoc {
  /// Adds *one*.
  ///
  /// @param x a number
  @Async
  static int addOne(int x) {
    return await(value(x)) + 1;
  }

  @Async
  static Object run() {
    return await(MarkdownDocAsync.addOne(1));
  }
}
