package dev.fermata.processor.check;

import org.junit.jupiter.api.Test;

class UnsaidTypeTest {

  @Test
  void elementsOfALowerBoundByItselfAreRefusedWhereTheyAreTaken() {
    CheckTester.check(
        """
        class Test {
          static class Node<N extends Node<N>> {
            private List<N> with(N other) { return List.of(other); }
          }
          static class Leaf extends Node<Leaf> {}

          @Async static int one(Node<? super Leaf> node) {
            return node.with(new Leaf()).size() + await(sleep(ZERO, 1));
          }
          @Async static int all(Node<? super Leaf> node) {
            int count = 0;
            for (Node<?> each : node.with(new Leaf())) {
          //^ FERMATA-045
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
  void whatAGenericMethodNamesIsNot() {
    CheckTester.check(
        """
        class Test {
          static class Node<N extends Node<N>> {
            private List<N> with(N other) { return List.of(other); }
          }
          static class Leaf extends Node<Leaf> {}

          @Async static <N extends Node<N>> int all(Node<N> node, N other) {
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
