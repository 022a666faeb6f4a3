package dev.fermata;

/**
 * What was acquired, for try-with-resources: {@code try (var hold = await(lock.acquire())) {...}}.
 * The counterpart of {@code async with lock}.
 *
 * <p>Each acquisition gives a hold of its own. It belongs to the loop's thread, as what it holds
 * does.
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
