package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Map;

/** What super gives keeps its type arguments, also where only a bound mentions them. */
class SuperOfGenericOwner {
  static class Pair<A, B> {
    private final A first;
    private final B second;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    Map.Entry<A, B> entry() {
      return Map.entry(first, second);
    }
  }

  static class Named<A> extends Pair<A, String> {
    Named(A first, String second) {
      super(first, second);
    }

    @Async
    A keyAfter() {
      await(value(0));
      return super.entry().getKey();
    }

    @Async
    int length() {
      return super.entry().getValue().length() + await(value(1));
    }
  }

  static class Builder<O, L, B extends Builder<O, L, B>> {
    String text = "";

    @SuppressWarnings("unchecked")
    B with(L part) {
      text += part;
      return (B) this;
    }
  }

  static class IntBuilder<O> extends Builder<O, Integer, IntBuilder<O>> {
    @Async
    IntBuilder<O> twice(int part) {
      return super.with(await(value(part))).with(part);
    }
  }

  @Async
  static Object run() {
    Named<Integer> named = new Named<>(7, "seven");
    IntBuilder<String> builder =
        await(SuperOfGenericOwner_IntBuilderAsync.twice(new IntBuilder<>(), 4));
    return await(SuperOfGenericOwner_NamedAsync.keyAfter(named))
        + await(SuperOfGenericOwner_NamedAsync.length(named))
        + builder.text;
  }
}
