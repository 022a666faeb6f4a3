package dev.fermata.it.differential.generate;

/**
 * What a program may use beside the body of a method: some use all of it, so that it meets, and
 * some nothing, so that the rest is not crowded out.
 *
 * @param lambdas async lambdas
 * @param streams generators and what iterates over them
 * @param classes local and anonymous classes with {@code @Async} methods
 */
record Features(boolean lambdas, boolean streams, boolean classes) {
  static Features random(Choices choices) {
    return new Features(choices.chance(60), choices.chance(60), choices.chance(50));
  }
}
