package dev.fermata.processor.machine;

import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code break} and {@code continue} mean within a statement that was taken apart.
 *
 * @param outer the scope around it
 * @param labels its labels
 * @param handler the handler of its targets
 * @param breakTarget where {@code break} goes
 * @param continueTarget where {@code continue} goes; null unless a loop
 * @param takesPlainBreak whether a {@code break} without a label means this one
 */
record JumpScope(
    @Nullable JumpScope outer,
    List<String> labels,
    @Nullable Handler handler,
    Block breakTarget,
    @Nullable Block continueTarget,
    boolean takesPlainBreak) {

  static JumpScope loop(
      @Nullable JumpScope outer,
      @Nullable List<String> labels,
      @Nullable Handler handler,
      Block breakTarget,
      Block continueTarget) {
    return new JumpScope(
        outer, labels == null ? List.of() : labels, handler, breakTarget, continueTarget, true);
  }

  static JumpScope choice(@Nullable JumpScope outer, @Nullable Handler handler, Block breakTarget) {
    return new JumpScope(outer, List.of(), handler, breakTarget, null, true);
  }

  static JumpScope labeled(
      @Nullable JumpScope outer,
      List<String> labels,
      @Nullable Handler handler,
      Block breakTarget) {
    return new JumpScope(outer, labels, handler, breakTarget, null, false);
  }

  static Block breakTarget(@Nullable JumpScope scope, BreakStmt jump) {
    for (JumpScope each = scope; each != null; each = each.outer) {
      boolean isMeant =
          jump.getLabel()
              .map(label -> label.asString())
              .map(each.labels::contains)
              .orElse(each.takesPlainBreak);
      if (isMeant) {
        return each.breakTarget;
      }
    }
    throw new IllegalStateException("no target for " + jump);
  }

  static Block continueTarget(@Nullable JumpScope scope, ContinueStmt jump) {
    for (JumpScope each = scope; each != null; each = each.outer) {
      Block target = each.continueTarget;
      if (target != null
          && jump.getLabel()
              .map(label -> label.asString())
              .map(each.labels::contains)
              .orElse(true)) {
        return target;
      }
    }
    throw new IllegalStateException("no target for " + jump);
  }
}
