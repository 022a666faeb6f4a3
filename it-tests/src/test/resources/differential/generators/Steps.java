package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Steps and ends over generators, with functions that await. */
class Steps {
  private int calls;

  @Async
  AsyncIterator<Integer> numbers(int to) {
    try {
      for (int i = 1; i <= to; i++) {
        emit(await(value(i)));
      }
      return end();
    } finally {
      trace("numbers to " + to + " closed");
    }
  }

  @Async
  boolean isOdd(int i) {
    calls++;
    return await(later(i)) % 2 == 1;
  }

  @Async
  Object all() {
    List<Object> seen = new ArrayList<>();
    seen.add(
        await(
            numbers(5)
                .filterAsync(this::isOdd)
                .mapAsync(i -> await(value("n")) + i + calls)
                .take(2)
                .toList()));
    for (int i : awaitEach(numbers(3).flatMap(this::numbers).map(i -> i * calls))) {
      seen.add(i);
      if (seen.size() == 4) {
        break;
      }
    }
    await(
        numbers(2)
            .forEachAsync(
                i -> {
                  if (i == 2) {
                    await(value("two"));
                    return;
                  }
                  seen.add("each " + i);
                }));
    seen.add(await(numbers(9).takeWhile(i -> i < 3).<Integer>reduce(0, (a, b) -> a + b)));
    seen.add(await(numbers(3).first()).get());
    try {
      await(
          numbers(3)
              .mapAsync(
                  i -> {
                    if (i == 2) {
                      throw new Boom("in the step");
                    }
                    return i;
                  })
              .forEach(seen::add));
    } catch (Boom e) {
      seen.add(e);
    }
    return seen;
  }

  @Async
  static Object run() {
    return new Steps().all();
  }
}
