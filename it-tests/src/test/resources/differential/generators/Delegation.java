package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** emitAll and return give others' items in the place of one's own. */
class Delegation {
  record Tree(int node, Tree left, Tree right) {
    @Async
    AsyncIterator<Integer> walk() {
      if (left != null) {
        emitAll(left.walk());
      }
      trace("at " + node);
      emit(await(value(node)));
      return right == null ? end() : right.walk();
    }
  }

  @Async
  static AsyncIterator<Integer> down(int from) {
    trace("down " + from);
    if (from == 0) {
      return end();
    }
    emit(from);
    return down(from - 1);
  }

  @Async
  static AsyncIterator<Number> mixed() {
    try {
      emitAll(down(2));
      emit(0.5);
      emitAll(AsyncIterator.of(7, 8));
      emitAll(end());
      return AsyncIterator.of(9L);
    } finally {
      trace("mixed is left");
    }
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    Tree tree = new Tree(2, new Tree(1, null, null), new Tree(4, new Tree(3, null, null), null));
    for (int value : awaitEach(tree.walk())) {
      seen.add(value);
    }
    for (Number number : awaitEach(mixed())) {
      seen.add(number);
    }
    for (int value : awaitEach(tree.walk())) {
      seen.add(value);
      if (value == 3) {
        break;
      }
    }
    return seen;
  }
}
