package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.IntUnaryOperator;

/** Where an instance is created, or extended, the name of what its class captures means another. */
class CapturedVariableHiddenWhereCreated {
  static class Base {
    final int number = 20;
    final int number1 = 21;
  }

  @Async
  static Object run() {
    int number = await(value(1));
    class Shown {
      final String text = "[" + number + "]";
    }
    Object byField =
        new Object() {
          final int number = 10;

          @Override
          public String toString() {
            return number + new Shown().text;
          }
        };
    Object byInheritedField =
        new Base() {
          @Override
          public String toString() {
            return number + new Shown().text + number1;
          }
        };
    IntUnaryOperator byParameter =
        new IntUnaryOperator() {
          @Override
          public int applyAsInt(int number) {
            class Further extends Shown {
              final int number = 30;
              final int length = text.length();

              Further(int number) {}
            }
            return new Further(number).length + new Further(number).text.charAt(1) - '0';
          }
        };
    await(value("pause"));
    return byField.toString() + byInheritedField + byParameter.applyAsInt(40);
  }
}
