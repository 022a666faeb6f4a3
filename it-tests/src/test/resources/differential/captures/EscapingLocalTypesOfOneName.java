package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Supplier;

/** Values of several classes of one name are used where none of these, or another, is in scope. */
class EscapingLocalTypesOfOneName {
  private static <T> Supplier<T> supplied(Supplier<T> supplier) {
    return supplier;
  }

  @Async
  static Object run() {
    return await(EscapingLocalTypesOfOneNameAsync.all("x")) + "";
  }

  @Async
  private static <V> List<Object> all(V value) {
    var first =
        supplied(
                () -> {
                  class Part {
                    int number = 1;
                  }
                  return new Part();
                })
            .get();
    String seen = await(value("a"));
    var second =
        supplied(
                () -> {
                  class Part<T> {
                    T content;

                    Part(T content) {
                      this.content = content;
                    }
                  }
                  return List.of(new Part<>(seen));
                })
            .get();
    var third =
        supplied(
                () -> {
                  class Part {
                    V own = value;
                  }
                  return new Part();
                })
            .get();
    int before = first.number;
    class Part {
      final String all =
          first.number + second.get(0).content + third.own + first.getClass().getSimpleName();
    }
    Part named = new Part();
    var inferred = new Part();
    String pause = await(value("b"));
    first.number++;
    return List.of(
        before,
        first.number,
        second.get(0).content,
        third.own,
        named.all + pause,
        inferred.all,
        third.getClass().getSimpleName());
  }
}
