package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class that refers to itself. */
class LocalClassUsesItself {
  @Async
  static Object run() {
    int n = await(value(2));
    class Node {
      final Node next;

      Node(Node next) {
        this.next = next;
      }

      int depth() {
        return next == null ? n : 1 + next.depth();
      }
    }
    Node node = new Node(new Node(null));
    await(value("pause"));
    return node.depth();
  }
}
