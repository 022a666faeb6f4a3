package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Async lambdas in members of local and anonymous classes, and nesting in every order. */
class Lambdas {
  interface Job {
    @Async
    Object run(int n) throws Throwable;
  }

  private String outer = "outer";

  @Async
  static Object run() throws Throwable {
    return new Lambdas().all("start");
  }

  @Async
  Object all(String start) throws Throwable {
    List<Object> seen = new ArrayList<>();
    class Source {
      private int next = 1;
      final AsyncSupplier<Integer, RuntimeException> field = () -> next++ + await(value(start)).length();
      AsyncSupplier<String, RuntimeException> initialized;

      {
        String local = "initialized";
        initialized = () -> local + this.next + await(value(local)) + outer;
      }

      Source(String given) {
        made = () -> given + await(value(next)) + describe();
      }

      final AsyncSupplier<String, RuntimeException> made;

      AsyncFunction<Integer, String> plain(String parameter) {
        int before = next;
        Supplier<AsyncFunction<Integer, String>> supplier =
            () -> n -> parameter + before + (next += await(value(n))) + describe();
        return supplier.get();
      }

      <E> AsyncSupplier<List<E>, RuntimeException> generic(E element) {
        return () -> {
          List<E> all = new ArrayList<>();
          all.add(await(value(element)));
          return all;
        };
      }

      Job job(String name) {
        return new Job() {
          int calls;

          @Async
          @Override
          public Object run(int n) throws Throwable {
            calls++;
            next += calls;
            AsyncFunction<Integer, Object> nested =
                k -> {
                  Job inner =
                      new Job() {
                        @Async
                        @Override
                        public Object run(int m) {
                          return name + calls + await(value(m)) + next + k + n;
                        }
                      };
                  return inner.run(k + 1);
                };
            return nested.apply(n) + start;
          }
        };
      }

      static AsyncSupplier<String, RuntimeException> ofStatic(String s) {
        return () -> s + await(value("static"));
      }

      String describe() {
        return "<" + next + ">";
      }
    }
    Source source = new Source("given");
    seen.add(source.field.get());
    seen.add(source.initialized.get());
    seen.add(source.made.get());
    seen.add(source.plain("p").apply(4));
    seen.add(source.generic("g").get().get(0).length());
    seen.add(source.job("j").run(1));
    seen.add(Source.ofStatic("s").get());
    Supplier<Job> supplier =
        new Supplier<>() {
          @Override
          public Job get() {
            return n -> n + await(value(start)) + outer + this.hashCode();
          }

          @Override
          public int hashCode() {
            return 7;
          }
        };
    seen.add(supplier.get().run(3));
    int chosen = await(value(1));
    Job job =
        switch (chosen) {
          case 1 -> {
            int doubled = chosen * 2;
            yield new Job() {
              @Async
              @Override
              public Object run(int n) {
                return switch (n) {
                  case 1 -> await(value("one"));
                  default -> doubled + await(value(n));
                };
              }
            };
          }
          default -> n -> n;
        };
    seen.add(job.run(1) + "" + job.run(5));
    return seen;
  }
}
