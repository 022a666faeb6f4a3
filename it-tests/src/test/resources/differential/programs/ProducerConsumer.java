package programs;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A small program: a buffer with callbacks, loops and failures. */
class ProducerConsumer {
  private final java.util.ArrayDeque<String> buffer = new java.util.ArrayDeque<>();
  private int failures;

  @Async
  static Object run() {
    ProducerConsumer program = new ProducerConsumer();
    await(ProducerConsumerAsync.produce(program, 3));
    String result = await(ProducerConsumerAsync.consume(program));
    return result + program.failures;
  }

  @Async
  private void produce(int n) {
    for (int i = 0; i < n; i++) {
      try {
        buffer.addLast(await(value("item " + i)));
      } catch (Boom e) {
        failures++;
      }
    }
  }

  @Async
  private String consume() {
    StringBuilder result = new StringBuilder();
    while (!buffer.isEmpty()) {
      String item = buffer.removeFirst();
      result.append(item.length() > 5 ? await(value(item)) : item).append(';');
    }
    return result.toString();
  }
}
