package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.Supplier;

/** A variable of an intersection type is the value of a choice or a lambda, after an await. */
class GivesIntersection {
  interface Left {
    default String left() {
      return "left";
    }
  }

  interface Right {
    default String right() {
      return "right";
    }
  }

  record First(int number) implements Left, Right {}

  record Second(int number) implements Right, Left {}

  static <T> T call(Supplier<T> supplier) {
    return supplier.get();
  }

  static <T, R> R apply(T value, Function<T, R> function) {
    return function.apply(value);
  }

  @Async
  static String byRules(int one) {
    var both = one == 1 ? new First(1) : new Second(2);
    String seen = await(value("a"));
    seen +=
        (switch (one) {
              case 0 -> both;
              default -> {
                yield both;
              }
            })
            .right();
    seen +=
        (switch (one) {
              case 1 -> (both);
              default -> one > 2 ? null : both;
            })
            .left();
    seen +=
        (switch (one) {
              case 1 ->
                  switch (one) {
                    case 5 -> both;
                    default -> both;
                  };
              default -> throw new IllegalStateException();
            })
            .right();
    var again =
        switch (one) {
          case 1 -> both;
          default -> both;
        };
    seen += await(value("b")) + again.right() + again.left();
    Right right =
        switch (one) {
          case 1 -> both;
          default -> null;
        };
    return seen + right.right();
  }

  @Async
  static String byRulesThatAwait(int one) {
    var both = one == 1 ? new First(1) : new Second(2);
    String seen = await(value("c"));
    seen +=
        (switch (await(value(1))) {
              case 1 -> both;
              default -> both;
            })
            .right();
    seen +=
        (switch (one) {
              case 1 -> both;
              default -> {
                await(value("d"));
                yield both;
              }
            })
            .right();
    return seen + (one == 1 ? both : await(value(1)) == 1 ? both : null).left();
  }

  @Async
  static String byLambdas(int one) {
    var both = one == 1 ? new First(1) : new Second(2);
    String seen = await(value("e"));
    seen += call(() -> both).right() + call(() -> (both)).left();
    seen += call(() -> one == 2 ? both : both).right();
    seen +=
        call(
                () -> {
                  return both;
                })
            .right();
    seen +=
        call(
                () ->
                    switch (one) {
                      case 3 -> both;
                      default -> both;
                    })
            .right();
    Supplier<Supplier<Right>> nested = () -> () -> both;
    return seen + nested.get().get().right() + apply(both, it -> it).left();
  }

  @Async
  static Object run() {
    int one = await(value(1));
    return await(GivesIntersectionAsync.byRules(one))
        + await(GivesIntersectionAsync.byRulesThatAwait(one))
        + await(GivesIntersectionAsync.byLambdas(one));
  }
}
