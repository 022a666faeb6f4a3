package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import dev.fermata.processor.discover.TypeTemplate;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.TypeText;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a variable whose type has an intersection as type argument that type back where it is used:
 * it can only be declared with a wildcard there, of which nothing is known but the first bound. The
 * result of a generic method can have the type, by inference. It comes from a supplier: no context
 * has a say in the type of that one's call.
 *
 * <pre>{@code
 *                                  <E extends Record & Named> Supplier<List<E>> typedList(Object value) {
 *                                    return () -> (List<E>) value;
 *                                  }
 * List<? extends Record> all;      List<? extends Record> all;
 * await(pause());              →   await(pause());
 * sort(all, Named.ORDER);          sort(typedList(all).get(), Named.ORDER);
 * }</pre>
 */
final class RestoreTypeArguments {
  private final Body body;
  private final Map<TypeTemplate, String> views = new HashMap<>();
  private final Map<TypeTemplate, String> suppliers = new HashMap<>();

  RestoreTypeArguments(Body body) {
    this.body = body;
  }

  /**
   * Restores the type of a value if its use needs it.
   *
   * @param value the value
   * @param template its type
   * @param operand the value with the parentheses around it
   * @param use what the operand is one of
   * @return whether it does
   */
  boolean restore(Expression value, TypeTemplate template, Node operand, Node use) {
    ExpressionType known = Ast.typeOf(value);
    boolean isReachable = isStatic(template) || value.isDescendantOf(body.block());
    boolean isRestored = isReachable && isNeeded(operand, use, known);
    if (isRestored) {
      supply(value, template);
    }
    return isRestored;
  }

  /** Gives a value the type of the template whatever is expected of it. */
  void supply(Expression value, TypeTemplate template) {
    ExpressionType known = Ast.typeOf(value);
    String view = suppliers.computeIfAbsent(template, it -> declare(known.erasure(), it, true));
    Ast.replace(value, it -> Ast.typed(Ast.call(new MethodCallExpr(view, it), "get"), known));
  }

  /** Gives a value the type of the template that is expected of it. */
  void infer(Expression value, TypeTemplate template) {
    ExpressionType known = Ast.typeOf(value);
    String view = views.computeIfAbsent(template, it -> declare(known.erasure(), it, false));
    Ast.replace(value, it -> Ast.typed(new MethodCallExpr(view, it), known));
  }

  /** Whether a type mentions no type parameter of the coroutine: its static members have none. */
  private boolean isStatic(TypeTemplate template) {
    Stream<String> texts =
        Stream.concat(Stream.of(template.text()), template.bounds().stream().flatMap(List::stream));
    List<Pattern> parameters =
        body.method().typeParameters().stream().map(it -> TypeText.word(it.name())).toList();
    return texts.noneMatch(text -> parameters.stream().anyMatch(it -> it.matcher(text).find()));
  }

  private static boolean isNeeded(Node operand, Node use, ExpressionType known) {
    if (use instanceof AssignExpr assignment) {
      return assignment.getTarget() != operand
          && !CastIntersections.isDeclaredAs(assignment.getTarget(), known.source());
    }
    if (use instanceof VariableDeclarator variable) {
      return variable.getType().isVarType() || !CastIntersections.isDeclaredAs(use, known.source());
    }
    if (use instanceof BinaryExpr || use instanceof InstanceOfExpr) {
      return false;
    }
    Symbol member = use.findData(Attribution.SYMBOL).orElse(null);
    if (member == null || member.declaration() == null) {
      return true;
    }
    return CastIntersections.isReceiver(operand, use)
        ? mentionsTypeArgument(member)
        : !(use instanceof NodeWithArguments<?> call) || isGeneric(member, indexOf(operand, call));
  }

  /** Whether what a member takes or gives depends on the type arguments of its receiver. */
  private static boolean mentionsTypeArgument(Symbol member) {
    return Stream.concat(
            Stream.ofNullable(member.type()), member.declaration().parameterTypes().stream())
        .anyMatch(type -> !type.source().equals(type.erasure()));
  }

  private static int indexOf(Node argument, NodeWithArguments<?> call) {
    return call.getArguments().indexOf(argument);
  }

  private static boolean isGeneric(Symbol method, int index) {
    List<ExpressionType> parameters = method.declaration().parameterTypes();
    ExpressionType parameter = parameters.get(Math.min(index, parameters.size() - 1));
    return !parameter.source().equals(parameter.erasure());
  }

  /** Declares the method that gives or supplies a value as what its template says; its name. */
  private String declare(String erasure, TypeTemplate template, boolean isSupplied) {
    body.method().typeParameters().forEach(each -> body.names().reserve(each.name()));
    NodeList<TypeParameter> parameters = new NodeList<>();
    List<String> names = template.bounds().stream().map(it -> body.names().fresh("E")).toList();
    for (int i = 0; i < names.size(); i++) {
      NodeList<ClassOrInterfaceType> all = new NodeList<>();
      for (String bound : template.bounds().get(i)) {
        all.add(tree(TypeTemplate.withNames(bound, names)).asClassOrInterfaceType());
      }
      parameters.add(new TypeParameter(names.get(i), all));
    }
    Type type = tree(TypeTemplate.withNames(template.text(), names));
    NameExpr argument = new NameExpr("value");
    MethodDeclaration view = new MethodDeclaration();
    view.setModifiers(Modifier.Keyword.PRIVATE);
    view.setStatic(isStatic(template));
    view.setTypeParameters(parameters);
    view.setType(isSupplied ? supplier(type) : type.clone());
    view.setName(body.names().fresh("typed" + simpleName(erasure)));
    view.addParameter(new Parameter(tree("java.lang.Object"), argument.getNameAsString()));
    view.addAnnotation(
        new SingleMemberAnnotationExpr(
            new Name("java.lang.SuppressWarnings"), new StringLiteralExpr("unchecked")));
    Expression given = new CastExpr(type, argument);
    if (isSupplied) {
      given = new LambdaExpr(new NodeList<>(), given).setEnclosingParameters(true);
    }
    view.setBody(new BlockStmt(new NodeList<>(new ReturnStmt(given))));
    body.views().add(view);
    body.inferType();
    return view.getNameAsString();
  }

  private static String simpleName(String erasure) {
    return erasure.substring(erasure.lastIndexOf('.') + 1).replace("[]", "Array");
  }

  private Type supplier(Type supplied) {
    ClassOrInterfaceType supplier = tree("java.util.function.Supplier").asClassOrInterfaceType();
    return supplier.setTypeArguments(new NodeList<>(supplied.clone()));
  }

  private Type tree(String source) {
    return body.types().tree(ExpressionType.of(source));
  }
}
