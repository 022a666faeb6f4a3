package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;

/** Private members of types whose parameters have the names of types, or names of any letters. */
class PrivateOfStrangeTypeParameters {
  static class Holder<$T, Ü extends List<$T>, Members, Throwable, Object> {
    private $T first;
    private Ü all;
    private Members members;
    private Throwable failure;
    private Object last;

    private $T first($T other) {
      return other == null ? first : other;
    }

    private Ü all(Ü others) {
      all = others;
      return all;
    }

    private Members members(Members members, Throwable failure) {
      this.failure = failure;
      return members;
    }
  }

  @Async
  static Object run() {
    Holder<String, List<String>, Integer, Long, Character> it = new Holder<>();
    it.first = await(value("a"));
    it.last = 'z';
    it.members = it.members(1, await(value(2L)));
    return it.first(null) + it.all(List.of(await(value("b")))).get(0) + it.members + it.failure
        + it.last + it.all;
  }
}
