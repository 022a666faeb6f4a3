package depot;

import dev.fermata.annotation.Async;

/** What can be overridden. */
public interface Carrier {
  @Async
  default String carry(String item) {
    return "carries " + item;
  }
}
