package dev.fermata.it.differential.generate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.VarType;
import dev.fermata.it.differential.Parsing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes a program at random: statements are moved, wrapped and duplicated, types become {@code
 * var}, an await is put around an expression, something is left out. Most changes leave no valid
 * program; that is for the compiler to say.
 */
final class Mutation {
  private static final String AWAIT =
      "dev.fermata.Fermata.await(dev.fermata.it.differential.probe.Probe.value($))";

  /** What may be around an expression; the dollar is the expression. */
  private static final List<String> AROUND_EXPRESSION =
      List.of(
          AWAIT,
          AWAIT,
          AWAIT,
          "($)",
          "(true ? $ : $)",
          "(dev.fermata.Fermata.await(dev.fermata.it.differential.probe.Probe.value(true)) ? $ : $)",
          "(switch (1) { case 0 -> $; default -> { yield $; } })",
          "java.util.Objects.requireNonNull($)",
          "java.util.List.of($).get(0)",
          "((java.util.function.Supplier<?>) () -> $).get()",
          "new Object() { Object in() { return $; } }.in()");

  /** What may be around a statement. */
  private static final List<String> AROUND_STATEMENT =
      List.of(
          "{ $ }",
          "if (true) $",
          "mutant: { $ }",
          "for (int mutant = 0; mutant < 1; mutant++) { $ }",
          "for (Object mutant : java.util.List.of(1)) { $ }",
          "while (true) { $ break; }",
          "do { $ } while (false);",
          "try { $ } finally { System.gc(); }",
          "try { $ } finally { " + AWAIT.replace("$", "0") + "; }",
          "try { $ } catch (IllegalStateException mutant) { " + AWAIT.replace("$", "0") + "; }",
          "try (dev.fermata.it.differential.probe.Probe.Resource mutant = () -> {}) { $ }",
          "synchronized (new Object()) { $ }",
          "switch (1) { case 0: break; default: $ }",
          "switch (1) { case 0 -> {} default -> { $ } }",
          "{ Runnable mutant = () -> { $ }; mutant.run(); }",
          "new Object() { void in() { $ } }.in();",
          "{ class Mutant { void in() { $ } } new Mutant().in(); }",
          "{ " + AWAIT.replace("$", "0") + "; $ }");

  private final Choices choices;
  private final CompilationUnit program;

  private Mutation(CompilationUnit program, Choices choices) {
    this.program = program;
    this.choices = choices;
  }

  /** The program after one to three changes; empty if one of them was not possible. */
  static Optional<String> of(String program, long seed) {
    try {
      Choices choices = new Choices(seed);
      Mutation mutation = new Mutation(Parsing.file(program), choices);
      int changes = 1 + choices.below(3);
      for (int i = 0; i < changes; i++) {
        mutation.change();
      }
      String text = mutation.program.toString();
      return text.equals(Parsing.file(program).toString()) ? Optional.empty() : Optional.of(text);
    } catch (RuntimeException impossible) {
      // A tree that JavaParser does not let be made so, or nothing of the kind to change.
      return Optional.empty();
    }
  }

  private void change() {
    switch (choices.below(9)) {
      case 0 -> move();
      case 1 -> duplicate();
      case 2, 3 -> wrapStatement();
      case 4 -> infer();
      case 5, 6 -> wrapExpression();
      case 7 -> exchange();
      default -> leaveOut();
    }
  }

  private void move() {
    Statement moved = statement();
    moved.remove();
    insert(moved);
  }

  private void duplicate() {
    insert(statement().clone());
  }

  private void insert(Statement statement) {
    NodeList<Statement> statements = any(BlockStmt.class, it -> true).getStatements();
    statements.add(choices.below(statements.size() + 1), statement);
  }

  private void wrapStatement() {
    Statement wrapped = statement();
    String text = choices.of(AROUND_STATEMENT).replace("$", wrapped.toString());
    wrapped.replace(Parsing.statement(text));
  }

  private void wrapExpression() {
    Expression wrapped = expression();
    String text = choices.of(AROUND_EXPRESSION).replace("$", wrapped.toString());
    wrapped.replace(Parsing.expression(text));
  }

  private void infer() {
    any(VariableDeclarationExpr.class, it -> it.getVariables().size() == 1)
        .getVariable(0)
        .setType(new VarType());
  }

  /** Puts an expression of the program in the place of another one. */
  private void exchange() {
    Expression other = expression().clone();
    expression().replace(other);
  }

  private void leaveOut() {
    switch (choices.below(6)) {
      case 0 -> statement().remove();
      case 1 -> any(IfStmt.class, it -> it.getElseStmt().isPresent()).removeElseStmt();
      case 2 -> any(Modifier.class, it -> true).remove();
      case 3 -> {
        CastExpr cast = any(CastExpr.class, it -> true);
        cast.replace(new EnclosedExpr(cast.getExpression().clone()));
      }
      case 4 ->
          any(ClassOrInterfaceType.class, it -> it.getTypeArguments().isPresent())
              .removeTypeArguments();
      default -> {
        MethodCallExpr call = any(MethodCallExpr.class, it -> it.getArguments().isNonEmpty());
        call.replace(choices.of(call.getArguments()).clone());
      }
    }
  }

  private Statement statement() {
    return any(Statement.class, it -> it.getParentNode().orElseThrow() instanceof BlockStmt);
  }

  /** A value: no name of a type or package before a dot, no target of an assignment. */
  private Expression expression() {
    return any(
        Expression.class,
        it ->
            !it.isAnnotationExpr()
                && !it.isVariableDeclarationExpr()
                && !it.isTypeExpr()
                && !(it instanceof NameExpr name
                    && Character.isUpperCase(name.getNameAsString().charAt(0))));
  }

  private <N extends Node> N any(Class<N> kind, Predicate<N> predicate) {
    return choices.of(program.findAll(kind, predicate));
  }
}
