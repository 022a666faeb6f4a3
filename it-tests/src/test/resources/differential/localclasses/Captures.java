package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Loop variables, pattern bindings, parameters, constants and names that clash with generated ones. */
class Captures {
  interface Job {
    @Async
    Object run(int state);
  }

  @Async
  static Object run() throws Throwable {
    List<Object> seen = new ArrayList<>();
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int turn = await(value(i));
      jobs.add(
          new Job() {
            int result = turn * 10;

            @Async
            @Override
            public Object run(int state) {
              for (int i = 0; i < 2; i++) {
                result += await(value(turn + i));
              }
              String thrown = "t" + state;
              return thrown + result++ + turn;
            }
          });
    }
    for (Job job : jobs) {
      seen.add(job.run(await(value(1))) + "," + job.run(2));
    }
    Object given = await(value("pattern"));
    if (given instanceof String text
        && new Job() {
              @Async
              @Override
              public Object run(int n) {
                return text.length() + await(value(n));
              }
            }.run(5)
            .equals(12)) {
      seen.add(text);
    }
    final int limit = 2;
    final String name = "name" + limit;
    class Limited implements Job {
      @Async
      @Override
      public Object run(int self) {
        switch (await(value(self))) {
          case limit:
            return name;
          default:
            {
              String name = await(value("other"));
              self += name.length();
            }
            return name + self;
        }
      }
    }
    seen.add(List.of(new Limited().run(2), new Limited().run(limit + 1)));
    Supplier<Job> supplier =
        () ->
            new Job() {
              @Async
              @Override
              public Object run(int n) {
                return jobs.size() + await(value(n));
              }
            };
    seen.add(supplier.get().run(7));
    AsyncSupplier<Object, RuntimeException> lambda =
        () -> {
          String inner = await(value("inner"));
          Job job =
              new Job() {
                @Async
                @Override
                public Object run(int n) {
                  AsyncSupplier<String, RuntimeException> nested = () -> inner + name + await(value(n));
                  return nested.get() + jobs.size();
                }
              };
          return job.run(8);
        };
    seen.add(lambda.get());
    return seen;
  }
}
