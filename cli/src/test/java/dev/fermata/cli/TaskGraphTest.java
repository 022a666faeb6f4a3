package dev.fermata.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.machine.graph.StateGraph;
import dev.fermata.processor.machine.graph.StateGraph.Node;
import org.junit.jupiter.api.Test;

class TaskGraphTest {
  private static String task(int id, String awaits) {
    return "{\"id\":%d,\"name\":\"t%d\",\"state\":\"waiting\",\"stack\":[],\"waitsFor\":null,\"awaits\":%s,\"since\":null}"
        .formatted(id, id, awaits);
  }

  @Test
  void theTasksOfACycleSayThatTheyAreInOne() {
    String dump =
        "{\"busyAt\":null,\"tasks\":[%s,%s,%s]}"
            .formatted(task(1, "[2]"), task(2, "[3]"), task(3, "[2]"));

    StateGraph graph = TaskGraph.ofAllLoops(dump).get(0);

    assertThat(graph.edges()).hasSize(3);
    assertThat(
            graph.nodes().stream()
                .filter(node -> node.code().contains("in a cycle of awaits"))
                .map(Node::name))
        .containsExactly("#2 t2", "#3 t3");
  }
}
