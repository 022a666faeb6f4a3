package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Record patterns of generic records infer their type arguments. */
class GenericRecordPattern {
  record Box<T>(T content) {}

  @Async
  static Object run() {
    Box<String> box = new Box<>(await(value("abc")));
    String result = "";
    if (box instanceof Box<String>(var s)) {
      result += s.length() + await(value(s));
    }
    return result
        + switch (box) {
          case Box<String>(String t) -> await(value(t)) + t.length();
        };
  }
}
