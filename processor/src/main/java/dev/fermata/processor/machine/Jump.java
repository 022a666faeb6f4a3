package dev.fermata.processor.machine;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A jump from within a kept statement to a block. It stands in the tree as a {@code continue} that
 * carries its target, so that {@code finally} blocks on the way run as Java runs them.
 */
public final class Jump {
  private static final DataKey<Block> TARGET = new DataKey<>() {};
  private static final DataKey<Boolean> IN_LOOP = new DataKey<>() {};
  private static final DataKey<Statement> WRITTEN = new DataKey<>() {};

  private Jump() {}

  /**
   * Makes a jump.
   *
   * @param isInLoop whether a kept loop stands around it
   * @param written the {@code break} or {@code continue} in whose place it stands
   */
  static ContinueStmt to(Block target, boolean isInLoop, Statement written) {
    ContinueStmt jump = new ContinueStmt();
    jump.setData(WRITTEN, written);
    jump.setData(TARGET, target);
    jump.setData(IN_LOOP, isInLoop);
    return jump;
  }

  public static boolean isJump(ContinueStmt statement) {
    return statement.containsData(TARGET);
  }

  public static Block target(ContinueStmt jump) {
    return jump.getData(TARGET);
  }

  /** Whether a kept loop stands between the jump and its block. */
  public static boolean isInLoop(ContinueStmt jump) {
    return jump.getData(IN_LOOP);
  }

  /** The {@code break} or {@code continue} that the jump was before its target was taken apart. */
  public static Statement written(ContinueStmt jump) {
    return jump.getData(WRITTEN);
  }

  static void retarget(ContinueStmt jump, Block target) {
    jump.setData(TARGET, target);
  }

  public static List<ContinueStmt> in(Node node) {
    List<ContinueStmt> jumps = new ArrayList<>();
    node.walk(
        ContinueStmt.class,
        statement -> {
          if (isJump(statement)) {
            jumps.add(statement);
          }
        });
    return jumps;
  }
}
