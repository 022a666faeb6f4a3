package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** One name in sibling scopes, of different types. */
class SiblingScopes {
  @Async
  static Object run() {
    StringBuilder result = new StringBuilder();
    {
      int x = await(value(1));
      await(value("pause"));
      result.append(x);
    }
    {
      String x = await(value("s"));
      await(value("pause"));
      result.append(x);
    }
    for (long x = 0; x < 2; x++) {
      result.append(await(value(x)));
    }
    char x = await(value('c'));
    return result.append(x).toString();
  }
}
