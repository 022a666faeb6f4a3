package dev.fermata.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** How companions are made under the compiler that runs us, round by round. */
interface Compilation {
  /**
   * Makes those of a round.
   *
   * @param roots the root elements of the round
   * @param types the types in it that have {@code @Async} methods
   */
  void process(Set<? extends Element> roots, Set<TypeElement> types);

  /**
   * Says what is left to say.
   *
   * @param isErrorRaised whether anybody has reported an error
   */
  void finish(boolean isErrorRaised);
}
