package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local enum lives across awaits. */
class LocalEnum {
  @Async
  static Object run() {
    enum Color {
      RED,
      GREEN;

      Color next() {
        return values()[(ordinal() + 1) % values().length];
      }
    }
    Color c = Color.valueOf(await(value("RED")));
    await(value("pause"));
    return switch (c.next()) {
      case RED -> "red";
      case GREEN -> "green" + await(value(1));
    };
  }
}
