package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** A method reference whose receiver is a field, by its simple name. */
class ReferenceThroughPrivateField {
  private static final String TEXT = "text";
  private final TreeSet<Integer> indices = new TreeSet<>();

  private static boolean has(IntPredicate test) {
    return test.test(3);
  }

  @Async
  boolean contains() {
    return has(indices::contains);
  }

  @Async
  String each() {
    indices.add(await(value(3)));
    IntFunction<Character> at = TEXT::charAt;
    return has(indices::contains) + "" + at.apply(await(value(1)));
  }

  static class Node {
    Node next;
    final String name;

    Node(String name) {
      this.name = name;
    }
  }

  private final Node head = new Node("head");

  @Async
  String deep() {
    Node local = head;
    local.next = new Node("next");
    IntFunction<Character> first = head.next.name::charAt;
    IntFunction<Character> second = local.next.name::charAt;
    await(value(0));
    IntFunction<Character> third = this.head.name::charAt;
    IntFunction<Character> fourth = ReferenceThroughPrivateField.TEXT::charAt;
    local.next = null;
    return "" + first.apply(0) + second.apply(1) + third.apply(2) + fourth.apply(3);
  }

  @Async
  static Object run() {
    ReferenceThroughPrivateField it = new ReferenceThroughPrivateField();
    return await(ReferenceThroughPrivateFieldAsync.contains(it))
        + await(ReferenceThroughPrivateFieldAsync.each(it))
        + await(ReferenceThroughPrivateFieldAsync.deep(it));
  }
}
