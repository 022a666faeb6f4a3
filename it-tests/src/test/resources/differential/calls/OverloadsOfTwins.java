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

import calls.other.Library;

/** The twin of the overload that the call chooses, whatever other twins the companion has. */
class OverloadsOfTwins {
  @Async
  String find(Object o) {
    return "object" + await(value(o));
  }

  @Async
  String find(long n) {
    return "long" + await(value(n));
  }

  String find(int n) {
    return "plain int";
  }

  @Async
  String find(Integer... n) {
    return "varargs" + await(value(n.length));
  }

  @Async
  static String find(OverloadsOfTwins o, String s) {
    return "static" + await(value(s));
  }

  @Async
  static String find(OverloadsOfTwins o, int a, int b) {
    return "static two" + await(value(a + b));
  }

  static class Sub extends OverloadsOfTwins {
    @Async
    String find(String s) {
      return "sub" + await(value(s)) + find((Object) s) + super.find(s);
    }
  }

  @Async
  static Object run() {
    OverloadsOfTwins o = new OverloadsOfTwins();
    Sub sub = new Sub();
    return List.of(
        o.find("text"),
        o.find('c'),
        o.find(1),
        o.find(1L),
        o.find(1.0),
        o.find(),
        o.find(1, 2),
        o.find((Object) null),
        find(o, "text"),
        find(sub, "text"),
        find(o, 1, 2),
        sub.find("text"),
        sub.find(2),
        new Library().choose("text"),
        new Library().choose(1));
  }
}
