package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.discover.LocalEnumDeclarationStmt;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Which declaration each name of a local variable or local type means, and which declarations have
 * an await in their scope. Knows the scopes of JLS 6.3, those of pattern bindings (6.3.1, 6.3.2)
 * included.
 */
public final class Scopes {
  private final List<Local> locals = new ArrayList<>();
  private final List<Node> owners = new ArrayList<>();

  private Scopes() {}

  /** All locals of a body in the order of declaration, the method's parameters first. */
  public static List<Local> of(Body body) {
    Scopes scopes = new Scopes();
    Scope scope = new Scope();
    List<Parameter> parameters = body.method().declaration().getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      // The declaration is not part of the body and keeps its name.
      scopes.declare(parameters.get(i), body.parameterNames().get(i), scope);
    }
    scopes.statement(body.block(), scope);
    return scopes.locals;
  }

  /** The bindings that a condition introduces when it is true and when it is false. */
  private record Bindings(List<Local> whenTrue, List<Local> whenFalse) {
    static final Bindings NONE = new Bindings(List.of(), List.of());
  }

  private Local declare(Node declaration, String name, Scope scope) {
    Local local = new Local(declaration, name, owners);
    locals.add(local);
    scope.add(local);
    return local;
  }

  private void statements(List<Statement> statements, Scope scope) {
    for (Statement statement : List.copyOf(statements)) {
      statement(statement, scope).forEach(scope::add);
    }
  }

  /** Visits a statement; returns the bindings that are in scope after it. */
  private List<Local> statement(Statement statement, Scope scope) {
    if (statement instanceof BlockStmt block) {
      statements(block.getStatements(), scope.inner());
    } else if (statement instanceof LabeledStmt labeled) {
      return statement(labeled.getStatement(), scope);
    } else if (statement instanceof IfStmt branch) {
      return ifStatement(branch, scope);
    } else if (statement instanceof WhileStmt loop) {
      Bindings bindings = expression(loop.getCondition(), scope);
      statement(loop.getBody(), scope.with(bindings.whenTrue));
      return Jumps.breaksFrom(loop.getBody()) ? List.of() : bindings.whenFalse;
    } else if (statement instanceof DoStmt loop) {
      statement(loop.getBody(), scope.inner());
      Bindings bindings = expression(loop.getCondition(), scope);
      return Jumps.breaksFrom(loop.getBody()) ? List.of() : bindings.whenFalse;
    } else if (statement instanceof ForStmt loop) {
      return forStatement(loop, scope);
    } else if (statement instanceof ForEachStmt loop) {
      expression(loop.getIterable(), scope);
      Scope inner = scope.inner();
      children(loop.getVariable(), inner);
      statement(loop.getBody(), inner);
    } else if (statement instanceof SwitchStmt choice) {
      expression(choice.getSelector(), scope);
      entries(choice.getEntries(), scope);
    } else if (statement instanceof TryStmt attempt) {
      tryStatement(attempt, scope);
    } else if (statement instanceof LocalClassDeclarationStmt local) {
      type(local.getClassDeclaration(), scope);
    } else if (statement instanceof LocalRecordDeclarationStmt local) {
      type(local.getRecordDeclaration(), scope);
    } else if (statement instanceof LocalEnumDeclarationStmt local) {
      type(local.getEnumDeclaration(), scope);
    } else {
      children(statement, scope);
    }
    return List.of();
  }

  private List<Local> ifStatement(IfStmt branch, Scope scope) {
    Bindings bindings = expression(branch.getCondition(), scope);
    statement(branch.getThenStmt(), scope.with(bindings.whenTrue));
    branch.getElseStmt().ifPresent(it -> statement(it, scope.with(bindings.whenFalse)));
    boolean isThenNormal = Completion.isNormal(branch.getThenStmt());
    boolean isElseNormal = branch.getElseStmt().map(Completion::isNormal).orElse(true);
    if (isThenNormal == isElseNormal) {
      return List.of();
    }
    return isThenNormal ? bindings.whenTrue : bindings.whenFalse;
  }

  private List<Local> forStatement(ForStmt loop, Scope scope) {
    Scope inner = scope.inner();
    loop.getInitialization().forEach(it -> expression(it, inner));
    Bindings bindings = loop.getCompare().map(it -> expression(it, inner)).orElse(Bindings.NONE);
    Scope body = inner.with(bindings.whenTrue);
    loop.getUpdate().forEach(it -> expression(it, body));
    statement(loop.getBody(), body);
    return Jumps.breaksFrom(loop.getBody()) ? List.of() : bindings.whenFalse;
  }

  private void tryStatement(TryStmt attempt, Scope scope) {
    Scope inner = scope.inner();
    attempt.getResources().forEach(it -> expression(it, inner));
    statement(attempt.getTryBlock(), inner);
    if (Awaits.isAsyncScopeStatement(attempt)) {
      inner.markAwait();
    }
    for (CatchClause clause : attempt.getCatchClauses()) {
      Scope handler = scope.inner();
      declare(clause.getParameter(), clause.getParameter().getNameAsString(), handler);
      children(clause.getParameter(), handler);
      statement(clause.getBody(), handler);
    }
    attempt.getFinallyBlock().ifPresent(it -> statement(it, scope));
  }

  private void entries(List<SwitchEntry> entries, Scope scope) {
    Scope group = scope.inner();
    for (SwitchEntry entry : entries) {
      List<Local> bindings = new ArrayList<>();
      for (Expression label : entry.getLabels()) {
        if (label instanceof PatternExpr pattern) {
          pattern(pattern, scope, bindings);
        } else {
          expression(label, scope);
        }
      }
      Scope withBindings = group.with(bindings);
      entry
          .getGuard()
          .ifPresent(it -> expression(it, withBindings).whenTrue.forEach(withBindings::add));
      // Declarations of an old-style group are in scope in the groups below.
      boolean isShared = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP && bindings.isEmpty();
      statements(entry.getStatements(), isShared ? group : withBindings);
    }
  }

  private void pattern(Expression pattern, Scope scope, List<Local> bindings) {
    if (pattern instanceof TypePatternExpr binding) {
      node(binding.getType(), scope);
      if (!Ast.isUnnamed(binding)) {
        bindings.add(declare(binding, binding.getNameAsString(), scope.inner()));
      }
    } else if (pattern instanceof RecordPatternExpr composite) {
      node(composite.getType(), scope);
      composite.getPatternList().forEach(it -> pattern(it, scope, bindings));
    }
  }

  private Bindings expression(Expression expression, Scope scope) {
    if (expression instanceof EnclosedExpr enclosed) {
      return expression(enclosed.getInner(), scope);
    }
    if (expression instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      Bindings bindings = expression(unary.getExpression(), scope);
      return new Bindings(bindings.whenFalse, bindings.whenTrue);
    }
    if (expression instanceof BinaryExpr binary) {
      return binary(binary, scope);
    }
    if (expression instanceof ConditionalExpr conditional) {
      Bindings bindings = expression(conditional.getCondition(), scope);
      expression(conditional.getThenExpr(), scope.with(bindings.whenTrue));
      expression(conditional.getElseExpr(), scope.with(bindings.whenFalse));
      return Bindings.NONE;
    }
    if (expression instanceof InstanceOfExpr test && test.getPattern().isPresent()) {
      expression(test.getExpression(), scope);
      List<Local> bindings = new ArrayList<>();
      if (test.getType() != test.getPattern().get().getType()) {
        node(test.getType(), scope);
      }
      pattern(test.getPattern().get(), scope, bindings);
      return new Bindings(bindings, List.of());
    }
    if (expression instanceof LambdaExpr lambda) {
      lambda(lambda, scope);
    } else if (expression instanceof SwitchExpr choice) {
      expression(choice.getSelector(), scope);
      entries(choice.getEntries(), scope);
    } else if (expression instanceof NameExpr name) {
      use(name, name.getNameAsString(), scope);
    } else if (expression instanceof FieldAccessExpr access && Stability.isTypeName(access)) {
      typeName(access, scope);
    } else {
      children(expression, scope);
    }
    if (Awaits.isAwait(expression)) {
      scope.markAwait();
    }
    return Bindings.NONE;
  }

  private Bindings binary(BinaryExpr binary, Scope scope) {
    Bindings left = expression(binary.getLeft(), scope);
    return switch (binary.getOperator()) {
      case AND -> {
        Bindings right = expression(binary.getRight(), scope.with(left.whenTrue));
        yield new Bindings(concat(left.whenTrue, right.whenTrue), List.of());
      }
      case OR -> {
        Bindings right = expression(binary.getRight(), scope.with(left.whenFalse));
        yield new Bindings(List.of(), concat(left.whenFalse, right.whenFalse));
      }
      default -> {
        expression(binary.getRight(), scope);
        yield Bindings.NONE;
      }
    };
  }

  private static List<Local> concat(List<Local> first, List<Local> second) {
    List<Local> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private void lambda(LambdaExpr lambda, Scope scope) {
    owners.add(lambda);
    Scope inner = AsyncFunction.isAsync(lambda) ? scope.ofAsyncCode() : scope.inner();
    lambda.getParameters().forEach(it -> declare(it, it.getNameAsString(), inner));
    lambda.getParameters().forEach(it -> children(it, inner));
    if (lambda.getBody() instanceof BlockStmt block) {
      statement(block, inner);
    } else {
      children(lambda.getBody(), inner);
    }
    owners.remove(owners.size() - 1);
  }

  private void type(TypeDeclaration<?> type, Scope scope) {
    declare(type, type.getNameAsString(), scope);
    node(type, scope);
  }

  /** Visits what is no statement, or any child of it. */
  private void node(Node node, Scope scope) {
    if (node instanceof Statement statement) {
      statement(statement, scope.inner());
    } else if (node instanceof Expression expression) {
      expression(expression, scope);
    } else if (node instanceof BodyDeclaration<?> member) {
      owners.add(member);
      Scope inner = AsyncCode.isMethod(member) ? scope.ofAsyncCode() : scope.inner();
      if (member instanceof CallableDeclaration<?> callable) {
        callable.getParameters().forEach(it -> declare(it, it.getNameAsString(), inner));
      }
      children(member, inner);
      owners.remove(owners.size() - 1);
    } else {
      if (node instanceof ClassOrInterfaceType type && type.getScope().isEmpty()) {
        useAsType(type, scope);
      }
      if (node instanceof VariableDeclarator declarator) {
        declarator(declarator, scope);
      } else {
        children(node, scope);
      }
    }
  }

  private void declarator(VariableDeclarator declarator, Scope scope) {
    node(declarator.getType(), scope);
    boolean isField = declarator.getParentNode().orElseThrow() instanceof BodyDeclaration<?>;
    if (!isField) {
      declare(declarator, declarator.getNameAsString(), scope);
    }
    declarator.getInitializer().ifPresent(it -> expression(it, scope));
  }

  private void children(Node node, Scope scope) {
    for (Node child : List.copyOf(node.getChildNodes())) {
      node(child, scope);
    }
  }

  private static void use(NameExpr name, String identifier, Scope scope) {
    Symbol symbol = name.findData(Attribution.SYMBOL).orElse(null);
    boolean isType = symbol != null && symbol.kind() == Symbol.Kind.TYPE;
    if (symbol == null || isType || symbol.kind() == Symbol.Kind.LOCAL) {
      Local local = scope.find(identifier, isType);
      if (local != null) {
        local.uses().add(name);
      }
    }
  }

  /** A qualified name of a type that may begin with a local one. */
  private static void typeName(FieldAccessExpr access, Scope scope) {
    Expression first = access;
    while (first instanceof FieldAccessExpr qualified) {
      first = qualified.getScope();
    }
    if (first instanceof NameExpr name && Stability.isTypeName(name)) {
      use(name, name.getNameAsString(), scope);
    }
  }

  private static void useAsType(ClassOrInterfaceType type, Scope scope) {
    Local local = scope.find(type.getNameAsString(), true);
    if (local != null) {
      local.uses().add(type);
    }
  }
}
