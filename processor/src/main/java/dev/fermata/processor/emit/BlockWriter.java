package dev.fermata.processor.emit;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.emit.print.TreePrinter;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.machine.Lines;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Terminator;
import dev.fermata.processor.machine.Variable;
import dev.fermata.processor.machine.Variable.Place;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of one coroutine: statements, and terminators as what ends a state. */
final class BlockWriter {
  private static final String DISPATCH = "dispatch";

  private final Machine machine;
  private final Imports imports;
  private final SourceBuilder out;
  private final String label;

  /** The case that control falls into at the end of what is written now; null for none. */
  private @Nullable Block fallsInto;

  BlockWriter(Machine machine, Imports imports, SourceBuilder out) {
    this.machine = machine;
    this.imports = imports;
    this.out = out;
    this.label = freshLabel(machine);
  }

  /**
   * A state as a case of the switch, from which control falls into the next one where that is the
   * next state, and breaks out of the switch to find any other.
   *
   * @param following the next case, null for the last
   */
  void writeCase(Block state, @Nullable Block following) {
    Set<Block> next = next(state);
    fallsInto = following != null && next.contains(following) ? following : null;
    write(state);
    if (fallsInto == null && !next.isEmpty()) {
      out.line("break;");
    }
    fallsInto = null;
  }

  /** Whether a state may be followed by the one that is written after it. */
  static boolean mayFallInto(Block state, Block following) {
    return next(state).contains(following);
  }

  /** The states that control may come to at the end of a block as it is written. */
  private static Set<Block> next(Block block) {
    if (block.terminator() instanceof Terminator.Await await) {
      return Set.of(await.resumed());
    }
    return block.terminator().targets().stream()
        .flatMap(target -> isState(target) ? Stream.of(target) : next(target).stream())
        .collect(Collectors.toSet());
  }

  /** Leaves the case at a place of its own, if another one may go on from the end. */
  private void breakUnlessFalls(Set<Block> next) {
    if (fallsInto != null && !next.isEmpty() && !next.equals(Set.of(fallsInto))) {
      out.line("break;");
    }
  }

