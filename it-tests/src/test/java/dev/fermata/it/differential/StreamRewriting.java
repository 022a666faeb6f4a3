package dev.fermata.it.differential;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in plain Java what generators and {@code awaitEach} mean, which plain Java has no word for:
 * a generator's body runs on a thread of its own, a loop over one is a scope.
 *
 * <pre>{@code
 * @Async AsyncIterator<Row> rows(int n) { body }
 *
 * @Async AsyncIterator<Row> rows(int n) { return GeneratorThread.of(() -> rows$body(n)); }
 * private AsyncIterator<Row> rows$body(int n) { body }
 *
 * for (Row row : awaitEach(rows(3))) { body }
 *
 * scope items1 = rows(3); while (await(items1.moveNext())) { Row row = items1.current(); body }
 * }</pre>
 *
 * <p>A lambda is taken for a generator if it emits, so one that only returns others' items may not
 * do anything that is seen; and it may not assign to its parameters.
 */
final class StreamRewriting {
  private static final Set<String> EMITTING = Set.of("emit", "emitAll");

  private int loops;

  private StreamRewriting() {}

  /** The source with every generator and every loop over one written out. */
  static Source rewrite(Source source) {
    if (!source.text().contains("AsyncIterator")) {
      return source;
    }
    CompilationUnit unit = Parsing.file(source.text());
    StreamRewriting rewriting = new StreamRewriting();
    innermostFirst(unit, ForEachStmt.class).forEach(rewriting::rewrite);
    innermostFirst(unit, LambdaExpr.class).stream()
        .filter(StreamRewriting::emits)
        .forEach(StreamRewriting::rewrite);
    List<MethodDeclaration> generators =
        innermostFirst(unit, MethodDeclaration.class).stream()
            .filter(StreamRewriting::isGenerator)
            .toList();
    generators.forEach(StreamRewriting::convertItems);
    generators.forEach(StreamRewriting::rewrite);
    return source.withText(unit.toString());
  }

  private static <N extends Node> List<N> innermostFirst(CompilationUnit unit, Class<N> type) {
    List<N> nodes = new ArrayList<>(unit.findAll(type));
    Collections.reverse(nodes);
    return nodes;
  }

  // Generators.

  private static boolean isGenerator(MethodDeclaration method) {
    return method.isAnnotationPresent("Async")
        && method.getBody().isPresent()
        && method.getType() instanceof ClassOrInterfaceType type
        && type.getNameAsString().equals("AsyncIterator");
  }

  /** What a method emits is assigned before, since it is converted as by an assignment. */
  private static void convertItems(MethodDeclaration method) {
    Type argument =
        method.getType().asClassOrInterfaceType().getTypeArguments().orElseThrow().get(0);
    Type item =
        argument instanceof WildcardType wildcard
            ? wildcard.getExtendedType().orElseThrow()
            : argument;
    for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
      if (call.getScope().isEmpty()
          && call.getNameAsString().equals("emit")
          && function(call) == method
          && call.getParentNode().orElseThrow() instanceof ExpressionStmt statement) {
        statement.replace(
            Parsing.statement(
                "{ %s item$ = %s; emit(item$); }".formatted(item, call.getArgument(0))));
      }
    }
  }

  private static void rewrite(MethodDeclaration method) {
    MethodDeclaration body = method.clone();
    body.setName(method.getNameAsString() + "$body");
    body.setAnnotations(new NodeList<>());
    boolean isStatic = method.isStatic();
    body.setModifiers(Modifier.Keyword.PRIVATE);
    body.setStatic(isStatic);
    String arguments =
        method.getParameters().stream()
            .map(Parameter::getNameAsString)
            .collect(Collectors.joining(", "));
    method.setBody(onThread(body.getNameAsString() + "(" + arguments + ")"));
    members(method).add(members(method).indexOf(method) + 1, body);
  }

  private static NodeList<BodyDeclaration<?>> members(MethodDeclaration method) {
    Node parent = method.getParentNode().orElseThrow();
    return parent instanceof TypeDeclaration<?> type
        ? type.getMembers()
        : parent instanceof ObjectCreationExpr creation
            ? creation.getAnonymousClassBody().orElseThrow()
            : ((EnumConstantDeclaration) parent).getClassBody();
  }

  private static boolean emits(LambdaExpr lambda) {
    return lambda.findAll(MethodCallExpr.class).stream()
        .filter(call -> call.getScope().isEmpty() && EMITTING.contains(call.getNameAsString()))
        .anyMatch(call -> function(call) == lambda);
  }

  /** The lambda or member whose code a node is. */
  private static Node function(Node node) {
    Node at = node.getParentNode().orElseThrow();
    return at instanceof LambdaExpr || at instanceof BodyDeclaration<?> ? at : function(at);
  }

  private static void rewrite(LambdaExpr lambda) {
    lambda.setBody(onThread(lambda.getBody().toString()));
  }

  /** A block that returns the generator that a lambda's body is. */
  private static BlockStmt onThread(String body) {
    return (BlockStmt)
        Parsing.statement("{ return dev.fermata.GeneratorThread.of(() -> " + body + "); }");
  }

  // Loops.

  private void rewrite(ForEachStmt loop) {
    Expression iterated = loop.getIterable();
    while (iterated.isEnclosedExpr()) {
      iterated = iterated.asEnclosedExpr().getInner();
    }
    if (!(iterated instanceof MethodCallExpr each) || !each.getNameAsString().equals("awaitEach")) {
      return;
    }
    int id = ++loops;
    String items = "items" + id + "$";
    MethodCallExpr move =
        new MethodCallExpr(
            new NameExpr("dev.fermata.Fermata"),
            "await",
            new NodeList<>(new MethodCallExpr(new NameExpr(items), "moveNext")));
    // The class of the exception that the iteration declares.
    each.getArguments().stream().skip(1).forEach(type -> move.addArgument(type.clone()));
    BlockStmt block = new BlockStmt();
    block.addStatement(loop.getVariable().clone());
    block
        .getStatement(0)
        .asExpressionStmt()
        .getExpression()
        .asVariableDeclarationExpr()
        .getVariable(0)
        .setInitializer(new MethodCallExpr(new NameExpr(items), "current"));
    block.addStatement(loop.getBody().clone());
    Statement outermost = loop;
    Statement turns = new WhileStmt(move, block);
    while (outermost.getParentNode().orElseThrow() instanceof LabeledStmt labeled) {
      outermost = labeled;
      turns = new LabeledStmt(labeled.getLabel().clone(), turns);
    }
    outermost.replace(ScopeRewriting.scope(id + "$", "var", items, each.getArgument(0), turns));
  }
}
