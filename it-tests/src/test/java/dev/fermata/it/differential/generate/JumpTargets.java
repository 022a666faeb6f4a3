package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the jumps at a place may leave or go on with. */
final class JumpTargets {
  /** What a label or a plain jump stands for. */
  enum Sort {
    LOOP,
    SWITCH,
    BLOCK
  }

  /** A target of jumps; its label is empty when it has none. */
  private record Target(Sort sort, String label) {}

  private List<Target> targets = new ArrayList<>();
  private boolean mayReturn = true;

  /** What is written inside of a target; its label is empty when it has none. */
  String inside(Sort sort, String label, Supplier<String> writing) {
    targets.add(new Target(sort, label));
    String text = writing.get();
    targets.remove(targets.size() - 1);
    return text;
  }

  /** What is written inside of a switch expression, which no jump leaves. */
  String insideExpression(Supplier<String> writing) {
    return inside(false, writing);
  }

  /** What is written inside of a function of its own, which only its own return leaves. */
  String insideFunction(Supplier<String> writing) {
    return inside(true, writing);
  }

  private String inside(boolean mayReturnThere, Supplier<String> writing) {
    List<Target> outerTargets = targets;
    boolean outerMayReturn = mayReturn;
    targets = new ArrayList<>();
    mayReturn = mayReturnThere;
    String text = writing.get();
    targets = outerTargets;
    mayReturn = outerMayReturn;
    return text;
  }

  boolean mayReturn() {
    return mayReturn;
  }

  /** All breaks and continues that may stand here. */
  List<String> jumps() {
    List<String> jumps = new ArrayList<>();
    boolean insideBreakable = false;
    boolean insideLoop = false;
    for (int i = targets.size() - 1; i >= 0; i--) {
      Target target = targets.get(i);
      boolean isLoop = target.sort() == Sort.LOOP;
      if (!target.label().isEmpty()) {
        jumps.add("break " + target.label() + ";\n");
        if (isLoop) {
          jumps.add("continue " + target.label() + ";\n");
        }
      }
      if (target.sort() != Sort.BLOCK && !insideBreakable) {
        jumps.add("break;\n");
        insideBreakable = true;
      }
      if (isLoop && !insideLoop) {
        jumps.add("continue;\n");
        insideLoop = true;
      }
    }
    return jumps;
  }
}
