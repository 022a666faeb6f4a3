package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.Jumps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Loops that await in their head.
 *
 * <pre>{@code
 * while (await(more())) {              while (true) {
 *   work();                      →       boolean more = await(more());
 * }                                      if (!more) {
 *                                          break;
 *                                        }
 *                                        work();
 *                                      }
 * }</pre>
 */
final class Loops {
  private final Body body;
  private final Expressions expressions;

  Loops(Body body, Expressions expressions) {
    this.body = body;
    this.expressions = expressions;
  }

  void whileLoop(WhileStmt loop, List<Statement> out) {
    if (Awaits.in(loop.getCondition())) {
      Expression condition = loop.getCondition();
      loop.setCondition(Ast.truth(true));
      loop.setBody(withStart(Ast.takeBody(loop), leaveUnless(condition)));
    }
    out.add(loop);
  }

  /** Becomes an endless loop with the condition at its end, where a continue goes, too. */
  void doLoop(DoStmt loop, List<String> labels, List<Statement> out) {
    if (!Awaits.in(loop.getCondition())) {
      out.add(loop);
      return;
    }
    Expression condition = Ast.take(loop.getCondition());
    BlockStmt block = withEnd(Ast.takeBody(loop), labels, () -> leaveUnless(condition));
    out.add(new WhileStmt(Ast.truth(true), block));
  }

  /** What awaits in the initialization goes before the loop, in the update to its end. */
  void forLoop(
      ForStmt loop,
      List<String> labels,
      BiConsumer<ExpressionStmt, List<Statement>> evaluate,
      List<Statement> out) {
    if (loop.getInitialization().stream().anyMatch(Awaits::in)) {
      List<Expression> initialization = List.copyOf(loop.getInitialization());
      loop.setInitialization(new NodeList<>());
      initialization.forEach(it -> evaluate.accept(new ExpressionStmt(it), out));
    }
    if (loop.getUpdate().stream().anyMatch(Awaits::in)) {
      List<Expression> updates = List.copyOf(loop.getUpdate());
      loop.setUpdate(new NodeList<>());
      loop.setBody(
          withEnd(
              Ast.takeBody(loop),
              labels,
              () -> {
                List<Statement> end = new ArrayList<>();
                updates.forEach(it -> evaluate.accept(new ExpressionStmt(it), end));
                return end;
              }));
    }
    if (loop.getCompare().filter(Awaits::in).isPresent()) {
      Expression condition = loop.getCompare().get();
      loop.removeCompare();
      loop.setBody(withStart(Ast.takeBody(loop), leaveUnless(condition)));
    }
    out.add(loop);
  }

  private List<Statement> leaveUnless(Expression condition) {
    List<Statement> out = new ArrayList<>();
    expressions.conditions().branch(condition, List.of(), List.of(Ast.breakTo(null)), out);
    out.forEach(it -> Ast.at(condition, it));
    return out;
  }

  private static BlockStmt withStart(Statement inner, List<Statement> start) {
    BlockStmt block =
        Ast.extensible(inner instanceof BlockStmt it ? it : Ast.block(List.of(inner)));
    block.getStatements().addAll(0, start);
    return block;
  }

  /** Puts statements where a loop's body ends, unless nothing ever gets there. */
  private BlockStmt withEnd(Statement inner, List<String> labels, Supplier<List<Statement>> end) {
    List<ContinueStmt> continues = Jumps.continuesOf(inner, labels);
    BlockStmt block = inner instanceof BlockStmt it ? it : Ast.block(List.of(inner));
    if (continues.isEmpty()) {
      if (!Completion.isNormal(block)) {
        return block;
      }
      BlockStmt whole = Ast.extensible(block);
      whole.getStatements().addAll(end.get());
      return whole;
    }
    String label = body.names().fresh("iteration");
    for (ContinueStmt statement : continues) {
      statement.replace(Ast.at(statement, Ast.breakTo(label)));
    }
    BlockStmt whole = Ast.block(List.of(Ast.labeled(label, block)));
    whole.getStatements().addAll(end.get());
    return whole;
  }
}
