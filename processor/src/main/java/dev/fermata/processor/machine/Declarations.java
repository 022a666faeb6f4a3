package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** The variables that a body declares, each in a statement of its own: {@code int a = 1, b;}. */
final class Declarations {
  private Declarations() {}

  /** The receiver, if there is one, and the parameters. */
  static List<Variable> parameters(Body body) {
    AsyncMethod method = body.method();
    List<Variable> parameters = new ArrayList<>();
    if (method.receiverType() != null) {
      parameters.add(parameter(method.receiverName(), method.receiverType()));
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      parameters.add(parameter(body.parameterNames().get(i), method.parameters().get(i).type()));
    }
    return parameters;
  }

  private static Variable parameter(String name, TypeRef type) {
    return new Variable(name, ExpressionType.of(type), Variable.Kind.PARAMETER, null);
  }

  /** A local variable. */
  static Variable local(VariableDeclarator declarator) {
    return new Variable(
        declarator.getNameAsString(), typeOf(declarator), Variable.Kind.LOCAL, declarator);
  }

  static ExpressionType typeOf(Node variable) {
    return variable
        .findData(Attribution.TYPE)
        .orElseThrow(
            () -> new IllegalStateException("no type is known of the variable " + variable));
  }

  /** One statement for each variable of a declaration. */
  static List<ExpressionStmt> split(ExpressionStmt statement, VariableDeclarationExpr declaration) {
    List<VariableDeclarator> declarators = List.copyOf(declaration.getVariables());
    if (declarators.size() == 1) {
      return List.of(statement);
    }
    List<ExpressionStmt> statements = new ArrayList<>();
    for (VariableDeclarator declarator : declarators) {
      VariableDeclarationExpr one =
          new VariableDeclarationExpr(
              declaration.getModifiers(), new NodeList<>(declarator.clone()));
      one.setAnnotations(declaration.getAnnotations());
      ExpressionStmt single = new ExpressionStmt(one);
      single.setData(Attribution.ORIGINAL_LINE, Lines.of(statement));
      statements.add(single);
    }
    statement.getComment().ifPresent(statements.get(0)::setComment);
    return statements;
  }
}
