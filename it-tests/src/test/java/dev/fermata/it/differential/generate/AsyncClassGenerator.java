package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.Variables.Use;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Local and anonymous classes whose methods are {@code @Async}, and what calls them: through the
 * interface or the class, at once, twice, later, or from a lambda.
 */
final class AsyncClassGenerator {
  private final Choices choices;
  private final Variables variables;
  private final StatementGenerator statements;
  private final ExpressionGenerator expressions;
  private final StreamGenerator streams;

  AsyncClassGenerator(
      Choices choices,
      Variables variables,
      StatementGenerator statements,
      ExpressionGenerator expressions,
      StreamGenerator streams) {
    this.choices = choices;
    this.variables = variables;
    this.statements = statements;
    this.expressions = expressions;
    this.streams = streams;
  }

  /** Statements about such a class. */
  String statement(int depth) {
    if (!expressions.asyncLambdas().mayStand() || !expressions.place().mayAwait()) {
      return statements.simple();
    }
    return choices.way(
        () -> anonymousFetch(depth),
        () -> localService(depth),
        () -> localService(depth),
        () -> anonymousSubclass(depth),
        () -> madeByLambda(depth),
        () -> passedOn(depth),
        () -> localRecord(),
        () -> pages(depth));
  }

  private String anonymousFetch(int depth) {
    Type type = choices.of(Type.PRINTABLE);
    String name = variables.fresh("h");
    String body = fetchBody(type, depth);
    String text =
        "Fetch<Object, %1$s> %2$s = new %3$s() %4$s;\n"
            .formatted(
                type.boxed(),
                name,
                choices.of("Fetch<>", "Fetch<Object, " + type.boxed() + ">"),
                body);
    return text + fetched(name) + (choices.chance(50) ? statements.simple() + fetched(name) : "");
  }

  /** One that is an operand as it is made. */
  private String passedOn(int depth) {
    Type type = choices.of(Type.PRINTABLE);
    String argument = expressions.cast(Type.OBJECT, 1);
    return "trace(fetchFrom(%s, new Fetch<Object, %s>() %s));\n"
        .formatted(argument, type.boxed(), fetchBody(type, depth));
  }

  private String madeByLambda(int depth) {
    Type type = choices.of(Type.PRINTABLE);
    String name = variables.fresh("l");
    String made = expressions.at(expressions.place().lambda(), () -> fetchBody(type, depth - 1));
    return "Supplier<Fetch<Object, %1$s>> %2$s = () -> new Fetch<Object, %1$s>() %3$s;\n%4$s"
        .formatted(type.boxed(), name, made, fetched(name + ".get()"));
  }

  private String fetched(String fetch) {
    return "trace(" + fetch + ".fetch(" + expressions.cast(Type.OBJECT, 1) + "));\n";
  }

  private String fetchBody(Type type, int depth) {
    String own = variables.fresh("own");
    String parameter = variables.fresh("x");
    return "{\n%s%s}"
        .formatted(
            field(own),
            method(
                type,
                type.boxed() + " fetch(Object " + parameter + ")",
                () -> {
                  variables.declare(parameter, Type.OBJECT, Use.CAPTURE);
                  variables.declare(own, Type.INT, Use.ASSIGN);
                },
                depth,
                ""));
  }

  /** Two methods, of which the first calls the second. */
  private String localService(int depth) {
    String type = variables.fresh("Service");
    String name = variables.fresh("h");
    String argument = inside(Type.INT);
    String text =
        """
        class %1$s %2$s
        %3$s %4$s = new %1$s(%5$s);
        """
            .formatted(
                type,
                serviceBody(type, depth),
                choices.of(type, "var", "Service"),
                name,
                expressions.of(Type.INT));
    return text
        + "trace(%s.ask(%s));\n".formatted(name, expressions.cast(Type.OBJECT, 1))
        + (choices.chance(50) ? statements.simple() : "")
        + "trace(%s.answer(%s, %s));\n"
            .formatted(
                choices.of(name, "new " + type + "(" + argument + ")"),
                expressions.cast(Type.INT, 1),
                expressions.cast(Type.STRING, 1))
        + (choices.chance(30) ? "trace(fetchFrom(" + argument + ", " + name + "::ask));\n" : "");
  }

