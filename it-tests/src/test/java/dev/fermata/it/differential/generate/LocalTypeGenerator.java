package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.Variables.Use;

/**
 * Local classes, records, enums and interfaces, each with something that uses it; and variables of
 * types that only inference can name.
 */
final class LocalTypeGenerator {
  private final Choices choices;
  private final Variables variables;
  private final ExpressionGenerator expressions;

  LocalTypeGenerator(Choices choices, Variables variables, ExpressionGenerator expressions) {
    this.choices = choices;
    this.variables = variables;
    this.expressions = expressions;
  }

  /** A local type, and an {@code int} variable computed with it. */
  String declaration() {
    String type = variables.fresh("Local");
    String object = variables.fresh("o");
    String result = variables.fresh("v");
    String text =
        choices.way(
            () -> localRecord(type, object),
            () -> localClass(type, object),
            () -> localEnum(type, object),
            () -> localInterface(type, object),
            () -> escapingClass(object),
            () -> escapingClass(object));
    text += "int %s = %s.twice() + %s;\n".formatted(result, object, expressions.of(Type.INT));
    variables.declare(result, Type.INT, Use.ASSIGN);
    return text;
  }

  /** A list whose elements are of an intersection type, and an {@code int} variable. */
  String mixedList() {
    String list = variables.fresh("mixed");
    String result = variables.fresh("v");
    String text =
        """
        var %1$s = new java.util.ArrayList<>(java.util.Arrays.asList(%3$s, %4$s));
        trace(%1$s.get(%5$s & 1));
        %1$s.add(%6$s);
        trace(%1$s.set(0, %7$s));
        trace(%1$s);
        int %2$s = %1$s.size() + %8$s;
        """
            .formatted(
                list,
                result,
                expressions.cast(Type.INT, 2),
                expressions.cast(Type.STRING, 2),
                expressions.cast(Type.INT, 1),
                expressions.cast(Type.STRING, 2),
                expressions.cast(Type.INT, 2),
                expressions.of(Type.INT));
    variables.declare(result, Type.INT, Use.ASSIGN);
    return text;
  }

  /** Of one name wherever it is: several may be known where no name of theirs is in scope. */
  private String escapingClass(String object) {
    return """
        var %1$s = supply(() -> {
        class Escaping {
        int a;
        Escaping(int a, Object b) {
        this.a = a - %2$s;
        trace(b);
        }
        int twice() {
        return a++ + a;
        }
        }
        return new Escaping(%3$s, %4$s);
        });
        trace(%1$s.getClass().getSimpleName() + %5$s + %1$s.a);
        """
        .formatted(
            object,
            inside(Type.INT),
            inLambda(Type.INT),
            expressions.at(expressions.place().lambda(), () -> expressions.any(1)),
            expressions.cast(Type.STRING, 2));
  }

  private String localRecord(String type, String object) {
    return """
        record %1$s(int a, Object b) {
        int twice() {
        return a * 2;
        }
        }
        %1$s %2$s = new %1$s(%3$s, %4$s);
        trace(%2$s.b());
        """
        .formatted(type, object, expressions.of(Type.INT), expressions.any(1));
  }

  private String localClass(String type, String object) {
    return """
        class %1$s {
        final int a;
        %1$s(int a, Object b) {
        this.a = a + %3$s;
        trace(b);
        }
        int twice() {
        return a + %4$s;
        }
        }
        %1$s %2$s = new %1$s(%5$s, %6$s);
        """
        .formatted(
            type,
            object,
            inside(Type.INT),
            inside(Type.INT),
            expressions.of(Type.INT),
            expressions.any(1));
  }

  /** In an interface: the parser that the shrinker uses has no grammar for a local enum itself. */
  private String localEnum(String type, String object) {
    return """
        interface %1$s {
        enum Kind {
        ONE, TWO, THREE;
        int twice() {
        return ordinal() * 2;
        }
        }
        }
        %1$s.Kind %2$s = %1$s.Kind.values()[%3$s & 1];
        trace(switch (%2$s) {
        case ONE -> %4$s;
        case TWO, THREE -> %5$s;
        });
        """
        .formatted(
            type,
            object,
            expressions.of(Type.INT),
            expressions.cast(Type.STRING, 1),
            expressions.cast(Type.STRING, 1));
  }

  private String localInterface(String type, String object) {
    return """
        interface %1$s {
        int once();
        default int twice() {
        return once() + once();
        }
        }
        %1$s %2$s = () -> %3$s;
        """
        .formatted(type, object, inLambda(Type.INT));
  }

  private String inLambda(Type type) {
    return expressions.at(expressions.place().lambda(), () -> expressions.of(type, 1));
  }

  private String inside(Type type) {
    return expressions.at(expressions.place().localClass(), () -> expressions.of(type, 1));
  }
}
