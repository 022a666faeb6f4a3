package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A stream pipeline over awaited values. */
class StreamPipeline {
  @Async
  static Object run() {
    int limit = await(value(2));
    return java.util.stream.Stream.of(await(value(3)), 1, 2)
        .sorted()
        .map(i -> i * limit)
        .filter(i -> i > 2)
        .toList();
  }
}
