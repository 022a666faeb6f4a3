package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The body uses a private class in a local class, which needs no accessor in the companion. */
class PrivateMembersOfLocalClass {
  @Async
  static Object run() {
    int start = await(value(10));
    class Stack<E> {
      private Node top;
      private int size = start;

      private final class Node {
        private final E element;
        private final Node next;

        private Node(E element, Node next) {
          this.element = element;
          this.next = next;
        }
      }

      private void push(E element) {
        top = new Node(element, top);
        size++;
      }
    }
    Stack<String> stack = new Stack<>();
    stack.push(await(value("a")));
    stack.push("b");
    stack.size += await(value(5));
    Stack<String>.Node top = stack.top;
    stack.top = stack.new Node(await(value("c")), stack.top);
    return stack.size + stack.top.element + top.element + stack.top.next.next.element.length();
  }
}
