package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Local;
import java.util.ArrayList;
import java.util.List;

/** Where the variables are declared that were bindings of a test. */
public final class BindingDeclarations {
  /** Marks a variable that the condition of a loop after its declaration assigns. */
  private static final DataKey<Boolean> ASSIGNED_IN_LOOP = new DataKey<>() {};

  private BindingDeclarations() {}

  /** Whether a loop assigns the variable that was a binding: it is not effectively final. */
  public static boolean isAssignedInLoop(Node declarator) {
    return declarator.containsData(ASSIGNED_IN_LOOP);
  }

  /** Declares the variables where all uses see them; in a loop, in each iteration if possible. */
  static void declare(List<Statement> declarations, Expression test, List<Local> bound) {
    Statement statement = statementOf(test);
    declarations.forEach(it -> Ast.at(test, it));
    boolean isInCondition =
        statement instanceof WhileStmt loop && test.isDescendantOf(loop.getCondition())
            || statement instanceof WhileStmt same && same.getCondition() == test;
    if (statement instanceof WhileStmt loop
        && isInCondition
        && areIn(loop.getBody(), test, bound)) {
      Expression condition = loop.getCondition();
      loop.setCondition(Ast.truth(true));
      loop.setBody(startedWith(declarations, condition, Ast.takeBody(loop)));
      return;
    }
    if (statement instanceof ForStmt loop
        && loop.getCompare().filter(it -> it == test || test.isDescendantOf(it)).isPresent()
        && areIn(loop.getBody(), test, bound)) {
      Expression condition = loop.getCompare().get();
      loop.removeCompare();
      loop.setBody(startedWith(declarations, condition, Ast.takeBody(loop)));
      return;
    }
    if (isLoop(statement)) {
      declarations.forEach(
          it ->
              it.findAll(VariableDeclarator.class)
                  .forEach(BindingDeclarations::markAssignedInLoop));
    }
    Statement outermost = statement;
    while (outermost.getParentNode().orElseThrow() instanceof LabeledStmt labeled) {
      outermost = labeled;
    }
    List<Statement> all = new ArrayList<>(declarations);
    Node parent = outermost.getParentNode().orElseThrow();
    if (parent instanceof BlockStmt
        || (parent instanceof SwitchEntry entry
            && entry.getType() == SwitchEntry.Type.STATEMENT_GROUP)) {
      NodeList<Statement> siblings =
          parent instanceof BlockStmt block
              ? block.getStatements()
              : ((SwitchEntry) parent).getStatements();
      int index = 0;
      while (siblings.get(index) != outermost) {
        index++;
      }
      siblings.addAll(index, all);
    } else {
      BlockStmt block = Ast.block(all);
      parent.replace(outermost, block);
      block.getStatements().add(outermost);
    }
  }

  private static void markAssignedInLoop(VariableDeclarator variable) {
    variable.setData(ASSIGNED_IN_LOOP, true);
  }

  /** Whether all uses are in a loop's body or in the condition with the test. */
  private static boolean areIn(Statement loopBody, Expression test, List<Local> bound) {
    Node head = Ast.wholeExpression(test);
    return bound.stream()
        .flatMap(local -> local.uses().stream())
        .allMatch(use -> use.isDescendantOf(loopBody) || use.isDescendantOf(head));
  }

  private static BlockStmt startedWith(
      List<Statement> declarations, Expression condition, Statement loopBody) {
    List<Statement> statements = new ArrayList<>(declarations);
    statements.add(
        Ast.at(
            condition,
            Ast.ifThen(Ast.not(condition), List.of(Ast.at(condition, Ast.breakTo(null))))));
    BlockStmt block =
        Ast.extensible(loopBody instanceof BlockStmt it ? it : Ast.block(List.of(loopBody)));
    block.getStatements().addAll(0, statements);
    return block;
  }

  static boolean isLoop(Statement statement) {
    return statement instanceof WhileStmt
        || statement instanceof DoStmt
        || statement instanceof ForStmt;
  }

  /** The statement that the test is evaluated in; that of a switch expression's case is none. */
  static Statement statementOf(Node node) {
    Node current = node;
    while (true) {
      current = current.getParentNode().orElseThrow();
      if (current instanceof Statement statement
          && !(current.getParentNode().orElseThrow() instanceof SwitchEntry entry
              && entry.getType() == SwitchEntry.Type.EXPRESSION)) {
        return statement;
      }
    }
  }
}
