package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Local types have the names of variables, and of fields that a coroutine has. */
class LocalTypesNamedLikeVariables {
  private final int number = 1;

  @Async
  Object all() {
    class self {
      final int next = number + 1;

      int twice() {
        return self.this.next * 2;
      }
    }
    self first = new self();
    await(value("pause"));
    interface state {
      int THREE = 3;

      static int four() {
        return THREE + state.THREE - 2;
      }
    }
    class thrown implements state {
      final int sum = state.THREE + THREE;
    }
    enum result {
      ONE,
      OTHER;

      static result of(int ordinal) {
        return result.valueOf("ONE").ordinal() == ordinal ? result.ONE : OTHER;
      }
    }
    int seen = await(value(state.four())) + first.twice() + new thrown().sum;
    String names = result.of(await(value(0))) + "" + result.of(1) + thrown.class.getSimpleName();
    {
      class n {
        final int own = state.THREE;
      }
      seen += new n().own + await(value(5));
      var n = new n();
      seen += await(value(6)) + n.own;
    }
    for (int n = await(value(0)); n < 3; n++) {
      seen += await(value(n));
    }
    return names + seen;
  }

  @Async
  static Object run() {
    return await(LocalTypesNamedLikeVariablesAsync.all(new LocalTypesNamedLikeVariables()));
  }
}
