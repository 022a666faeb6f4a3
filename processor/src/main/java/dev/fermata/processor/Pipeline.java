package dev.fermata.processor;

/** The order of everything: from the elements of a round to the companions' source. */
final class Pipeline {
  private Pipeline() {}
}
