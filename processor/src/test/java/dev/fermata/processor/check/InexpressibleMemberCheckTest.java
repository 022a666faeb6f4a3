package dev.fermata.processor.check;

import org.junit.jupiter.api.Test;

class InexpressibleMemberCheckTest {

  @Test
  void aResultOfALowerBoundByItselfIsRefused() {
    CheckTester.check(
        """
        class Test {
          static class Node<N extends Node<N>> {
            private List<N> with(N other) { return List.of(other); }
          }
          static class Leaf extends Node<Leaf> {}

          @Async static int count(Node<? super Leaf> node) {
            int count = 0;
            for (Node<?> each : node.with(new Leaf())) {
          //                        ^ FERMATA-045
              count += await(sleep(ZERO, 1));
            }
            return count;
          }
        }
        """,
        """
        class Sound {
          @Async static int none() {
            return await(sleep(ZERO, 1));
          }
        }
        """);
  }

  @Test
  void whatIsOfAnUpperBoundOrOfTheWildcardItselfIsNot() {
    CheckTester.check(
        """
        class Test {
          static class Node<N extends Node<N>> {
            private N next;
            private int size;
            private List<N> with(N other) { return List.of(other); }
            private List<N> all() { return List.of(); }
          }
          static class Leaf extends Node<Leaf> {}

          @Async static int below(Node<? super Leaf> node) {
            Node<?> next = node.next;
            return next == null ? await(sleep(ZERO, 1)) : node.size;
          }
          @Async static int above(Node<? extends Leaf> node) {
            int count = 0;
            for (Leaf each : node.all()) {
              count += await(sleep(ZERO, 1));
            }
            return count;
          }
          @Async static <N extends Node<N>> int named(Node<N> node, N other) {
            int count = 0;
            for (Node<?> each : node.with(other)) {
              count += await(sleep(ZERO, 1));
            }
            return count;
          }
        }
        """);
  }
}
