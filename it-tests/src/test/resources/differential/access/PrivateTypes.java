package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Values of private types that are passed on within a statement. */
class PrivateTypes {
  private enum Color {
    RED,
    GREEN;

    String shout() {
      return name() + "!";
    }
  }

  private record Point(int x, int y) {
    Point moved(int by) {
      return new Point(x + by, y);
    }

    static Point origin() {
      return new Point(0, 0);
    }
  }

  private static class Node {
    int depth = 1;
    Node next;
    int[] numbers = {1, 2};

    Node() {}

    Node(Node next) {
      this.next = next;
    }

    Node self() {
      return this;
    }

    static Node of(Node a, Node... more) {
      return more.length > 0 ? more[0] : a;
    }

    @Override
    public String toString() {
      return "Node" + depth;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Node;
    }

    @Override
    public int hashCode() {
      return 7;
    }
  }

  private Color color = Color.GREEN;
  private Node node = new Node(new Node());
  private Node[] nodes = {new Node(), new Node()};

  private Point point() {
    return new Point(3, 4);
  }

  @Async
  String body() {
    trace(Color.RED.name() + Color.RED.shout() + Color.RED.ordinal() + Color.valueOf("GREEN"));
    trace(Color.RED.compareTo(Color.GREEN) + "" + Color.RED.equals(color) + (color == Color.RED));
    trace(color.name().length() + color.toString() + color + Color.values().length);
    trace(Color.RED.getDeclaringClass().getSimpleName() + color.hashCode() * 0);
    trace(point().x() + point().moved(2).y() + "" + point() + new Point(1, await(value(2))));
    trace(new Point(await(value(1)), 2).moved(await(value(3))).x() + Point.origin().y());
    trace(node.depth + node.next.depth + "" + node.self().next.self() + node.next.next);
    node.next.depth += await(value(3));
    node.depth++;
    node.next = new Node(node);
    node.next.next = null;
    node.numbers[1] += await(value(2));
    trace(node.numbers[1] + node.numbers.length + "" + node.equals(new Node()) + node.hashCode());
    trace(nodes[1].depth + nodes.length + nodes[await(value(0))].toString());
    nodes[0] = new Node();
    nodes[await(value(1))].depth = await(value(9));
    trace(nodes[1].depth + Node.of(node, node.self(), new Node()).depth + "" + Node.of(null));
    trace(String.valueOf(node) + (node != null));
    Object held = node;
    return held + "" + held.equals(node) + (await(value("x")) + color);
  }

  @Async
  static Object run() {
    return await(PrivateTypesAsync.body(new PrivateTypes()));
  }
}
