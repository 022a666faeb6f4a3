package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.ForEachHeader;
import dev.fermata.processor.lower.Names;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCall;
import java.util.HashMap;
import java.util.Map;

/**
 * Says what a block does as the user would write it: direct calls as such, types without packages,
 * and expressions in place of the variables that hold their values for a while.
 */
final class WrittenText {
  private final Map<String, Expression> temporaries;

  private final Names names;

  /**
   * What the block itself gives to temporaries: one that is chosen has not all of its value yet.
   */
  private final Map<String, Expression> held = new HashMap<>();

  /** Says one block of a body. */
  WrittenText(Body body) {
    this.temporaries = body.temporaries();
    this.names = body.names();
  }

  /** The name that the user gave to a variable. */
  String nameOf(String variable) {
    return names.written(variable);
  }

  /** Whether no user wrote a variable. */
  boolean isTemporary(String name) {
    return temporaries.containsKey(name);
  }

  /** Notes what a temporary holds from here on. */
  void hold(String temporary, Expression value) {
    held.put(temporary, writtenOut(value));
  }

  /** Notes what a statement gives to a temporary; false if that is not what it does. */
  boolean hold(Statement statement) {
    String variable = assigned(statement);
    if (!isTemporary(variable)) {
      return false;
    }
    hold(variable, value((ExpressionStmt) statement));
    return true;
  }

  /** The value of what is awaited. */
  static Expression await(Expression awaited) {
    return awaited.containsData(Attribution.STANDS_FOR)
        ? awaited
        : new MethodCallExpr("await", awaited.clone());
  }

  String of(Statement statement) {
    Statement copy = statement.clone();
    copy.findAll(ExpressionStmt.class, each -> isTemporary(assigned(each)))
        .forEach(each -> each.setExpression(value(each)));
    write(copy);
    return copy.toString();
  }

  String of(Expression expression) {
    ForEachHeader header = ForEachHeader.behind(expression).orElse(null);
    return header == null
        ? written(expression)
        : written(header.variable()) + " : " + written(header.iterable());
  }

  private String written(Expression expression) {
    EnclosedExpr root = new EnclosedExpr(writtenOut(expression));
    write(root);
    return root.getInner().toString();
  }

  private void write(Node root) {
    root.findAll(NameExpr.class).forEach(this::writeOut);
    root.findAll(ObjectCreationExpr.class, each -> each.containsData(AsyncLambda.CREATION))
        .forEach(each -> each.replace(lambda(each.getData(AsyncLambda.CREATION))));
    root.findAll(ClassOrInterfaceType.class).forEach(WrittenText::leaveOutPackage);
    root.findAll(MethodCallExpr.class, WrittenText::isOfDirectCall)
        .forEach(await -> await.replace(await.getArgument(0)));
    root.findAll(MethodCallExpr.class, call -> call.containsData(Attribution.STANDS_FOR))
        .forEach(WrittenText::callDirectly);
    root.findAll(BinaryExpr.class).forEach(WrittenText::bindAsWritten);
    Jump.in(root).forEach(WrittenText::jumpAsWritten);
    root.findAll(NameExpr.class).forEach(this::nameAsWritten);
    root.findAll(VariableDeclarator.class).forEach(this::nameAsWritten);
    root.findAll(Parameter.class).forEach(this::nameAsWritten);
    root.findAll(TypePatternExpr.class).forEach(this::nameAsWritten);
  }

  private void nameAsWritten(NodeWithSimpleName<?> variable) {
    variable.setName(nameOf(variable.getNameAsString()));
  }

  /**
   * {@code (t = f()) instanceof A && (a = (A) t) != null} was written {@code f() instanceof A a}.
   */
  private static void bindAsWritten(BinaryExpr both) {
    if (PendingWays.isAdded(both)
        && both.getLeft() instanceof InstanceOfExpr test
        && test.getPattern().isEmpty()
        && both.getRight() instanceof BinaryExpr bound
        && bound.getOperator() == BinaryExpr.Operator.NOT_EQUALS
        && bound.getLeft() instanceof EnclosedExpr enclosed
        && enclosed.getInner() instanceof AssignExpr assignment
        && PendingWays.isAdded(assignment)
        && assignment.getTarget() instanceof NameExpr variable) {
      InstanceOfExpr written = test.clone();
      written.setPattern(
          new TypePatternExpr(
              new NodeList<>(), test.getType().clone(), variable.getName().clone()));
      if (test.getExpression() instanceof EnclosedExpr tested
          && tested.getInner() instanceof AssignExpr kept
          && PendingWays.isAdded(kept)) {
        written.setExpression(kept.getValue().clone());
      }
      both.replace(written);
    }
  }

