package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A pool checks a connection with an await before it takes it off the list. */
final class HandedOutTwice {

  private final List<String> idle = new ArrayList<>(List.of("a", "b"));
  private final Set<String> used = new HashSet<>();

  @Async
  static void run(boolean correct) {
    HandedOutTwice pool = new HandedOutTwice();
    var first = createTask(HandedOutTwiceAsync.use(pool, correct));
    await(IoAsync.io(8));
    await(HandedOutTwiceAsync.use(pool, correct));
    await(first);
  }

  @Async
  void use(boolean correct) {
    String connection = idle.get(0);
    if (correct) {
      idle.remove(connection);
    }
    await(io());
    idle.remove(connection);
    assertTrue(used.add(connection), connection + " is in use");
    await(io());
    used.remove(connection);
    idle.add(connection);
  }
}
