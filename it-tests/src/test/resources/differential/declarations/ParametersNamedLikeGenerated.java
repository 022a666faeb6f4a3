package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Parameters and type parameters with the names of what the twin uses. */
class ParametersNamedLikeGenerated {
  private int privately(int i) {
    return i;
  }

  @Async
  int found(int FOUND, int Objects) {
    return await(value(FOUND)) + privately(Objects);
  }

  @Async
  int sought(int Super, int ParametersNamedLikeGenerated) {
    return await(value(Super)) + privately(ParametersNamedLikeGenerated);
  }

  @Async
  <Super> Super typed(Super given) {
    Super awaited = await(value(given));
    return awaited;
  }

  abstract static class Abstract {
    @Async
    abstract int found(int FOUND);
  }

  static class Concrete extends Abstract {
    @Async
    @Override
    int found(int found) {
      return await(value(found));
    }
  }

  @Async
  static Object run() {
    ParametersNamedLikeGenerated it = new ParametersNamedLikeGenerated();
    return await(ParametersNamedLikeGeneratedAsync.found(it, 1, 2))
        + await(ParametersNamedLikeGeneratedAsync.sought(it, 3, 4))
        + await(ParametersNamedLikeGeneratedAsync.typed(it, "5"))
        + await(ParametersNamedLikeGenerated_AbstractAsync.found(new Concrete(), 6));
  }
}
