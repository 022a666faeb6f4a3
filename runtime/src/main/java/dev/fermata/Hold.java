package dev.fermata;

/**
 * What was acquired, for try-with-resources: {@code try (var hold = await(lock.acquire())) {...}}.
 * The counterpart of {@code async with lock}.
 *
 * <p>Each acquisition gives a hold of its own. It belongs to the loop's thread, as what it holds
 * does.
 *
 * <p>javac's lint category {@code try} warns of a hold that its block does not name, which is how
 * one is used: {@code @SuppressWarnings("try")} on the method says that this is meant; from Java 22
 * on, so does {@code var _}.
 */
public interface Hold extends AutoCloseable {

  /**
   * Releases what this holds. The first call does; further calls do nothing, so a block may release
   * early.
   *
   * @throws IllegalStateException if it was released already, but by {@code release()}
   */
  @Override
  void close();
}
