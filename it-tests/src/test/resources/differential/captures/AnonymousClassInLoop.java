package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Anonymous classes in a loop. */
class AnonymousClassInLoop {
  @Async
  static Object run() {
    java.util.List<Runnable> all = new java.util.ArrayList<>();
    for (String s : new String[] {"a", "b"}) {
      String awaited = await(value(s));
      all.add(
          new Runnable() {
            int runs;

            @Override
            public void run() {
              runs++;
              trace(s + awaited + runs);
            }
          });
    }
    for (Runnable r : all) {
      r.run();
      await(value("pause"));
      r.run();
    }
    return all.size();
  }
}
