package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Source;
import dev.fermata.it.differential.generate.Signature.Owner;
import java.util.ArrayList;
import java.util.List;

/** Writes a random program: a class with a few {@code @Async} methods that call one another. */
final class ProgramGenerator {
  private static final String HEADER =
      """
      package random;

      import static dev.fermata.Fermata.asyncSupplier;
      import static dev.fermata.Fermata.await;
      import static dev.fermata.Fermata.awaitEach;
      import static dev.fermata.Fermata.emit;
      import static dev.fermata.Fermata.emitAll;
      import static dev.fermata.Fermata.end;
      import static dev.fermata.it.differential.probe.Probe.*;

      import dev.fermata.AsyncIterator;
      import dev.fermata.annotation.Async;
      import dev.fermata.function.AsyncConsumer;
      import dev.fermata.function.AsyncFunction;
      import dev.fermata.function.AsyncSupplier;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.List;
      import java.util.function.Function;
      import java.util.function.Supplier;

      @SuppressWarnings({"all", "finally", "cast", "divzero", "varargs"})
      class %s {
      """;

  private final Choices choices;
  private final String name;
  private final Language language = Language.current();
  private final Features features;

  private ProgramGenerator(long seed) {
    choices = new Choices(seed);
    name = "Program" + seed;
    features = Features.random(choices);
  }

  /** The program of a seed. Another JDK's, which has more of the language, is another program. */
  static Source generate(long seed) {
    return new ProgramGenerator(seed).program();
  }

  private Source program() {
    List<Signature> signatures = new ArrayList<>();
    signatures.add(Signature.entryPoint());
    for (int i = choices.below(3); i >= 0; i--) {
      signatures.add(Signature.random("m" + signatures.size(), features, choices));
    }
    StringBuilder methods = new StringBuilder();
    StringBuilder ofInnerClass = new StringBuilder();
    for (int i = 0; i < signatures.size(); i++) {
      // A method calls only those after it, so that every program ends.
      String method = method(signatures.get(i), signatures.subList(i + 1, signatures.size()));
      (signatures.get(i).owner() == Owner.INNER ? ofInnerClass : methods).append(method);
    }
    if (!ofInnerClass.isEmpty()) {
      methods.append("class Inner {\nprivate int own = 1;\n\n").append(ofInnerClass).append("}\n");
    }
    String members = ClassMembers.usedBy(methods.toString(), choices);
    return new Source("random." + name, HEADER.formatted(name) + members + methods + "}\n");
  }

  private String method(Signature signature, List<Signature> callees) {
    MethodContext context = new MethodContext(name, signature, callees, language, features);
    Variables variables = new Variables();
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < signature.parameters().size(); i++) {
      String parameter = variables.fresh("p");
      boolean isOfTypeVariable = signature.isGeneric() && i == 0;
      variables.declare(
          parameter,
          signature.parameters().get(i),
          isOfTypeVariable || choices.chance(50) ? Variables.Use.CAPTURE : Variables.Use.ASSIGN);
      parameters.add(signature.parameterType(i) + " " + parameter);
    }
    boolean isEntryPoint = signature.name().equals("run");
    boolean isPrivate = !isEntryPoint && signature.owner() != Owner.INNER && choices.chance(30);
    int budget = 2 + choices.below(9);
    String body = new StatementGenerator(choices, variables, context, budget).body();
    return "@Async %s%s%s%s %s(%s) {\n%s%s}\n\n"
        .formatted(
            isPrivate ? "private " : "",
            signature.isStatic() ? "static " : "",
            signature.isGeneric() ? "<T> " : "",
            signature.returnType(),
            signature.name(),
            String.join(", ", parameters),
            isEntryPoint ? "reset();\n" : "",
            body);
  }
}
