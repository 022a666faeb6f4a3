package localclasses;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A {@code var} of an anonymous class with async code lives on, with all that it declares. */
class InferredVariables {
  interface Handler {
    @Async
    String handle(String request);

    @Async
    default String name() {
      return "handler";
    }
  }

  interface Source<A> {
    @Async
    A get(A a);
  }

  abstract static class Base {
    int base;

    Base(int base) {
      this.base = base;
    }

    @Async
    abstract int next(int by);
  }

  private int field = 5;

  @Async
  static <T> T call(Source<T> source, T t) {
    return source.get(t);
  }

  @Async
  <T> String members(T t, String host) {
    var handler =
        new Handler() {
          int visits;

          @Async
          @Override
          public String handle(String request) {
            return await(value(request)) + ++visits + host + t + field++;
          }

          String more() {
            return "more" + visits;
          }

          @Async
          @Override
          public String name() {
            var self = this;
            return await(value("named")) + self.visits + this.more();
          }
        };
    trace(await(value("first")));
    String all = handler.handle("a") + handler.more() + handler.visits + handler.name();
    handler.visits += await(value(3));
    var source =
        new Source<T>() {
          T last;

          @Async
          @Override
          public T get(T a) {
            last = a;
            return handler.visits > await(value(3)) ? a : t;
          }
        };
    all += "" + call(source, t) + source.last;
    class User {
      String use() {
        return handler.more() + source.last + handler.visits++;
      }
    }
    var user = new User();
    trace(await(value("second")));
    all += user.use();
    all += await(async(() -> handler.handle("lambda") + handler.visits + source.get(t)));
    Supplier<String> later = () -> handler.more();
    trace(await(value("third")));
    return all + later.get() + (handler.visits > 0) + handler.getClass().isInstance(handler);
  }

  @Async
  static String loops() {
    String all = "";
    for (int i = 0; i < 2; i++) {
      int captured = i;
      var base =
          new Base(await(value(i))) {
            int own = captured;

            @Async
            @Override
            int next(int by) {
              own += await(value(by));
              return base += own;
            }
          };
      all += base.next(captured + 1) + " " + base.own + base.base;
      var same = base;
      trace(await(value("loop")));
      all += same.own;
      final var user =
          new Base(3) {
            @Async
            @Override
            int next(int by) {
              return base + same.own + same.next(by);
            }
          };
      same.own = await(value(user.next(1)));
      all += same.own + user.base + ",";
    }
    return all;
  }

  @Async
  static Object run() {
    return new InferredVariables().members("T", "host") + loops();
  }
}
