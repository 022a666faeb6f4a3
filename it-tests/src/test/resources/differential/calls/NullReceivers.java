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

/** A null receiver faults once the arguments are there, whether or not the method can be overridden. */
@SuppressWarnings("static")
class NullReceivers {
  @Async
  String open(Object o) {
    await(value(o));
    return "open";
  }

  @Async
  private String closed(Object o) {
    return "closed";
  }

  @Async
  final String fixed(Object o) {
    return await(value("fixed"));
  }

  record Point(int x) {
    @Async
    String name(Object o) {
      return "name";
    }
  }

  @Async
  static String of(Object o) {
    return "static" + o;
  }

  interface Source {
    @Async
    String next(Object o);
  }

  @Async
  static Object run() {
    NullReceivers nothing = null;
    Point point = null;
    Source source = null;
    List<Object> seen = new ArrayList<>();
    try {
      nothing.open(traced("open", await(value(1))));
    } catch (NullPointerException e) {
      seen.add("open");
    }
    try {
      nothing.closed(traced("closed", 1));
    } catch (NullPointerException e) {
      seen.add("closed");
    }
    try {
      nothing.fixed(traced("fixed", 1));
    } catch (NullPointerException e) {
      seen.add("fixed");
    }
    try {
      point.name(traced("name", await(value(2))));
    } catch (NullPointerException e) {
      seen.add("name");
    }
    try {
      source.next(traced("next", 1));
    } catch (NullPointerException e) {
      seen.add("next");
    }
    seen.add(nothing.of(1));
    return seen;
  }
}
