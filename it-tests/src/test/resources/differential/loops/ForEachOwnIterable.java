package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each calls iterator, hasNext and next in their order. */
class ForEachOwnIterable {
  @Async
  static Object run() {
    String result = "";
    for (int x : new Loud()) {
      if (x == 2) {
        continue;
      }
      result += x + await(value(":"));
      if (x == 3) {
        break;
      }
    }
    return result;
  }

  static class Loud implements Iterable<Integer> {
    @Override
    public java.util.Iterator<Integer> iterator() {
      trace("iterator");
      return new java.util.Iterator<>() {
        int i = 0;

        @Override
        public boolean hasNext() {
          trace("hasNext");
          return i < 5;
        }

        @Override
        public Integer next() {
          trace("next");
          return ++i;
        }
      };
    }
  }
}
