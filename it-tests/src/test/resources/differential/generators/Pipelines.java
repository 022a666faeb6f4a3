package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Generators that iterate over generators. */
class Pipelines {
  @Async
  static AsyncIterator<Integer> numbers() {
    try {
      for (int i = 0; ; i++) {
        emit(await(value(i)));
      }
    } finally {
      trace("numbers closed");
    }
  }

  @Async
  static AsyncIterator<Integer> odd(AsyncIterator<Integer> items) {
    for (int i : awaitEach(items)) {
      if (i % 2 == 0) {
        continue;
      }
      try {
        emit(i);
      } finally {
        trace("odd leaves " + i);
      }
    }
    return end();
  }

  @Async
  static AsyncIterator<List<Integer>> pairs(AsyncIterator<Integer> items) {
    List<Integer> pair = new ArrayList<>();
    try {
      for (int i : awaitEach(items)) {
        pair.add(i);
        if (pair.size() == 2) {
          emit(List.copyOf(pair));
          pair.clear();
        }
      }
    } finally {
      trace("pairs closed " + pair + await(later("later")));
    }
    return end();
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    for (List<Integer> pair : awaitEach(pairs(odd(numbers())))) {
      seen.add(pair);
      if (seen.size() == 2) {
        return seen;
      }
    }
    return "endless";
  }
}