  /** One that is none of the user's leads to where the arrow does. */
  private static void jumpAsWritten(ContinueStmt jump) {
    Statement written = Jump.written(jump);
    if (PendingWays.isAdded(written)) {
      jump.setLabel(new SimpleName("→"));
    } else {
      jump.replace(written.clone());
    }
  }

  /** A block in it has a graph of its own. */
  private static LambdaExpr lambda(LambdaExpr written) {
    LambdaExpr copy = written.clone();
    if (!copy.getBody().isExpressionStmt()) {
      copy.setBody(new ExpressionStmt(new NameExpr("{ … }")));
    }
    return copy;
  }

  /** A copy without temporaries. */
  private Expression writtenOut(Expression expression) {
    EnclosedExpr root = new EnclosedExpr(expression.clone());
    root.findAll(NameExpr.class).forEach(this::writeOut);
    return root.getInner();
  }

  private void writeOut(NameExpr name) {
    String variable = name.getNameAsString();
    if (held.containsKey(variable)) {
      name.replace(Ast.enclosed(held.get(variable).clone()));
    } else if (isTemporary(variable)) {
      name.replace(writtenOut(temporaries.get(variable)));
    }
  }

  /** Whether a statement is part of the header of a for-each loop, which stands elsewhere. */
  static boolean isOfHeader(Statement statement) {
    Expression done =
        !assigned(statement).isEmpty()
            ? value((ExpressionStmt) statement)
            : statement.toExpressionStmt().map(ExpressionStmt::getExpression).orElse(null);
    return done != null && ForEachHeader.behind(done).isPresent();
  }

  /** The variable that a statement gives a value to; empty if it does not, or does more. */
  static String assigned(Statement statement) {
    if (statement instanceof ExpressionStmt plain) {
      if (plain.getExpression() instanceof AssignExpr assignment
          && assignment.getTarget() instanceof NameExpr target) {
        return target.getNameAsString();
      }
      if (plain.getExpression() instanceof VariableDeclarationExpr declaration
          && declaration.getVariables().size() == 1
          && declaration.getVariable(0).getInitializer().isPresent()) {
        return declaration.getVariable(0).getNameAsString();
      }
    }
    return "";
  }

  private static Expression value(ExpressionStmt assigning) {
    return assigning.getExpression() instanceof AssignExpr assignment
        ? assignment.getValue()
        : assigning
            .getExpression()
            .asVariableDeclarationExpr()
            .getVariable(0)
            .getInitializer()
            .orElseThrow();
  }

  private static boolean isOfDirectCall(MethodCallExpr call) {
    return call.containsData(Attribution.AWAIT)
        && call.getArguments().size() == 1
        && call.getArgument(0).containsData(Attribution.STANDS_FOR);
  }

  private static void leaveOutPackage(ClassOrInterfaceType type) {
    type.getScope()
        .filter(scope -> Character.isLowerCase(scope.getNameAsString().codePointAt(0)))
        .ifPresent(scope -> type.removeScope());
  }

  /** {@code RepoAsync.find(repo, id)} was written {@code repo.find(id)}. */
  private static void callDirectly(MethodCallExpr call) {
    DirectCall direct = call.getData(Attribution.STANDS_FOR);
    if (direct.isOfSuper()) {
      call.getArguments().remove(0);
      call.setScope(new SuperExpr());
    } else if (!direct.isStatic()) {
      Expression receiver = call.getArguments().remove(0);
      if (receiver instanceof ThisExpr) {
        call.removeScope();
      } else {
        call.setScope(receiver);
      }
    } else {
      call.setScope(call.findData(Attribution.WRITTEN_SCOPE).map(Expression::clone).orElse(null));
    }
  }
}
