package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Function;

/** What a lambda takes is inferred from what the await around the awaited lambda is used for. */
class AwaitedFunctionAwaitedAgain {
  static class Held<T> {
    private final T held;

    Held(T held) {
      this.held = held;
    }

    <R> R map(Function<? super T, ? extends R> function) {
      return function.apply(held);
    }
  }

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

  static <A extends Part<A, B>, B extends Part<B, A>> B turned(
      Part<A, B> part, Function<A, B> turn) {
    return turn.apply(part.self());
  }

  @Async
  static Object run() {
    Held<? extends Number> held = new Held<>(3.5);
    int rounded = held.map(await(later(await(value(x -> x.intValue())))));
    Part<?, ?> part = new Left();
    String turned = "" + turned(part, await(value(await(later(await(value(it -> it.other())))))));
    Function<String, Integer> length = await(value(await(later(String::length))));
    return List.of(rounded, turned, length.apply("four"));
  }
}
