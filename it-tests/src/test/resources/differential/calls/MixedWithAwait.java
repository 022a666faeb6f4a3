package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Direct calls, awaits of twins and of other awaitables in one expression, left to right. */
class MixedWithAwait {
  private int count;

  private int next() {
    trace("next");
    return ++count;
  }

  @Async
  int step(String label, int n) {
    trace(label);
    count += await(value(n));
    return count;
  }

  MixedWithAwait self(String label) {
    trace(label);
    return this;
  }

  @Async
  Object all() {
    String text =
        next()
            + step("a", next())
            + await(MixedWithAwaitAsync.step(this, "b", next()))
            + " "
            + await(value(next()))
            + self("c").step("d", await(stage(next())))
            + count;
    int product = count * step("e", 1) - await(later(count)) % step("f", count++);
    Object[] array = {count, step("g", 2), count, await(MixedWithAwaitAsync.step(self("h"), "i", 1)), count};
    count += step("j", next()) + await(value(count));
    self("k").count -= self("l").step("m", self("n").count);
    return text + product + Arrays.toString(array) + count + (next() > step("o", 1) || step("p", 0) > next());
  }

  @Async
  static Object run() {
    return new MixedWithAwait().all();
  }
}
