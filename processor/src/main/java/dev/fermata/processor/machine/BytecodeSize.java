package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;

/** A high estimate of the bytes of bytecode that code becomes. */
final class BytecodeSize {
  /** Dispatch to a state and the jump to the next one. */
  private static final int STATE = 24;

  /** An operand or an operator: a load of a field and an instruction on it, with room to spare. */
  private static final int NODE = 4;

  private BytecodeSize() {}

  /** Estimates a state with all that is inlined into it. */
  static int ofTree(Block block) {
    int size = STATE + 12 * block.catchers().size();
    for (Statement statement : block.statements()) {
      size += of(statement);
    }
    for (Node expression : block.terminator().expressions()) {
      size += of(expression);
    }
    for (Block inlined : Machine.inlinedInto(block)) {
      size += ofTree(inlined);
    }
    return size;
  }

  private static int of(Node node) {
    if (node instanceof LambdaExpr lambda) {
      return 3 * NODE + NODE * lambda.getParameters().size();
    }
    if (node instanceof BodyDeclaration<?>) {
      return 0;
    }
    int size = cost(node);
    for (Node child : node.getChildNodes()) {
      size += of(child);
    }
    if (node instanceof TryStmt guarded && guarded.getFinallyBlock().isPresent()) {
      // javac copies the block to each exit.
      int exits = 2 + guarded.getCatchClauses().size();
      size += exits * of(guarded.getFinallyBlock().get());
    }
    return size;
  }

  private static int cost(Node node) {
    if (node instanceof SwitchStmt || node instanceof SwitchExpr) {
      return 20 * NODE;
    }
    if (node instanceof SwitchEntry entry) {
      return 6 * NODE * Math.max(1, entry.getLabels().size());
    }
    if (node instanceof TryStmt guarded) {
      return 8 * NODE * (1 + guarded.getResources().size() * 4);
    }
    if (node instanceof ForEachStmt || node instanceof SynchronizedStmt) {
      return 8 * NODE;
    }
    return node instanceof BinaryExpr ? 2 * NODE : NODE;
  }
}
