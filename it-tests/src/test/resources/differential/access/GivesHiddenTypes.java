package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Supplier;

/** Values of a private type are what rules and lambdas give, or give nothing with. */
class GivesHiddenTypes {
  abstract static class Base {
    String base() {
      return "base";
    }
  }

  private static class Job extends Base implements Runnable {
    @Override
    public void run() {
      ran++;
    }
  }

  static int ran;
  private static List<Job> jobs = List.of(new Job());

  static void go(Runnable runnable) {
    runnable.run();
  }

  @Async
  static Object run() {
    ran = await(value(1));
    Runnable byRule =
        switch (ran) {
          case 1 -> jobs.get(0);
          default -> {
            yield jobs.get(0);
          }
        };
    byRule.run();
    Supplier<Runnable> byLambda = () -> jobs.get(0);
    byLambda.get().run();
    Supplier<Runnable> byBlock =
        () -> {
          return jobs.get(0);
        };
    byBlock.get().run();
    go(() -> jobs.get(0));
    switch (ran) {
      case 4 -> jobs.get(0);
      default -> ran = -1;
    }
    return ran + jobs.get(0).base();
  }
}
