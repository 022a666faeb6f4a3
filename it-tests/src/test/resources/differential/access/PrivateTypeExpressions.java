package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Values of private types in every kind of expression. */
class PrivateTypeExpressions {
  private enum State {
    OPEN,
    CLOSED;

    private static State last = OPEN;

    State next() {
      return this == OPEN ? CLOSED : OPEN;
    }
  }

  private static class Node implements Runnable {
    private int depth;
    Node next;
    long[] sizes = {1, 2};

    Node(int depth, Node next) {
      this.depth = depth;
      this.next = next;
    }

    @Override
    public void run() {
      trace("run " + depth);
    }

    boolean isLast() {
      return next == null;
    }
  }

  private static class Leaf extends Node {
    Leaf() {
      super(9, null);
    }
  }

  private static class Box<T> {
    T content;
    final List<T> all = new ArrayList<>();

    Box(T content) {
      this.content = content;
    }

    <U> U convert(java.util.function.Function<? super T, ? extends U> f) {
      return f.apply(content);
    }
  }

  private static class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Failure(String message, int code) {
      super(message);
      this.code = code;
    }
  }

  private static class Checked extends Exception {
    private static final long serialVersionUID = 1;
  }

  private Node first = new Node(1, new Node(2, new Leaf()));
  private Node[] nodes = {first, first.next};
  private final Map<State, Node> byState = new EnumMap<>(Map.of(State.OPEN, first));
  private final List<Node[]> arrays = new ArrayList<>();
  private final Box<Integer> box = new Box<>(5);
  private State state = State.OPEN;

  private void fail(boolean isChecked) throws Checked {
    if (isChecked) {
      throw new Checked();
    }
  }

  private static Node find(Node from, int depth) {
    return from == null || from.depth == depth ? from : find(from.next, depth);
  }

  private static int count(Node... all) {
    return all.length;
  }

  @Async
  String body(boolean flag) throws Exception {
    trace((flag ? first : first.next).depth + (await(value(flag)) ? first.next : first).depth);
    trace((first = first.next).depth + "" + (first.next == null ? 0 : first.next.depth));
    trace(first.next.isLast() && await(value(true)) ? first.depth : -1);
    Runnable task = first::run;
    Callable<Integer> step = () -> first.depth++;
    Supplier<Object> made = () -> new Leaf();
    task.run();
    trace(step.call() + step.call() + (made.get() != null ? "made" : "none"));
    synchronized (first) {
      trace("locked " + first.depth);
    }
    Object previous = nodes.clone()[await(value(0))];
    nodes[1].sizes[0] += await(value(3));
    nodes[1].sizes[1]++;
    trace(nodes[1].sizes[0] + nodes[1].sizes[1] + "" + (previous == nodes[0]) + nodes.length);
    nodes = null;
    arrays.add(first.depth > 0 ? nodes : null);
    trace(arrays.size() + "" + arrays.get(0) + (nodes == null));
    box.content++;
    box.content += await(value(2));
    box.all.add(box.content);
    trace(box.content + box.all.get(0) + box.convert(c -> "c" + c));
    state = state.next();
    State.last = State.last == state ? State.OPEN : state;
    trace(state + "" + State.last.next() + state.compareTo(State.last) + State.valueOf("OPEN"));
    trace(byState.entrySet().iterator().next().getKey().name() + byState.get(State.OPEN).depth);
    trace(byState.values().iterator().next().isLast() + "" + byState.keySet());
    trace(find(first, await(value(9))).depth + count(first, find(first, 9)) + "" + count());
    trace(first instanceof Runnable ? "runnable" : "not");
    fail(false);
    int code = new Failure("f", await(value(4))).code;
    try {
      fail(flag);
      if (code == await(value(4))) {
        throw new Failure("thrown", code);
      }
    } catch (RuntimeException e) {
      trace("caught " + e.getMessage());
    }
    return "end" + first.sizes.length;
  }

  @Async
  static Object run() throws Exception {
    trace(await(PrivateTypeExpressionsAsync.body(new PrivateTypeExpressions(), false)));
    try {
      return await(PrivateTypeExpressionsAsync.body(new PrivateTypeExpressions(), true));
    } catch (Exception e) {
      return e.getClass().getSimpleName();
    }
  }
}
