package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/**
 * @Async methods of an enum; a constant's body overrides by a plain method.
 */
class EnumMethods {
  enum Planet {
    EARTH(1),
    MARS(2) {
      @Override
      int mass() {
        return 100;
      }
    };

    private final int number;

    Planet(int number) {
      this.number = number;
    }

    @Async
    int mass() {
      return number * 10 + await(value(ordinal()));
    }

    @Async
    static Planet heavier(Planet a, Planet b) {
      return await(EnumMethods_PlanetAsync.mass(a)) > await(EnumMethods_PlanetAsync.mass(b))
          ? a
          : b;
    }
  }

  @Async
  static Object run() {
    return await(EnumMethods_PlanetAsync.heavier(Planet.EARTH, Planet.MARS))
        + ""
        + await(EnumMethods_PlanetAsync.mass(Planet.valueOf("EARTH")));
  }
}
