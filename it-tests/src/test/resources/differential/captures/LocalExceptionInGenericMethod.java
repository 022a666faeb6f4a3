package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Local exception classes that capture, between local classes that need a type parameter. */
class LocalExceptionInGenericMethod {
  @Async
  static <T> Object caught(T t) {
    int code = await(value(1));
    String text = "m";
    class Plain {
      final int plain = code;
    }
    class Box {
      final T held = t;
      final int plain = code + new Plain().plain;
    }
    class Failure extends Exception {
      private static final long serialVersionUID = 1;

      int code() {
        return code + new Plain().plain;
      }

      @Override
      public String getMessage() {
        return text + code;
      }
    }
    class Worse extends Failure {
      private static final long serialVersionUID = 1;

      @Override
      int code() {
        return super.code() + 1;
      }
    }
    class Thrower {
      final T held = t;

      String fail(boolean isWorse) throws Failure {
        if (isWorse) {
          throw new Worse();
        }
        return "" + held + new Box().plain + new Failure().code();
      }
    }
    String seen = "";
    try {
      await(value(2));
      throw new Failure();
    } catch (Failure e) {
      await(value(3));
      seen += e.getMessage() + e.code() + new Box().held;
    }
    try {
      seen += new Thrower().fail(false);
      seen += new Thrower().fail(await(value(true)));
    } catch (Worse | IllegalStateException e) {
      await(value(4));
      seen += e.getMessage();
    } catch (Failure e) {
      seen += "no";
    }
    return seen;
  }

  @Async
  static Object run() {
    return await(LocalExceptionInGenericMethodAsync.caught("t"));
  }
}
