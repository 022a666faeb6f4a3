package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What an anonymous class in the operand overrides is known from the type expected of the await. */
class AwaitOfInferredAnonymousClass {
  @Async
  static <K> Function<K, List<K>> listing(K first) {
    return await(
        value(
            new Function<>() {
              @Override
              public List<K> apply(K second) {
                return List.of(first, second);
              }
            }));
  }

  @Async
  static Object run() {
    Comparator<String> byLength =
        await(
            value(
                (new Comparator<>() {
                  @Override
                  public int compare(String a, String b) {
                    return a.length() - b.length();
                  }
                })));
    return byLength.compare("a", "bcd")
        + await(AwaitOfInferredAnonymousClassAsync.listing("e")).apply("f").toString();
  }
}
