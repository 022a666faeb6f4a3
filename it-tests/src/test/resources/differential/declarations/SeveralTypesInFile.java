package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Several top-level types in one file. */
class SeveralTypesInFile {
  @Async
  static Object run() {
    return await(SeveralTypesSecondAsync.body(2)) + new SeveralTypesThird().plain();
  }
}

class SeveralTypesSecond {
  @Async
  static String body(int x) {
    return "second " + await(value(x));
  }
}

class SeveralTypesThird {
  String plain() {
    return "third";
  }
}
