package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Every return type. */
class ReturnTypes {
  @Async
  static Object run() {
    return ""
        + await(ReturnTypesAsync.aByte())
        + await(ReturnTypesAsync.aShort())
        + await(ReturnTypesAsync.anInt())
        + await(ReturnTypesAsync.aLong())
        + await(ReturnTypesAsync.aFloat())
        + await(ReturnTypesAsync.aDouble())
        + await(ReturnTypesAsync.aChar())
        + await(ReturnTypesAsync.aBoolean())
        + await(ReturnTypesAsync.anArray())[1]
        + await(ReturnTypesAsync.aMatrix())[0].length
        + await(ReturnTypesAsync.aList()).get(0)
        + await(ReturnTypesAsync.aVoid());
  }

  @Async
  static byte aByte() {
    await(value(1));
    return 1;
  }

  @Async
  static short aShort() {
    await(value(1));
    return 'c';
  }

  @Async
  static int anInt() {
    return await(value('c'));
  }

  @Async
  static long aLong() {
    return await(value(1));
  }

  @Async
  static float aFloat() {
    return await(value(1L));
  }

  @Async
  static double aDouble() {
    return 1;
  }

  @Async
  static char aChar() {
    await(value(1));
    return 97;
  }

  @Async
  static boolean aBoolean() {
    return await(value(true)) && traced("x", false);
  }

  @Async
  static int[] anArray() {
    return new int[] {1, await(value(2))};
  }

  @Async
  static int[] aMatrix()[] {
    return new int[][] {{await(value(1))}};
  }

  @Async
  static java.util.List<? extends Number> aList() {
    return java.util.List.of(await(value(1)));
  }

  @Async
  static Void aVoid() {
    await(value(1));
    return null;
  }
}
