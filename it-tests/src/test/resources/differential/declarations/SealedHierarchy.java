package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/**
 * @Async methods of a sealed hierarchy.
 */
class SealedHierarchy {
  sealed interface Expr permits Num, Sum {
    @Async
    int eval();
  }

  record Num(int n) implements Expr {
    @Async
    @Override
    public int eval() {
      return await(value(n));
    }
  }

  record Sum(Expr left, Expr right) implements Expr {
    @Async
    @Override
    public int eval() {
      return await(SealedHierarchy_ExprAsync.eval(left))
          + await(SealedHierarchy_ExprAsync.eval(right));
    }
  }

  @Async
  static Object run() {
    return await(
        SealedHierarchy_ExprAsync.eval(new Sum(new Num(1), new Sum(new Num(2), new Num(3)))));
  }
}
