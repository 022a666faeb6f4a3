package dev.fermata.processor;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.machine.Dump;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.graph.MachineGraph;
import dev.fermata.processor.machine.graph.StateGraph;
import dev.fermata.processor.machine.graph.WrittenGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * An {@code @Async} method for tools that show how it is compiled. Each answer runs the passes
 * anew, on a copy of the body, and is to be asked for while the processor is at its type.
 */
public final class CompiledMethod {
  private final AsyncType type;
  private final AsyncMethod method;
  private final Accessors accessors;

  CompiledMethod(AsyncType type, AsyncMethod method, Accessors accessors) {
    this.type = type;
    this.method = method;
    this.accessors = accessors;
  }

  /**
   * What a pass has made of the body.
   *
   * @param pass its name
   * @param text the body as Java, or the machine
   */
  public record Stage(String pass, String text) {}

  /** The method's name. */
  public String name() {
    return method.name();
  }

  /** The machine of the body, and those of its async lambdas, in the words of the user's file. */
  public List<StateGraph> graphs() {
    // Nothing is moved to the companion, so that every name is still the user's.
    Body body = new Body(type, method);
    Passes.lower(body);
    return graphs(body, WrittenGraph::of);
  }

  /** The same as they are printed into the companion. */
  public List<StateGraph> machineGraphs() {
    Body body = new Body(type, method);
    Passes.relocate(body, accessors);
    Passes.lower(body);
    return graphs(body, MachineGraph::of);
  }

  /** What each pass that changes anything makes of the body, from the body as it was written on. */
  public List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    Body body = new Body(type, method);
    stages.add(new Stage("source", body.block().toString()));
    Passes.relocate(body, accessors);
    note(stages, body, "relocate", body.block().toString());
    Passes.lower(body, (pass, lowered) -> note(stages, lowered, pass, lowered.block().toString()));
    Passes.machine(body, (pass, machine) -> note(stages, machine.body(), pass, Dump.text(machine)));
    return stages;
  }

  private static void note(List<Stage> stages, Body body, String pass, String text) {
    String before = stages.get(stages.size() - 1).text();
    if (!text.equals(before)) {
      stages.add(
          new Stage(body.method().isNested() ? body.method().name() + ", " + pass : pass, text));
    }
  }

  private List<StateGraph> graphs(Body body, BiFunction<Machine, String, StateGraph> drawing) {
    return Passes.machine(body).all().map(each -> drawing.apply(each, title(each))).toList();
  }

  private String title(Machine machine) {
    AsyncMethod ofBody = machine.body().method();
    return type.declaration().getNameAsString()
        + ": "
        + method.declaration().getDeclarationAsString(false, false, true)
        + (ofBody.isNested() ? ", " + ofBody.name() : "");
  }
}
