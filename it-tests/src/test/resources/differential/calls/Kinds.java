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

/** Direct calls of every kind of method. */
@SuppressWarnings("static-access")
class Kinds {
  static class Animal {
    @Async
    String speak() {
      return await(value("animal"));
    }

    @Async
    final String legs(int more) {
      return "legs" + await(value(4 + more));
    }

    @Async
    protected String name() {
      return "name of " + speak();
    }
  }

  interface Greeter {
    @Async
    String greet(String name);

    @Async
    default String twice(String name) {
      return greet(name) + secret(name) + greet(await(value(name)));
    }

    @Async
    private String secret(String name) {
      return " secret " + await(value(name)) + " ";
    }

    @Async
    static String hello() {
      return "hello " + await(value(1));
    }
  }

  static class Dog extends Animal implements Greeter {
    @Override
    @Async
    String speak() {
      return "dog " + super.speak() + " " + super.legs(1) + super.name();
    }

    @Override
    @Async
    public String greet(String name) {
      return "wuff " + await(value(name)) + legs(2);
    }

    @Override
    @Async
    public String twice(String name) {
      return "[" + Greeter.super.twice(name) + "]";
    }

    class Tail {
      @Async
      String wag() {
        return speak() + Dog.this.greet("tail") + Dog.super.speak() + Kinds.Dog.super.legs(3);
      }
    }
  }

  static final class Puppy extends Dog {
    @Override
    String speak() {
      return "plain puppy";
    }
  }

  record Point(int x, int y) {
    @Async
    int sum() {
      return await(value(x)) + plus(y());
    }

    @Async
    private int plus(int more) {
      return more + await(value(1));
    }

    @Async
    static Point of(int x) {
      return new Point(x, await(value(x)));
    }
  }

  enum Color {
    RED,
    GREEN;

    @Async
    Color other() {
      await(value(0));
      return this == RED ? GREEN : RED;
    }
  }

  sealed interface Shape permits Square {
    @Async
    int area();
  }

  record Square(int side) implements Shape {
    @Override
    @Async
    public int area() {
      return await(value(side)) * side;
    }
  }

  static class Box<T> {
    T content;

    Box(T content) {
      this.content = content;
    }

    @Async
    T get() {
      return await(value(content));
    }

    @Async
    <R> R map(Function<? super T, ? extends R> function) {
      return function.apply(get());
    }

    @Async
    @SafeVarargs
    final <R> List<R> all(R first, R... others) {
      List<R> all = new ArrayList<>(List.of(first));
      all.addAll(Arrays.asList(others));
      await(value(all.size()));
      return all;
    }

    @Async
    static <A> Box<A> of(A content) {
      return new Box<>(await(value(content)));
    }
  }

  private final Dog dog = new Dog();
  private final Greeter[] greeters = {dog, new Puppy()};

  @Async
  private String instance(int depth) {
    return depth == 0 ? "end" : instance(depth - 1) + this.instance(await(value(0)));
  }

  @Async
  static int sum(int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += await(value(number));
    }
    return sum;
  }

  @Async
  String all() {
    return instance(2)
        + dog.speak()
        + this.dog.greet("bob")
        + greeters[1].twice("eve")
        + greeters[1].greet("x")
        + ((Animal) greeters[1]).speak()
        + dog.new Tail().wag();
  }

  @Async
  static Object run() {
    String all = new Kinds().all();
    trace(all);
    trace(Greeter.hello() + Kinds.sum() + sum(1) + sum(1, 2) + sum(new int[] {4, 5}));
    trace(new Point(1, 2).sum() + " " + Point.of(3) + Color.RED.other() + Color.RED.other().other());
    Shape shape = new Square(3);
    trace(shape.area());
    Box<String> box = Box.of("box");
    trace(box.get() + box.map(String::length) + box.map(s -> s + "!").concat("?"));
    trace(box.all(1, 2, 3) + "" + box.<Object>all("a", 1) + Box.<Number>of(1).get());
    return all.length();
  }
}
