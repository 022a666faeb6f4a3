package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;

/** Awaited functions of types whose type parameters are bounded by each other. */
class AwaitedFunctionOfMutualBounds {
  interface Part<A extends Part<A, B>, B extends Part<B, A>> {
    A self();

    B other();
  }

  record Left() implements Part<Left, Right> {
    @Override
    public Left self() {
      return this;
    }

    @Override
    public Right other() {
      return new Right();
    }
  }

  record Right() implements Part<Right, Left> {
    @Override
    public Right self() {
      return this;
    }

    @Override
    public Left other() {
      return new Left();
    }
  }

  static <A extends Part<A, B>, B extends Part<B, A>> B turned(Part<A, B> part, Function<A, B> turn) {
    return turn.apply(part.self());
  }

  @Async
  static Object run() {
    Part<?, ?> part = new Left();
    String text = "" + turned(part, await(value(it -> it.other())));
    part = turned(part, await(value(it -> it.other())));
    return text + turned(part, await(value(Part::other))).other();
  }
}
