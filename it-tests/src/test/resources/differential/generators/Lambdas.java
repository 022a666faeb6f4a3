package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.function.AsyncFunction;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Lambdas and references for @Async methods that return iterators; loops in async lambdas. */
class Lambdas {
  interface Pages<A, T> {
    @Async
    AsyncIterator<T> of(A a) throws Throwable;
  }

  private final String prefix = "p";

  @Async
  AsyncIterator<String> pages(int count) {
    for (int i = 0; i < count; i++) {
      emit(prefix + await(value(i)));
    }
    return end();
  }

  @Async
  <A, T> List<T> first(int count, A a, Pages<? super A, ? extends T> pages) throws Throwable {
    List<T> found = new ArrayList<>();
    for (T page : awaitEach(pages.of(a))) {
      found.add(page);
      if (found.size() == count) {
        break;
      }
    }
    return found;
  }

  @Async
  Object all() throws Throwable {
    List<Object> seen = new ArrayList<>();
    String captured = await(value("c"));
    for (int i = 0; i < 2; i++) {
      int copy = i;
      seen.add(
          first(
              2,
              "argument",
              a -> {
                try {
                  emit(a + copy);
                  emit(captured + prefix);
                  emit("third");
                } finally {
                  trace("lambda closed " + await(value(copy)));
                }
                return end();
              }));
    }
    seen.add(first(1, 2, this::pages));
    seen.add(first(3, 2, count -> pages(count)));
    AsyncFunction<Integer, String> joined =
        count -> {
          StringBuilder all = new StringBuilder();
          for (String page : awaitEach(pages(count))) {
            if (page.endsWith("1")) {
              return all + "early" + captured;
            }
            all.append(page);
          }
          return all.toString();
        };
    seen.add(joined.apply(1));
    seen.add(joined.apply(3));
    return seen;
  }

  @Async
  static Object run() throws Throwable {
    return new Lambdas().all();
  }
}
