package dev.fermata.processor.lower;

import com.github.javaparser.ast.DataKey;

/** Code that was taken out of a body to become a coroutine of its own. */
public sealed interface Extracted permits AsyncLambda, LocalAsyncMethod {
  /** On an empty class in a class of the user's, what is to be written in its place. */
  DataKey<Extracted> PLACE = new DataKey<>() {};

  /** Its own body, whose method tells what it takes and gives. */
  Body body();
}
