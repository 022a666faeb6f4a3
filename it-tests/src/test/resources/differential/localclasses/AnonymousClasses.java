package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import java.util.ArrayList;
import java.util.List;

/** Anonymous classes: fields, initializers, this, what is around them, and what they capture. */
class AnonymousClasses {
  interface Handler {
    @Async
    String handle(String request);
  }

  abstract static class Base {
    protected final String name;
    int state = 5;

    Base(String name, int... more) {
      this.name = name + more.length;
    }

    @Async
    abstract int size(int from);

    String close() {
      return "closed " + name;
    }
  }

  private int served;
  private final String greeting = "hello ";

  private String greet(String name) {
    served++;
    return greeting + name;
  }

  @Async
  static Object run() throws Throwable {
    return new AnonymousClasses().all("captured");
  }

  @Async
  Object all(String captured) throws Throwable {
    List<Object> seen = new ArrayList<>();
    Handler handler =
        new Handler() {
          private int count = 1;
          private final List<String> requests = new ArrayList<>(List.of(captured));

          {
            count += 10;
          }

          @Async
          @Override
          public String handle(String request) {
            requests.add(request + await(value(count++)));
            this.count += await(value(100));
            if (request.equals("again")) {
              return handle("once more") + this.requests.size();
            }
            return greet(request) + captured + requests + describe() + this;
          }

          private String describe() {
            return "[" + count + AnonymousClasses.this.served + "]";
          }

          @Override
          public String toString() {
            return "handler";
          }
        };
    seen.add(handler.handle("first"));
    seen.add(handler.handle("again"));
    seen.add(served);
    Base base =
        new Base(await(value("base")), 1, 2) {
          @Async
          @Override
          int size(int from) {
            int state = this.state + await(value(1));
            return name.length() + state + super.state + close().length() + from;
          }

          @Override
          String close() {
            return super.close() + "!";
          }
        };
    seen.add(base.size(1000));
    AsyncFunction<String, Integer> length =
        new AsyncFunction<>() {
          @Async
          @Override
          public Integer apply(String text) {
            return text.length() + await(value(captured)).length();
          }
        };
    seen.add(length.apply("four"));
    seen.add(
        new Handler() {
          @Async
          public String handle(String request) {
            return await(value(request)) + toString().isEmpty() + hashCode();
          }

          @Override
          public int hashCode() {
            return 42;
          }
        }.handle("direct"));
    return seen;
  }
}
