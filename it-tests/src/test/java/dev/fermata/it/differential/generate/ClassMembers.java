package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a program's class has beside its {@code @Async} methods: as much of it as they use. */
final class ClassMembers {
  /**
   * A member.
   *
   * @param name what it is called where it is used
   * @param text its declaration
   * @param reset what brings it back to what it was when the program began, if it changes
   */
  private record Member(String name, String text, String reset) {
    Member(String name, String text) {
      this(name, text, "");
    }

    boolean isUsedIn(String program) {
      return program.contains(name)
          && Pattern.compile("\\b" + name + "\\b").matcher(program).find();
    }
  }

  private static final List<Member> MEMBERS =
      List.of(
          new Member("LOCK", "static final Object LOCK = new Object();"),
          new Member(
              "SUPPLIERS",
              "static final List<Supplier<Integer>> SUPPLIERS = new ArrayList<>();",
              "SUPPLIERS.clear();"),
          new Member(
              "GRID",
              "static final int[][] GRID = {{1, 2}, {3, 4}};",
              "GRID[0] = new int[] {1, 2}; GRID[1] = new int[] {3, 4};"),
          new Member("BOX", "static final Box<Integer> BOX = new Box<>(1);", "BOX.content = 1;"),
          new Member("Color", "enum Color { RED, GREEN, BLUE }"),
          new Member("Point", "record Point(int a, String b) {}"),
          new Member("Shape", "sealed interface Shape permits Circle, Square {}"),
          new Member("Circle", "record Circle(int radius) implements Shape {}"),
          new Member("Square", "record Square(char side, Object label) implements Shape {}"),
          new Member(
              "Box",
              "static final class Box<T> { T content; Box(T content) { this.content = content; } }"),
          new Member(
              "helper", "private int helper(int x) { trace(\"helper\"); fInt += x; return fInt; }"),
          new Member(
              "staticHelper",
              "private static int staticHelper(int x)"
                  + " { trace(\"static helper\"); return sInt++ - x; }"),
          new Member("same", "static <T> T same(T t) { return t; }"),
          new Member("second", "static <T> T second(Object first, T second) { return second; }"),
          new Member(
              "listOf",
              "@SafeVarargs static <T> List<T> listOf(T... elements)"
                  + " { return new ArrayList<>(Arrays.asList(elements)); }"),
          new Member(
              "supply", "static <T> T supply(Supplier<T> supplier) { return supplier.get(); }"),
          new Member(
              "apply",
              "static <A, B> B apply(A a, Function<A, B> function) { return function.apply(a); }"),
          new Member("Fetch", "interface Fetch<A, T> { @Async T fetch(A a); }"),
          new Member("Job", "interface Job { @Async String work(int a, String b); }"),
          new Member(
              "Service",
              "interface Service { @Async Object ask(Object a);"
                  + " @Async String answer(int a, String b); }"),
          new Member(
              "Base",
              """
              abstract static class Base implements Service {
              protected int base;
              Base(int base) {
              this.base = base;
              }
              @Async @Override public Object ask(Object a) {
              return answer(base++, "ask") + await(later(a));
              }
              @Async @Override public String answer(int a, String b) {
              return base + b + await(value(a));
              }
              }
              """),
          new Member("Pages", "interface Pages<A, T> { @Async AsyncIterator<T> of(A a); }"),
          new Member(
              "BODIES",
              "static final List<AsyncSupplier<Object, RuntimeException>> BODIES ="
                  + " new ArrayList<>();",
              "BODIES.clear();"),
          new Member(
              "drain",
              """
              @Async private static void drain() {
              List<AsyncSupplier<Object, RuntimeException>> bodies = new ArrayList<>(BODIES);
              BODIES.clear();
              for (AsyncSupplier<Object, RuntimeException> body : bodies) {
              trace(body.get());
              }
              }
              """),
          new Member(
              "callAsync",
              """
              @Async static <T, X extends Throwable> T callAsync(AsyncSupplier<? extends T, X> body)
              throws X {
              trace("call");
              return body.get();
              }
              """),
          new Member(
              "retryAsync",
              """
              @Async static <T, X extends Throwable> T retryAsync(AsyncSupplier<T, X> body)
              throws X {
              try {
              return body.get();
              } catch (RuntimeException e) {
              trace(e);
              return body.get();
              } finally {
              trace("tried");
              }
              }
              """),
          new Member(
              "fetchFrom",
              """
              @Async static <A, T> T fetchFrom(A a, Fetch<? super A, ? extends T> fetch) {
              return fetch.fetch(a);
              }
              """),
          new Member(
              "applyTo",
              """
              @Async static <A, T> T applyTo(A a, AsyncFunction<? super A, ? extends T> function) {
              try {
              return function.apply(a);
              } catch (RuntimeException | Error e) {
              throw e;
              } catch (Throwable e) {
              throw new IllegalStateException(e);
              }
              }
              """),
          new Member(
              "eachOf",
              """
              @Async private static void eachOf(
              List<Integer> list, AsyncConsumer<? super Integer> action) {
              try {
              for (Integer element : new ArrayList<>(list)) {
              action.accept(element);
              }
              } catch (RuntimeException | Error e) {
              throw e;
              } catch (Throwable e) {
              throw new IllegalStateException(e);
              }
              }
              """),
          new Member(
              "paged",
              """
              @Async static <A, T> AsyncIterator<T> paged(A a, Pages<? super A, T> pages) {
              trace("paged");
              return pages.of(a);
              }
              """),
          new Member(
              "sum",
              "static int sum(int... numbers)"
                  + " { int sum = 0; for (int number : numbers) { sum += number; } return sum; }"),
          new Member(
              "join", "static String join(Object... parts) { return Arrays.toString(parts); }"),
          new Member(
              "effect", "static void effect(Object value) { trace(\"effect\"); trace(value); }"),
          new Member(
              "grid",
              "static int[][] grid(int x) { trace(\"grid\"); return x == 7 ? null : GRID; }"),
          new Member(
              "boxAt",
              "static Box<Integer> boxAt(int x) { trace(\"box\"); return x == 7 ? null : BOX; }"));

  private ClassMembers() {}

  /** The members that a class with these methods needs. */
  static String usedBy(String methods, Choices choices) {
    List<Member> unused = new ArrayList<>(MEMBERS);
    for (Type type : Type.ALL) {
      unused.add(staticField(type, choices));
      unused.add(instanceField(type, choices));
    }
    List<Member> used = new ArrayList<>();
    String program = methods;
    while (true) {
      String soFar = program;
      List<Member> more = unused.stream().filter(member -> member.isUsedIn(soFar)).toList();
      if (more.isEmpty()) {
        break;
      }
      used.addAll(more);
      unused.removeAll(more);
      program += String.join("\n", more.stream().map(Member::text).toList());
    }
    StringBuilder text = new StringBuilder();
    StringBuilder resets = new StringBuilder();
    for (Member member : used) {
      text.append(member.text()).append('\n');
      resets.append(member.reset()).append(member.reset().isEmpty() ? "" : "\n");
    }
    return text + "\nstatic void reset() {\n" + resets + "}\n\n";
  }

  private static Member staticField(Type type, Choices choices) {
    String value = type.staticField() + " = " + type.initial() + ";";
    String access = choices.chance(50) ? "private " : "";
    return new Member(type.staticField(), access + "static " + type.text() + " " + value, value);
  }

  private static Member instanceField(Type type, Choices choices) {
    String value = type.instanceField() + " = " + type.initial() + ";";
    String access = choices.chance(70) ? "private " : "";
    return new Member(type.instanceField(), access + type.text() + " " + value);
  }
}