  private String serviceBody(String type, int depth) {
    String own = variables.fresh("own");
    String parameter = variables.fresh("x");
    String number = variables.fresh("x");
    String string = variables.fresh("x");
    String given = variables.fresh("x");
    return """
        implements Service {
        %1$s%2$s(int %3$s) {
        %4$s += %3$s;
        }
        %5$s%6$s}
        """
        .formatted(
            field(own),
            type,
            given,
            own,
            method(
                Type.OBJECT,
                "Object ask(Object " + parameter + ")",
                () -> {
                  variables.declare(parameter, Type.OBJECT, Use.CAPTURE);
                  variables.declare(own, Type.INT, Use.ASSIGN);
                },
                depth,
                choices.of(
                    "trace(answer(" + own + "++, \"direct\"));\n",
                    "trace(this.answer(await(later(" + own + ")), \"this\"));\n",
                    "trace(" + type + ".this.answer(" + own + ", \"outer\"));\n",
                    "trace(callAsync(() -> answer(" + own + ", \"lambda\")));\n")),
            method(
                Type.STRING,
                "String answer(int " + number + ", String " + string + ")",
                () -> {
                  variables.declare(number, Type.INT, Use.ASSIGN);
                  variables.declare(string, Type.STRING, Use.ASSIGN);
                  variables.declare(own, Type.INT, Use.ASSIGN);
                },
                depth - 1,
                ""));
  }

  /** An anonymous subclass, whose method calls the one that it overrides. */
  private String anonymousSubclass(int depth) {
    String name = variables.fresh("h");
    String own = variables.fresh("own");
    String parameter = variables.fresh("x");
    String body =
        method(
            Type.OBJECT,
            "Object ask(Object " + parameter + ")",
            () -> {
              variables.declare(parameter, Type.OBJECT, Use.ASSIGN);
              variables.declare(own, Type.INT, Use.ASSIGN);
              variables.declare("base", Type.INT, Use.ASSIGN);
            },
            depth,
            "trace(super.ask(" + parameter + "));\n");
    return """
        Base %1$s = new Base(%2$s) {
        %3$s%4$s};
        trace(%1$s.ask(%5$s));
        trace(%1$s.answer(%6$s, %7$s));
        """
        .formatted(
            name,
            expressions.of(Type.INT),
            field(own),
            body,
            expressions.cast(Type.OBJECT, 1),
            expressions.cast(Type.INT, 1),
            expressions.cast(Type.STRING, 1));
  }

  /** A record captures nothing: it has what it is given. */
  private String localRecord() {
    String type = variables.fresh("Known");
    return """
        record %1$s(int a, Object b) implements Fetch<Object, Integer> {
        @Async @Override public Integer fetch(Object c) {
        trace(b);
        return await(later(a)) + staticHelper(a) + (b == c ? await(value(1)) : twice());
        }
        int twice() {
        return a * 2;
        }
        }
        trace(%2$snew %1$s(%3$s, %4$s).fetch(%5$s));
        """
        .formatted(
            type,
            choices.of("", "1 + "),
            expressions.of(Type.INT),
            expressions.any(1),
            expressions.cast(Type.OBJECT, 1));
  }

  /** A generator that is a class's method. */
  private String pages(int depth) {
    Type type = choices.of(Type.PRINTABLE);
    String argument = expressions.cast(Type.OBJECT, 1);
    String own = variables.fresh("own");
    String parameter = variables.fresh("x");
    String body =
        inMethod(
            () -> streams.returned(type),
            () -> streams.emitted(type),
            () -> {
              variables.declare(parameter, Type.OBJECT, Use.CAPTURE);
              variables.declare(own, Type.INT, Use.ASSIGN);
              return "emit("
                  + choices.of(type.literals())
                  + ");\n"
                  + statements.statement(depth - 1)
                  + streams.emitted(type)
                  + streams.returned(type);
            });
    String items =
        "paged(%1$s, new Pages<Object, %2$s>() {\n%3$s@Async @Override public AsyncIterator<%2$s> of(Object %4$s) {\n%5$s}\n})"
            .formatted(argument, type.boxed(), field(own), parameter, body);
    return streams.loopOver(items, type, depth - 1);
  }

  private String field(String own) {
    return "%sint %s = %s;\n".formatted(choices.of("", "private "), own, inside(Type.INT));
  }

  private String inside(Type type) {
    return expressions.at(expressions.place().localClass(), () -> expressions.of(type, 1));
  }

  private String method(
      Type type, String header, Runnable declaring, int depth, String firstStatement) {
    Supplier<String> returned = () -> "return " + expressions.cast(type, 1) + ";\n";
    String body =
        inMethod(
            returned,
            null,
            () -> {
              declaring.run();
              return firstStatement
                  + statements.statement(depth - 1)
                  + (choices.chance(40) ? statements.statement(depth - 1) : "")
                  + returned.get();
            });
    return "@Async @Override public " + header + " {\n" + body + "}\n";
  }

  private String inMethod(
      Supplier<String> returned, @Nullable Supplier<String> emitted, Supplier<String> writing) {
    return statements.inFunction(expressions.place().asyncMethod(), returned, emitted, writing);
  }
}
