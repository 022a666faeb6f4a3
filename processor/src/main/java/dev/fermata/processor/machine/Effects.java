package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a statement or an expression does to the variables of a machine. */
final class Effects {
  private final Map<String, Variable> variables;
  private final Set<String> reads = new LinkedHashSet<>();
  private final Set<String> writes = new LinkedHashSet<>();
  private final Set<String> kills = new LinkedHashSet<>();
  private final List<NameExpr> captures = new ArrayList<>();
  private final List<AssignExpr> assignments = new ArrayList<>();

  private Effects(Map<String, Variable> variables) {
    this.variables = variables;
  }

  static Effects of(Node node, Machine machine) {
    Effects effects = new Effects(machine.variablesByName());
    effects.visit(node, Set.of(), false);
    if (node instanceof ExpressionStmt statement) {
      if (statement.getExpression() instanceof AssignExpr assignment
          && assignment.getOperator() == AssignExpr.Operator.ASSIGN
          && assignment.getTarget() instanceof NameExpr name
          && effects.refersToVariable(name, Set.of())) {
        effects.kills.add(name.getNameAsString());
      } else if (statement.getExpression() instanceof VariableDeclarationExpr declaration) {
        declaration.getVariables().forEach(one -> effects.kills.add(one.getNameAsString()));
      }
    }
    return effects;
  }

  /** The variables whose values it may read. */
  Set<String> reads() {
    return reads;
  }

  /** The variables that it may assign. */
  Set<String> writes() {
    return writes;
  }

  /** The variables whose value from before is gone when it completes. */
  Set<String> kills() {
    return kills;
  }

  /**
   * The uses of variables within lambdas, class bodies and guards, and as resources, which take
   * final ones only.
   */
  List<NameExpr> captures() {
    return captures;
  }

  /** The assignments to a variable. */
  List<AssignExpr> assignments(String name) {
    return assignments.stream()
        .filter(it -> it.getTarget().asNameExpr().getNameAsString().equals(name))
        .toList();
  }

  /** Whether it mentions a variable in any way. */
  boolean mentions(String name) {
    return reads.contains(name) || writes.contains(name) || kills.contains(name);
  }

  private void visit(Node node, Set<String> shadowed, boolean isCaptured) {
    if (node instanceof NameExpr name) {
      if (refersToVariable(name, shadowed)) {
        reads.add(name.getNameAsString());
        if (isCaptured) {
          captures.add(name);
        }
      }
      return;
    }
    if (node instanceof AssignExpr assignment
        && assignment.getTarget() instanceof NameExpr name
        && refersToVariable(name, shadowed)) {
      writes.add(name.getNameAsString());
      assignments.add(assignment);
      if (assignment.getOperator() != AssignExpr.Operator.ASSIGN) {
        reads.add(name.getNameAsString());
      }
      visit(assignment.getValue(), shadowed, isCaptured);
      return;
    }
    if (node instanceof UnaryExpr unary
        && isIncrement(unary.getOperator())
        && unary.getExpression() instanceof NameExpr name
        && refersToVariable(name, shadowed)) {
      writes.add(name.getNameAsString());
    }
    if (node instanceof VariableDeclarator declarator
        && declarator.getInitializer().isPresent()
        && variables.containsKey(declarator.getNameAsString())
        && !shadowed.contains(declarator.getNameAsString())) {
      writes.add(declarator.getNameAsString());
    }
    if (node instanceof LambdaExpr
        || node instanceof CallableDeclaration<?>
        || node instanceof InitializerDeclaration) {
      visitChildren(node, with(shadowed, declaredIn(node)), true);
    } else if (node instanceof ObjectCreationExpr creation
        && creation.getAnonymousClassBody().isPresent()) {
      Set<String> fields = new HashSet<>();
      creation.getAnonymousClassBody().get().forEach(member -> addFields(member, fields));
      creation.getScope().ifPresent(scope -> visit(scope, shadowed, isCaptured));
      creation.getArguments().forEach(argument -> visit(argument, shadowed, isCaptured));
      creation
          .getAnonymousClassBody()
          .get()
          .forEach(member -> visit(member, with(shadowed, fields), true));
    } else if (node instanceof SwitchEntry entry && entry.getGuard().isPresent()) {
      entry.getLabels().forEach(label -> visit(label, shadowed, isCaptured));
      visit(entry.getGuard().get(), shadowed, true);
      entry.getStatements().forEach(statement -> visit(statement, shadowed, isCaptured));
    } else if (node instanceof TryStmt attempt) {
      for (Node child : attempt.getChildNodes()) {
        boolean isResource = child instanceof NameExpr;
        visit(child, shadowed, isCaptured || isResource);
      }
    } else if (node instanceof TypeDeclaration<?> type) {
      Set<String> fields = new HashSet<>();
      type.getMembers().forEach(member -> addFields(member, fields));
      visitChildren(node, with(shadowed, fields), true);
    } else {
      visitChildren(node, shadowed, isCaptured);
    }
  }

  private void visitChildren(Node node, Set<String> shadowed, boolean isCaptured) {
    for (Node child : node.getChildNodes()) {
      visit(child, shadowed, isCaptured);
    }
  }

  private boolean refersToVariable(NameExpr name, Set<String> shadowed) {
    return variables.containsKey(name.getNameAsString())
        && !shadowed.contains(name.getNameAsString())
        && (!name.containsData(Attribution.SYMBOL)
            || Attribution.SYMBOL.of(name).kind() == Symbol.Kind.LOCAL);
  }

  private static boolean isIncrement(UnaryExpr.Operator operator) {
    return switch (operator) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private static void addFields(Node member, Set<String> fields) {
    if (member instanceof FieldDeclaration field) {
      field.getVariables().forEach(variable -> fields.add(variable.getNameAsString()));
    }
  }

  /** The names that a lambda or method declares, its parameters included. */
  private static Set<String> declaredIn(Node callable) {
    Set<String> names = new HashSet<>();
    callable.walk(
        node -> {
          if (node instanceof Parameter parameter) {
            names.add(parameter.getNameAsString());
          } else if (node instanceof VariableDeclarator declarator) {
            names.add(declarator.getNameAsString());
          } else if (node instanceof TypePatternExpr pattern) {
            names.add(pattern.getNameAsString());
          }
        });
    return names;
  }

  private static Set<String> with(Set<String> names, Set<String> more) {
    Set<String> all = new HashSet<>(names);
    all.addAll(more);
    return all;
  }
}