  /** A block with what stands within it: it ends by setting the state, or leaves. */
  void write(Block block) {
    if (isReturnOfAwaited(block)) {
      exits().end("awaited()").forEach(out::line);
      return;
    }
    if (block.arrival() != null) {
      receive(block.arrival());
    }
    clear(block.clearedFirst());
    List<Statement> statements = block.statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement.isEmptyStmt()) {
        comment(statement);
      } else {
        out.from(lineFrom(statements, i));
        TreePrinter.print(statement, imports, exits(), out);
      }
    }
    clear(block.clearedLast());
    terminator(block, block.terminator());
  }

  /** What was added before a statement of the user's belongs to that one, not to the one before. */
  private static int lineFrom(List<Statement> statements, int index) {
    return statements.subList(index, statements.size()).stream()
        .mapToInt(Lines::of)
        .filter(line -> line > 0)
        .findFirst()
        .orElse(0);
  }

  private void clear(List<Variable> dead) {
    dead.forEach(variable -> out.line(variable.name() + " = null;"));
  }

  /** {@code return await(e)} of a reference: the variable in between says nothing. */
  private boolean isReturnOfAwaited(Block block) {
    return block.arrival() != null
        && block.arrival().received() != null
        && machine.variable(block.arrival().received()).place() == Place.IN_PLACE
        && machine.variable(block.arrival().received()).isReference()
        && block.statements().isEmpty()
        && block.terminator() instanceof Terminator.Return end
        && end.value() != null
        && end.value().toString().equals(block.arrival().received())
        && !ExpressionType.of(machine.body().method().returnType()).kind().isPrimitive();
  }

  /** Completes the trace of a caught error. */
  static String traced(String error) {
    return "traced(" + error + ")";
  }

  private void comment(Statement bearer) {
    bearer.getComment().ifPresent(comment -> out.lines(comment.toString().strip()));
  }

  private void receive(Terminator.Await await) {
    if (await.received() == null) {
      out.line("awaited();");
      return;
    }
    Variable variable = machine.variable(await.received());
    String declared =
        variable.place() == Place.IN_PLACE ? imports.type(variable.type().type()) + " " : "";
    out.line(declared + variable.name() + " = " + awaited(await, variable.type()) + ";");
  }

  /** Reads the value as its own type where the variable's would make inference take another. */
  private String awaited(Terminator.Await await, ExpressionType target) {
    ExpressionType result = await.call().resultType();
    boolean isInferred =
        !target.kind().isPrimitive() || target.boxed().type().equals(result.type());
    return isInferred || !result.isDenotable()
        ? "awaited()"
        : "this.<" + imports.type(result.type()) + ">awaited()";
  }

  private void terminator(Block block, Terminator terminator) {
    if (terminator instanceof Terminator.Goto next) {
      out.line("state = " + next.target().state() + ";");
      breakUnlessFalls(next(block));
      return;
    }
    terminator.expressions().stream().findFirst().ifPresent(first -> out.from(Lines.of(first)));
    if (terminator instanceof Terminator.Await await) {
      out.open("if (" + suspension(await) + ") {");
      // Code that runs only if the await suspends must not make its line look half covered.
      out.from(machine.body().method().line());
      clear(block.clearedWhenSuspended());
      out.line(machine.parts().size() > 1 ? "return true;" : "return null;");
      out.close("}");
      breakUnlessFalls(next(block));
    } else if (terminator instanceof Terminator.Branch branch) {
      branch(block, branch);
    } else if (terminator instanceof Terminator.Switch choice) {
      Block after = fallsInto;
      fallsInto = null;
      choose(choice);
      fallsInto = after;
      breakUnlessFalls(next(block));
    } else if (terminator instanceof Terminator.Return end) {
      exits().end(end.value() == null ? "null" : print(end.value())).forEach(out::line);
    } else if (terminator instanceof Terminator.Throw end) {
      out.line("throw " + print(end.exception()) + ";");
    }
  }

  private String suspension(Terminator.Await await) {
    Expression awaited = await.awaited();
    String method =
        switch (await.call().operand()) {
          case AWAITABLE, COMPLETION_STAGE -> "suspend";
          case NEXT -> {
            awaited = awaited.asMethodCallExpr().getScope().orElseThrow();
            yield "suspendForItem";
          }
          case ITEM -> "emit";
          case ITEMS -> "emitAll";
        };
    return method + "(" + await.resumed().state() + ", " + print(awaited) + ")";
  }

  private void branch(Block block, Terminator.Branch branch) {
    Block whenTrue = branch.whenTrue();
    Block whenFalse = branch.whenFalse();
    String condition = print(branch.condition());
    if (isState(whenTrue) && isState(whenFalse)) {
      String operand =
          branch.condition().isConditionalExpr() || branch.condition().isAssignExpr()
              ? "(" + condition + ")"
              : condition;
      out.line("state = " + operand + " ? " + whenTrue.state() + " : " + whenFalse.state() + ";");
      breakUnlessFalls(next(block));
      return;
    }
    out.open("if (" + condition + ") {");
    goTo(whenTrue);
    if (!isState(whenTrue) && leaves(whenTrue)) {
      out.close("}");
      goTo(whenFalse);
    } else {
      out.reopen("} else {");
      goTo(whenFalse);
      out.close("}");
    }
  }

  private void choose(Terminator.Switch choice) {
    out.open("switch (" + print(choice.selector()) + ") {");
    for (Terminator.Case way : choice.cases()) {
      way(TreePrinter.caseLabel(way.labels(), way.isDefault(), way.guard(), imports), way.target());
    }
    if (choice.otherwise() != null) {
      way("default", choice.otherwise());
    }
    out.close("}");
  }

  private void way(String caseLabel, Block target) {
    if (isState(target)) {
      out.line(caseLabel + " -> state = " + target.state() + ";");
    } else {
      out.open(caseLabel + " -> {");
      write(target);
      out.close("}");
    }
  }

  private void goTo(Block target) {
    if (isState(target)) {
      out.line("state = " + target.state() + ";");
      breakUnlessFalls(Set.of(target));
    } else {
      write(target);
    }
  }

  private static boolean isState(Block block) {
    return block.state() != Block.INLINED;
  }

  /** Whether control never comes to the end of a block as it is written. */
  private boolean leaves(Block block) {
    Terminator end = block.terminator();
    if (end instanceof Terminator.Branch branch) {
      return !isState(branch.whenTrue())
          && !isState(branch.whenFalse())
          && leaves(branch.whenTrue())
          && leaves(branch.whenFalse());
    }
    return end instanceof Terminator.Return
        || end instanceof Terminator.Throw
        || end instanceof Terminator.Never;
  }

  private TreePrinter.Exits exits() {
    boolean isSplit = machine.parts().size() > 1;
    return new TreePrinter.Exits() {
      @Override
      public List<String> end(String value) {
        return isSplit
            ? List.of("result = " + value + ";", "return true;")
            : List.of("return " + value + ";");
      }

      @Override
      public List<String> jump(ContinueStmt jump) {
        String next = Jump.isInLoop(jump) ? "continue " + label + ";" : "continue;";
        return List.of("state = " + Jump.target(jump).state() + ";", next);
      }

      @Override
      public String traced(String error) {
        return BlockWriter.traced(error);
      }
    };
  }

  /** Whether a state goes on elsewhere from within a loop of its own, which takes the label. */
  static boolean jumpsOutOfLoop(Block state) {
    return state.statements().stream()
            .flatMap(statement -> statement.findAll(ContinueStmt.class).stream())
            .anyMatch(jump -> Jump.isJump(jump) && Jump.isInLoop(jump))
        || Machine.inlinedInto(state).stream().anyMatch(BlockWriter::jumpsOutOfLoop);
  }

  /** The label of the loop around the states: one that no statement of the user's has. */
  String label() {
    return label;
  }

  private static String freshLabel(Machine machine) {
    Set<String> used = new TreeSet<>();
    for (Block block : machine.blocks()) {
      for (Statement statement : block.statements()) {
        statement
            .findAll(LabeledStmt.class)
            .forEach(labeled -> used.add(labeled.getLabel().asString()));
      }
    }
    String fresh = DISPATCH;
    for (int i = 1; used.contains(fresh); i++) {
      fresh = DISPATCH + i;
    }
    return fresh;
  }

  private String print(@Nullable Expression expression) {
    return expression == null ? "" : TreePrinter.print(expression, imports);
  }
}
