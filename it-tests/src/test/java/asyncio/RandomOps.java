package asyncio;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes random programs. A task only ever waits for tasks with higher numbers, so that none of them
 * wait for each other; everything else may meet everything else.
 */
final class RandomOps {
  private static final int MAX_DEPTH = 4;

  /** Kinds without a body; what is written more often happens more often. */
  private static final String[] SIMPLE = {
    "sleep",
    "sleep",
    "sleep",
    "sleep",
    "note",
    "wait",
    "set",
    "clear",
    "condition",
    "notify",
    "notify",
    "arrive",
    "arrive",
    "arrive",
    "abort",
    "reset",
    "put",
    "put",
    "get",
    "get",
    "await",
    "await",
    "shield",
    "cancel",
    "cancel",
    "soonCancel",
    "raise",
    "uncancel",
    "soon",
    "later",
    "some",
    "future",
    "setFuture",
    "failFuture"
  };

  private static final String[] NESTED = {
    "lock",
    "lock",
    "semaphore",
    "semaphore",
    "spawn",
    "spawn",
    "spawn",
    "spawn",
    "gather",
    "settle",
    "group",
    "group",
    "timeout",
    "timeout",
    "try",
    "recover",
    "finally"
  };

  private final Random random;
  private int left = 45;
  private int nextTask = 1;
  private final int[] arrivals = new int[Interpreter.SHARED];
  private final int[] resets = new int[Interpreter.SHARED];

  private RandomOps(long seed) {
    random = new Random(seed);
  }

  static List<Op> program(long seed) {
    RandomOps ops = new RandomOps(seed);
    List<Op> program = new ArrayList<>();
    int tasks = 2 + ops.random.nextInt(4);
    for (int i = 0; i < tasks; i++) {
      program.add(ops.nested("spawn", 0, 0));
    }
    program.addAll(ops.body(0, 0));
    return program;
  }

  private List<Op> body(int me, int depth) {
    List<Op> body = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count && left > 0; i++) {
      left--;
      boolean isNested = depth < MAX_DEPTH && random.nextInt(3) == 0;
      body.add(
          isNested
              ? nested(NESTED[random.nextInt(NESTED.length)], me, depth)
              : simple(SIMPLE[random.nextInt(SIMPLE.length)], me));
    }
    return body;
  }

  private Op simple(String kind, int me) {
    int shared = random.nextInt(Interpreter.SHARED);
    // asyncio's queues let who comes later overtake who was woken, ours do not: one task a side.
    if ((kind.equals("get") && me != 1 + shared)
        || (kind.equals("put") && shared == 1 && me != 3)) {
      return Op.of("note", shared, 0);
    }
    // asyncio's barriers let who comes later overtake those outside, ours do not: nobody is
    // outside.
    if (kind.equals("arrive") && ++arrivals[shared] > 2 + shared) {
      return Op.of("note", shared, 0);
    }
    // asyncio's barriers have a lock of their own, which a second reset may have to wait for.
    if ((kind.equals("abort") || kind.equals("reset")) && ++resets[shared] > 1) {
      return Op.of("note", shared, 0);
    }
    return switch (kind) {
      case "sleep", "later" -> Op.of(kind, random.nextInt(4) / 2 * random.nextInt(3), 0);
      case "notify", "put", "setFuture", "failFuture" -> Op.of(kind, shared, random.nextInt(3));
      case "await", "shield" -> Op.of(kind, me + 1 + random.nextInt(4), 0);
      case "cancel", "soonCancel" -> Op.of(kind, random.nextInt(10), 0);
      case "some" -> Op.of(kind, random.nextInt(3), random.nextInt(3));
      case "note", "raise", "soon" -> Op.of(kind, random.nextInt(100), 0);
      default -> Op.of(kind, shared, 0);
    };
  }

  private Op nested(String kind, int me, int depth) {
    List<List<Op>> bodies = new ArrayList<>();
    int a = random.nextInt(Interpreter.SHARED);
    switch (kind) {
      case "spawn" -> {
        a = nextTask++;
        bodies.add(body(a, depth + 1));
      }
      case "gather", "settle" -> {
        a = nextTask;
        nextTask += 2;
        bodies.add(body(a, depth + 1));
        bodies.add(body(a + 1, depth + 1));
      }
      case "group" -> {
        int children = 1 + random.nextInt(3);
        a = nextTask;
        nextTask += children;
        bodies.add(body(me, depth + 1));
        for (int i = 0; i < children; i++) {
          bodies.add(body(a + i, depth + 1));
        }
      }
      case "timeout" -> {
        a = random.nextInt(3);
        bodies.add(body(me, depth + 1));
      }
      case "try", "finally" -> {
        bodies.add(body(me, depth + 1));
        bodies.add(body(me, depth + 1));
      }
      default -> bodies.add(body(me, depth + 1));
    }
    return new Op(kind, a, random.nextInt(2), bodies);
  }
}
