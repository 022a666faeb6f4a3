package dev.fermata.processor.machine;

import com.github.javaparser.ast.expr.Expression;
import dev.fermata.processor.resolve.AwaitCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a block ends: where control goes from there. */
public sealed interface Terminator {

  /** The blocks that control may go to, one for each edge. */
  List<Block> targets();

  /** The same with each target replaced. */
  Terminator retarget(UnaryOperator<Block> change);

  /** What it evaluates, in order. */
  List<Expression> expressions();

  /** Goes on at another block. */
  record Goto(Block target) implements Terminator {
    @Override
    public List<Block> targets() {
      return List.of(target);
    }

    @Override
    public Goto retarget(UnaryOperator<Block> change) {
      return new Goto(change.apply(target));
    }

    @Override
    public List<Expression> expressions() {
      return List.of();
    }
  }

  /** Goes one of two ways. */
  record Branch(Expression condition, Block whenTrue, Block whenFalse) implements Terminator {
    @Override
    public List<Block> targets() {
      return List.of(whenTrue, whenFalse);
    }

    @Override
    public Branch retarget(UnaryOperator<Block> change) {
      return new Branch(condition, change.apply(whenTrue), change.apply(whenFalse));
    }

    @Override
    public List<Expression> expressions() {
      return List.of(condition);
    }
  }

  /**
   * Goes one of many ways: a {@code switch}.
   *
   * @param cases the ways, in source order
   * @param otherwise where to go when no case fits; null when one always does
   */
  record Switch(Expression selector, List<Case> cases, @Nullable Block otherwise)
      implements Terminator {
    public Switch {
      cases = List.copyOf(cases);
    }

    @Override
    public List<Block> targets() {
      List<Block> targets = new ArrayList<>();
      for (Case way : cases) {
        targets.add(way.target());
      }
      if (otherwise != null) {
        targets.add(otherwise);
      }
      return targets;
    }

    @Override
    public Switch retarget(UnaryOperator<Block> change) {
      List<Case> changed = new ArrayList<>();
      for (Case way : cases) {
        changed.add(
            new Case(way.labels(), way.guard(), way.isDefault(), change.apply(way.target())));
      }
      return new Switch(selector, changed, otherwise == null ? null : change.apply(otherwise));
    }

    @Override
    public List<Expression> expressions() {
      List<Expression> expressions = new ArrayList<>();
      expressions.add(selector);
      for (Case way : cases) {
        if (way.guard() != null) {
          expressions.add(way.guard());
        }
      }
      return expressions;
    }
  }

  /**
   * One way of a {@link Switch}.
   *
   * @param labels its labels; empty for a plain {@code default}
   * @param guard the condition after {@code when}, null for none
   * @param isDefault whether it is also where everything else goes
   */
  record Case(
      List<Expression> labels, @Nullable Expression guard, boolean isDefault, Block target) {
    public Case {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Suspends until what is awaited is there.
   *
   * @param awaited what is awaited
   * @param call the type of its value and the sort of the operand
   * @param received the variable that takes the value, null when it is dropped
   * @param resumed where to go on; it has no other predecessor and the same handler
   */
  record Await(Expression awaited, AwaitCall call, @Nullable String received, Block resumed)
      implements Terminator {
    @Override
    public List<Block> targets() {
      return List.of(resumed);
    }

    @Override
    public Await retarget(UnaryOperator<Block> change) {
      return new Await(awaited, call, received, change.apply(resumed));
    }

    @Override
    public List<Expression> expressions() {
      return List.of(awaited);
    }
  }

  /**
   * Ends the coroutine.
   *
   * @param value the result, null for none
   */
  record Return(@Nullable Expression value) implements Terminator {
    @Override
    public List<Block> targets() {
      return List.of();
    }

    @Override
    public Return retarget(UnaryOperator<Block> change) {
      return this;
    }

    @Override
    public List<Expression> expressions() {
      return value == null ? List.of() : List.of(value);
    }
  }

  /** Throws. */
  record Throw(Expression exception) implements Terminator {
    @Override
    public List<Block> targets() {
      return List.of();
    }

    @Override
    public Throw retarget(UnaryOperator<Block> change) {
      return this;
    }

    @Override
    public List<Expression> expressions() {
      return List.of(exception);
    }
  }

  /** Is never reached: the last statement does not complete normally. */
  record Never() implements Terminator {
    @Override
    public List<Block> targets() {
      return List.of();
    }

    @Override
    public Never retarget(UnaryOperator<Block> change) {
      return this;
    }

    @Override
    public List<Expression> expressions() {
      return List.of();
    }
  }
}
