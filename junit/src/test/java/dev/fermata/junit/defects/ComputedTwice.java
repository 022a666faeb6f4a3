package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.HashMap;
import java.util.Map;

/** A cache is asked before an await and filled behind it. */
final class ComputedTwice {

  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, Task<Integer>> running = new HashMap<>();
  private int computations;

  @Async
  static void run(boolean correct) {
    ComputedTwice cache = new ComputedTwice();
    var first = createTask(ComputedTwiceAsync.get(cache, "key", correct));
    await(IoAsync.io(6));
    await(ComputedTwiceAsync.get(cache, "key", correct));
    await(first);
    assertEquals(1, cache.computations);
  }

  @Async
  int get(String key, boolean correct) {
    if (correct) {
      Task<Integer> task = running.get(key);
      if (task == null) {
        task = createTask(ComputedTwiceAsync.compute(this, key));
        running.put(key, task);
      }
      return await(task);
    }
    Integer known = values.get(key);
    if (known == null) {
      known = await(ComputedTwiceAsync.compute(this, key));
      values.put(key, known);
    }
    return known;
  }

  @Async
  private int compute(String key) {
    computations++;
    await(io());
    return key.length();
  }
}
