package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A generic local class. */
class LocalGenericClass {
  @Async
  static Object run() {
    class Box<T> {
      T content;

      Box(T content) {
        this.content = content;
      }
    }
    Box<String> box = new Box<>(await(value("a")));
    await(value("pause"));
    box.content += await(value("b"));
    return box.content;
  }
}
