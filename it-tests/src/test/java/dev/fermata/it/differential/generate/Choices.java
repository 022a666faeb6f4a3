package dev.fermata.it.differential.generate;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The choices of one program, all from one seed. */
final class Choices {
  private final Random random;

  Choices(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  @SafeVarargs
  final <T> T of(T... options) {
    return options[below(options.length)];
  }

  /** One of several ways to go on, only the chosen one of which is gone. */
  @SafeVarargs
  final String way(Supplier<String>... ways) {
    return ways[below(ways.length)].get();
  }
}
