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

/** A direct call has the type that the method declares, where the coroutine's value is boxed. */
class PrimitiveResults {
  @Async
  static int number(int n) {
    return await(value(n));
  }

  @Async
  static Integer boxed(int n) {
    return await(value(n));
  }

  @Async
  static char letter(int n) {
    return (char) ('a' + await(value(n)));
  }

  @Async
  static long wide(long n) {
    return await(value(n));
  }

  @Async
  static boolean flag(boolean b) {
    return await(value(b));
  }

  @Async
  static byte small(int n) {
    return await(value((byte) n));
  }

  static String chosen(int n) {
    return "int";
  }

  static String chosen(long n) {
    return "long";
  }

  static String chosen(Object n) {
    return "object";
  }

  static String chosen(Integer n) {
    return "boxed";
  }

  static <T> String kind(T t) {
    return t.getClass().getSimpleName();
  }

  @Async
  static Object run() {
    List<Integer> numbers = new ArrayList<>(List.of(10, 20, 30, 2));
    numbers.remove(number(1));
    numbers.remove(boxed(2));
    trace(numbers);
    trace(number(1000) == number(1000));
    trace(boxed(5) == boxed(5));
    trace(chosen(number(1)) + chosen(boxed(1)) + chosen(letter(1)) + chosen(wide(1)) + chosen(small(1)));
    trace(kind(number(1)) + kind(letter(2)) + kind(wide(3)) + kind(flag(true)));
    Object conditional = flag(true) ? number(1) : wide(2);
    trace(kind(conditional) + kind(flag(false) ? letter(0) : number(98)) + kind(flag(true) ? boxed(1) : 2.0));
    char c = (char) number(97);
    c += letter(0) - 'a' + number(1);
    short s = small(3);
    s += wide(4);
    double d = number(7) / number(2);
    double e = number(7) / 2.0;
    float f = wide(1);
    long l = number(Integer.MAX_VALUE) + number(1);
    Long boxedLong = wide(number(3));
    Object o = letter(1);
    var v = number(8);
    v += 0.5;
    int shifted = number(-8) >>> number(28);
    int bits = ~number(5) ^ small(3) & letter(1);
    StringBuilder text = new StringBuilder().append(letter(2)).append(number(3)).append(flag(true));
    switch (letter(1)) {
      case 'b' -> text.append("b");
      default -> text.append("other");
    }
    int[] array = new int[small(2)];
    array[letter(0) - 'a']--;
    return c + " " + s + " " + d + " " + e + f + l + boxedLong + o + v + shifted + bits + text + array[0];
  }
}
