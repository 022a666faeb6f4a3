package dev.fermata.companion;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What knows the mocks of tests that no class gives away: instances of the very class that they
 * stand for. A program that is no test has none.
 */
public interface Mocks {

  /**
   * Says whether to {@link #call} an object instead of running its methods' bodies.
   *
   * @param object any object
   * @return true for a mock or a spy
   */
  boolean isMock(Object object);

  /**
   * Tells a mock that it is called: it answers, learns what to answer, or verifies.
   *
   * @param mock the mock
   * @param method what is called
   * @param arguments the arguments
   * @param ownBody to be run in place of the method's own body if the mock calls that: it is begun
   *     afterwards, as a coroutine, and what it gives stands for the answer
   * @return what the mock answers
   * @throws Throwable what the mock throws
   */
  @Nullable Object call(Object mock, Method method, @Nullable Object[] arguments, Runnable ownBody)
      throws Throwable;
}
