package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.trace;

import dev.fermata.annotation.Async;

/** A guard that takes several lines, above what is taken out of a local class. */
class GuardOfSeveralLines {
  record Point(int x, int y) {}

  interface Source {
    @Async
    Object get(Object key);
  }

  @Async
  static Object run() {
    class Kinds implements Source {
      private final String first =
          switch ((Object) new Point(0, 2)) {
            case Point(int x, int y)
                when switch (x) {
                  case 0:
                    trace("zero");
                  case 1:
                    yield y > 1;
                  default:
                    yield false;
                } -> "small";
            default -> "other";
          };

      @Async
      @Override
      public Object get(Object key) {
        return first + await(later(key));
      }
    }
    Kinds kinds = new Kinds();
    return kinds.get("a") + "" + kinds.get(new Point(1, 1));
  }
}
