package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Awaited references to methods that a bound of an inferred intersection has or takes. */
class AwaitedReferenceOfIntersection {
  interface Named {
    String named();

    default Named same(Named other) {
      return other;
    }
  }

  record A() implements Named {
    @Override
    public String named() {
      return "A";
    }
  }

  record B() implements Named {
    @Override
    public String named() {
      return "B";
    }
  }

  static class Box<T> {
    final T value;

    Box(T value) {
      this.value = value;
    }
  }

  static class Label {
    final String text;

    Label(Named named) {
      text = named.named();
    }
  }

  private final String name;

  AwaitedReferenceOfIntersection(String name) {
    this.name = name;
  }

  static String take(Named named) {
    return "take" + named.named();
  }

  private static String hidden(Named named) {
    return "hidden" + named.named();
  }

  String with(Named named) {
    return name + named.named();
  }

  private String hiddenWith(Named named) {
    return name + named.named();
  }

  @Async
  Object bound() {
    List<Object> trace = new ArrayList<>();
    trace.add(Stream.of(new A(), new B()).map(await(value(this::with))).toList());
    trace.add(Stream.of(new A(), new B()).map(await(value(this::hiddenWith))).toList());
    return trace;
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    trace.add(Stream.of(new A(), new B()).map(await(value(Named::named))).toList());
    trace.add(Stream.of(new A(), new B()).map(await(value(Record::toString))).toList());
    trace.add(
        Stream.of(new A(), new B())
            .map(await(value(AwaitedReferenceOfIntersection::take)))
            .toList());
    trace.add(
        Stream.of(new A(), new B())
            .map(await(value(AwaitedReferenceOfIntersection::hidden)))
            .toList());
    AwaitedReferenceOfIntersection local = new AwaitedReferenceOfIntersection("local");
    trace.add(Stream.of(new A(), new B()).map(await(value(local::with))).toList());
    trace.add(
        Stream.of(new A(), new B())
            .map(await(value(new AwaitedReferenceOfIntersection("new")::with)))
            .toList());
    trace.add(
        Stream.of(new A(), new B()).map(await(value(Label::new))).map(it -> ((Label) it).text).toList());
    trace.add(
        Stream.of(new A(), new B())
            .map(await(value(Box::new)))
            .map(it -> ((Box<?>) it).value.toString())
            .toList());
    trace.add(Stream.of(new A(), new B()).map(await(value((Named::named)))).toList());
    trace.add(
        Stream.of(new A(), new B())
            .map(await(value(trace.isEmpty() ? n -> n.named() : Named::named)))
            .toList());
    trace.add(Stream.of(new A(), new B()).map(n -> (Named) n).reduce(await(value(Named::same))));
    trace.add(await(AwaitedReferenceOfIntersectionAsync.bound(local)));
    return trace.toString();
  }
}
