package dev.fermata.cli;

import com.google.gson.Gson;
import dev.fermata.processor.machine.graph.StateGraph;
import dev.fermata.processor.machine.graph.StateGraph.Edge;
import dev.fermata.processor.machine.graph.StateGraph.Kind;
import dev.fermata.processor.machine.graph.StateGraph.Node;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which task awaits which, as a graph: a box is a task, with where it stands and what for. */
final class TaskGraph {
  private TaskGraph() {}

  /** What {@code TaskDump.json()} says of a loop. */
  private record Loop(@Nullable String busyAt, List<Entry> tasks) {}

  /** A task there; the time is in nanoseconds. */
  private record Entry(
      long id,
      String name,
      String state,
      List<String> stack,
      @Nullable String waitsFor,
      List<Long> awaits,
      @Nullable Long since) {}

  /**
   * The graphs of a program's loops.
   *
   * @param dump what {@code TaskDump.json()} says of each, a line for each
   */
  static List<StateGraph> ofAllLoops(String dump) {
    Gson gson = new Gson();
    List<Loop> loops = dump.lines().map(line -> gson.fromJson(line, Loop.class)).toList();
    List<StateGraph> graphs = new ArrayList<>();
    for (Loop loop : loops) {
      graphs.add(of(loop, loops.size() == 1 ? "Tasks" : "Tasks of loop " + (graphs.size() + 1)));
    }
    return graphs;
  }

  private static StateGraph of(Loop loop, String title) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    Map<Long, Entry> byId =
        loop.tasks().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    for (Entry task : loop.tasks()) {
      List<String> lines = lines(task);
      if (awaitsItself(task, byId)) {
        lines.add("in a cycle of awaits");
      }
      nodes.add(new Node(name(task), !task.state().equals("running"), 0, lines));
      for (Entry awaited : loop.tasks()) {
        if (task.awaits().contains(awaited.id())) {
          edges.add(new Edge(name(task), name(awaited), Kind.AWAIT, ""));
        }
      }
    }
    String busy = loop.busyAt() == null ? "" : ", busy at " + loop.busyAt();
    return new StateGraph(title + busy, nodes, edges);
  }

  /** Whether a task waits for its own end, by way of others. */
  private static boolean awaitsItself(Entry task, Map<Long, Entry> byId) {
    Set<Long> awaited = new HashSet<>();
    ArrayDeque<Long> left = new ArrayDeque<>(task.awaits());
    for (Long id = left.poll(); id != null; id = left.poll()) {
      Entry at = byId.get(id);
      if (at != null && awaited.add(id)) {
        left.addAll(at.awaits());
      }
    }
    return awaited.contains(task.id());
  }

  /** Names of tasks need not differ. */
  private static String name(Entry task) {
    return "#" + task.id() + " " + task.name();
  }

  private static List<String> lines(Entry task) {
    List<String> lines = new ArrayList<>();
    String since =
        task.since() == null ? "" : " for " + Duration.ofNanos(task.since()).toMillis() + " ms";
    lines.add(task.state() + since);
    if (!task.stack().isEmpty()) {
      lines.add("at " + task.stack().get(0));
    }
    if (task.waitsFor() != null && task.awaits().isEmpty()) {
      lines.add("for " + task.waitsFor());
    }
    return lines;
  }
}
