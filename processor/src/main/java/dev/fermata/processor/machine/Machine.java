package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Extracted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of one body.
 *
 * <p>Its blocks form trees: a block with a number is a state, the root of a tree; a block without
 * one stands within its only predecessor.
 */
public final class Machine {
  private final Body body;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private List<Block> blocks = new ArrayList<>();
  private List<Part> parts = List.of();
  private final List<Lambda> lambdas = new ArrayList<>();
  private final List<OfClass> ofClasses = new ArrayList<>();

  Machine(Body body) {
    this.body = body;
  }

  /** The async lambdas of the body, in source order. */
  public List<Lambda> lambdas() {
    return Collections.unmodifiableList(lambdas);
  }

  /** Adds the machine of an async lambda of the body. */
  public void add(Lambda lambda) {
    lambdas.add(lambda);
  }

  /** Adds the machine of what was taken out of a class in the body. */
  public void add(Extracted extracted, Machine machine) {
    ofClasses.add(new OfClass(extracted, machine));
  }

  /** The machine of what was taken out of a class in the body. */
  public Machine machineOf(Extracted extracted) {
    return ofClasses.stream()
        .filter(it -> it.extracted() == extracted)
        .findFirst()
        .orElseThrow()
        .machine();
  }

  /** The machine itself and those of all that was taken out of its body. */
  public Stream<Machine> all() {
    Stream<Machine> nested =
        Stream.concat(
            lambdas.stream().map(Lambda::machine), ofClasses.stream().map(OfClass::machine));
    return Stream.concat(Stream.of(this), nested.flatMap(Machine::all));
  }

  public Body body() {
    return body;
  }

  /** Every block, the entry first, in source order. */
  public List<Block> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /** The variables that more than one block may see, by name, in order of declaration. */
  public Collection<Variable> variables() {
    return Collections.unmodifiableCollection(variables.values());
  }

  /** The blocks that are states, by number. */
  public List<Block> states() {
    return blocks.stream().filter(block -> block.state() != Block.INLINED).toList();
  }

  /** The methods that the states are spread over; one, unless the body is very long. */
  public List<Part> parts() {
    return parts;
  }

  /** The variable of a name, null if none that more than one block may see has it. */
  public @Nullable Variable variable(String name) {
    return variables.get(name);
  }

  /** Whether control comes back to a state. */
  public boolean isReentered(Block state) {
    return state.handler() != null
        || blocks.stream().anyMatch(block -> block.successors().contains(state));
  }

  /** Whether the body assigns a variable, or clears it. */
  public boolean isReassigned(Variable variable) {
    return blocks.stream()
        .anyMatch(
            block ->
                block.clearedFirst().contains(variable)
                    || block.clearedLast().contains(variable)
                    || block.clearedWhenSuspended().contains(variable)
                    || pieces(block)
                        .anyMatch(
                            piece -> Effects.of(piece, this).writes().contains(variable.name()))
                    || block.arrival() != null
                        && variable.name().equals(block.arrival().received()));
  }

  /**
   * Whether a variable is declared otherwise than the user did, by a type that cannot be named:
   * where it lives elsewhere, and where it receives what an await gives, of which nothing there
   * tells the type.
   */
  public boolean isUnnameable(Variable variable) {
    return !variable.type().isDenotable()
        && switch (variable.place()) {
          case FIELD, LOCAL -> true;
          case IN_PLACE -> isReceived(variable);
          case NOWHERE -> false;
        };
  }

  private boolean isReceived(Variable variable) {
    return blocks.stream()
        .anyMatch(
            block -> block.arrival() != null && variable.name().equals(block.arrival().received()));
  }

  /** Whether one of the states in a part mentions a variable. */
  public boolean isSeenBy(Part part, Variable variable) {
    return part.states().stream().anyMatch(state -> isSeenBy(state, variable));
  }

  private boolean isSeenBy(Block block, Variable variable) {
    return pieces(block).anyMatch(piece -> Effects.of(piece, this).mentions(variable.name()))
        || block.arrival() != null && variable.name().equals(block.arrival().received())
        || block.catchers().stream().anyMatch(clause -> clause.variable() == variable)
        || inlinedInto(block).stream().anyMatch(inlined -> isSeenBy(inlined, variable));
  }

  private static Stream<Node> pieces(Block block) {
    return Stream.concat(block.statements().stream(), block.terminator().expressions().stream());
  }

  Block entry() {
    return blocks.get(0);
  }

  void blocks(List<Block> blocks) {
    this.blocks = blocks;
  }

  void parts(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  void declare(Variable variable) {
    variables.put(variable.name(), variable);
  }

  Map<String, Variable> variablesByName() {
    return Collections.unmodifiableMap(variables);
  }

  /** The blocks that stand within their predecessor, this one, and no state of their own. */
  public static List<Block> inlinedInto(Block block) {
    return block.terminator().targets().stream()
        .filter(target -> target.state() == Block.INLINED)
        .toList();
  }

  private record OfClass(Extracted extracted, Machine machine) {}

  /** An async lambda and the machine of its body. */
  public record Lambda(AsyncLambda lambda, Machine machine) {}

  /** A run of states that one method holds. */
  public record Part(List<Block> states) {
    public Part {
      states = List.copyOf(states);
    }
  }
}
