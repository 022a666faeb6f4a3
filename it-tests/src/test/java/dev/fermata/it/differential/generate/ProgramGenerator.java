package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Source;
import dev.fermata.it.differential.generate.MethodContext.Signature;
import java.util.ArrayList;
import java.util.List;

/** Writes a random program: a class with a few {@code @Async} methods that call one another. */
final class ProgramGenerator {
  private static final int PATTERNS_SINCE = 21;

  private final Choices choices;
  private final String name;

  private ProgramGenerator(long seed) {
    choices = new Choices(seed);
    name = "Program" + seed;
  }

  /** The program of a seed. */
  static Source generate(long seed) {
    return new ProgramGenerator(seed).program();
  }

  private Source program() {
    List<Signature> signatures = new ArrayList<>();
    signatures.add(new Signature("run", true, Type.OBJECT, List.of()));
    int methods = 1 + choices.below(3);
    for (int i = 1; i <= methods; i++) {
      List<Type> parameters = new ArrayList<>();
      for (int j = choices.below(4); j > 0; j--) {
        parameters.add(choices.of(Type.ALL));
      }
      Type result = choices.of(Type.INT, Type.INT, Type.STRING, Type.OBJECT, choices.of(Type.ALL));
      signatures.add(new Signature("m" + i, choices.chance(40), result, parameters));
    }
    StringBuilder text = new StringBuilder(header());
    for (int i = 0; i < signatures.size(); i++) {
      text.append(method(signatures.get(i), signatures.subList(i + 1, signatures.size())));
    }
    return new Source("random." + name, text.append("}\n").toString());
  }

  private String method(Signature signature, List<Signature> callees) {
    boolean usesPatterns = Runtime.version().feature() >= PATTERNS_SINCE;
    MethodContext context = new MethodContext(name, signature, callees, usesPatterns);
    Variables variables = new Variables();
    List<String> parameters = new ArrayList<>();
    for (Type type : signature.parameters()) {
      String parameter = variables.fresh("p");
      variables.declare(parameter, type, choices.chance(50));
      parameters.add(type.text() + " " + parameter);
    }
    int budget = 2 + choices.below(9);
    String body = new StatementGenerator(choices, variables, context, budget).body();
    return "@Async "
        + (choices.chance(30) && !signature.name().equals("run") ? "private " : "")
        + (signature.isStatic() ? "static " : "")
        + signature.result().text()
        + " "
        + signature.name()
        + "("
        + String.join(", ", parameters)
        + ") {\n"
        + (signature.name().equals("run") ? "reset();\n" : "")
        + body
        + "}\n\n";
  }

  private String header() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        package random;

        import static dev.fermata.Fermata.await;
        import static dev.fermata.it.differential.probe.Probe.*;

        import dev.fermata.annotation.Async;
        import java.util.ArrayList;
        import java.util.Arrays;
        import java.util.List;
        import java.util.function.Function;
        import java.util.function.Supplier;

        @SuppressWarnings({"all", "finally", "cast", "divzero", "varargs"})
        class %s {
          static final Object LOCK = new Object();
          static final List<Supplier<Integer>> SUPPLIERS = new ArrayList<>();

          enum Color { RED, GREEN, BLUE }

          record Point(int a, String b) {}

          static final class Box<T> {
            T content;

            Box(T content) { this.content = content; }
          }

        """
            .formatted(name));
    StringBuilder reset = new StringBuilder("static void reset() {\nSUPPLIERS.clear();\n");
    for (Type type : Type.ALL) {
      String field = MethodContext.staticField(type);
      text.append(choices.chance(50) ? "private " : "");
      text.append("static ").append(type.text()).append(' ').append(field).append(";\n");
      text.append(choices.chance(70) ? "private " : "");
      text.append(type.text()).append(' ').append(MethodContext.instanceField(type));
      text.append(" = ").append(initial(type)).append(";\n");
      reset.append(field).append(" = ").append(initial(type)).append(";\n");
    }
    return text.append(reset)
        .append("}\n\n")
        .append(
            """
            private int helper(int x) { trace("helper"); fInt += x; return fInt; }

            private static int staticHelper(int x) { trace("static helper"); return sInt++ - x; }

            static <T> T same(T t) { return t; }

            static <T> T second(Object first, T second) { return second; }

            @SafeVarargs static <T> List<T> listOf(T... elements) { return new ArrayList<>(Arrays.asList(elements)); }

            static <T> T supply(Supplier<T> supplier) { return supplier.get(); }

            static <A, B> B apply(A a, Function<A, B> function) { return function.apply(a); }

            static int sum(int... numbers) { int sum = 0; for (int number : numbers) { sum += number; } return sum; }

            static String join(Object... parts) { return Arrays.toString(parts); }

            static void effect(Object value) { trace("effect"); trace(value); }

            """)
        .toString();
  }

  private static String initial(Type type) {
    return switch (type) {
      case INT, LONG, DOUBLE, BYTE -> "1";
      case CHAR -> "'c'";
      case BOOLEAN -> "true";
      case STRING -> "\"s\"";
      case BOXED_INT -> "2";
      case OBJECT -> "\"object\"";
      case COLOR -> "Color.GREEN";
      case POINT -> "new Point(3, \"field\")";
      case INTS -> "new int[] {5, 6}";
      case LIST -> "new ArrayList<>(Arrays.asList(7, 8))";
    };
  }
}
