package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** References to @Async methods of anonymous classes hold an instance of a class without a name. */
class ReferencesToAnonymousClasses {
  interface Op<T> {
    @Async
    T op(T given);
  }

  static <T> T same(T given) {
    return given;
  }

  @Async
  static Object run() {
    int start = await(value(1));
    var adding =
        new Op<Integer>() {
          @Async
          @Override
          public Integer op(Integer given) {
            return given + await(value(start));
          }
        };
    Op<Integer> add = adding::op;
    Op<Op<Integer>> chosen = given -> given == null ? adding::op : given;
    Op<Op<Integer>> inferred = given -> same(adding)::op;
    Op<String> twice =
        new Op<String>() {
          @Async
          @Override
          public String op(String given) {
            return given + await(value(given));
          }
        }::op;
    int seen = add.op(await(value(2))) + chosen.op(null).op(7) + inferred.op(add).op(9);
    return seen + twice.op("a") + adding.op(1);
  }
}
