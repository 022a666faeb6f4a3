package dev.fermata.processor.lower.lambdas;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithStaticModifier;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.AsyncMethod.TwinAccess;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncCode;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Extracted;
import dev.fermata.processor.lower.LocalAsyncMethod;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.lower.locals.LiftLocalTypes;
import dev.fermata.processor.lower.locals.RenameLocals;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.LocalMethod;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.Annotations;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the {@code @Async} methods and the async lambdas out of the local classes that have moved
 * into the coroutine, each to be a body of its own. An inner class of the class makes the
 * coroutine: so the class's members, what it captures and its type parameters are in scope.
 *
 * <pre>{@code
 * class Page implements Job {             class Page implements Job {
 *   @Async public int load() {              @CoroutineMethod("loadAsync") public int load() {
 *     return await(fetch(url));      →        throw DirectCalls.refused(Job.class, "load");
 *   }                                       }
 * }                                         class Load {}   // its place: loadAsync() and its coroutine
 *                                         }
 * }</pre>
 *
 * <p>Invariant: no member of a type that has moved has async code left.
 */
public final class ExtractMethods {
  private static final String COMPANIONS = "dev.fermata.companion.";
  private static final Set<String> ASYNC = Set.of("Async", "AsyncTimed");

  private final Body body;

  private ExtractMethods(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    removeAsyncOfAbstract(body.block());
    body.memberTypes().forEach(ExtractMethods::removeAsyncOfAbstract);
    ExtractMethods extraction = new ExtractMethods(body);
    List.copyOf(body.memberTypes()).stream().filter(AsyncCode::isIn).forEach(extraction::extract);
  }

  private void extract(TypeDeclaration<?> type) {
    for (BodyDeclaration<?> member : List.copyOf(type.getMembers())) {
      if (member instanceof TypeDeclaration<?> memberType) {
        extract(memberType);
      } else if (AsyncCode.isMethod(member)) {
        extract((MethodDeclaration) member, type);
      } else if (AsyncCode.isIn(member)) {
        extractFromPlain(member, type);
      }
    }
  }

  private void extract(MethodDeclaration method, TypeDeclaration<?> type) {
    LocalMethod local = method.getData(Attribution.LOCAL_METHOD);
    String name = nameOfMethod() + "." + type.getNameAsString() + "." + method.getNameAsString();
    MethodDeclaration declaration = method.clone();
    Body extracted =
        NestedBodies.of(
            describe(name, local.typeParameters(), local, declaration),
            declaration.getBody().orElseThrow().clone(),
            true,
            body);
    extracted.classesAround().add(type.getNameAsString());
    extracted.names().reserve(type.getNameAsString());
    String coroutineName = body.names().fresh(capitalized(method.getNameAsString()));
    extracted.names().reserve(coroutineName);
    extracted.classesAround().add(coroutineName);
    boolean isOfInterface =
        type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface();
    place(
        new LocalAsyncMethod(local.coroutineMethod(), coroutineName, isOfInterface, extracted),
        coroutineName,
        method,
        type);
    refuseCalls(method, local);
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String nameOfMethod() {
    String name = body.method().name();
    return body.method().isNested() ? name.substring(0, name.indexOf('.')) : name;
  }

  private void place(
      Extracted extracted, String name, BodyDeclaration<?> member, TypeDeclaration<?> type) {
    ClassOrInterfaceDeclaration place = new ClassOrInterfaceDeclaration();
    place.setName(name);
    place.setData(Extracted.PLACE, extracted);
    type.getMembers().addAfter(place, member);
    body.ofClasses().add(extracted);
  }

  private void refuseCalls(MethodDeclaration method, LocalMethod local) {
    removeAsync(method);
    method.addAnnotation(
        new SingleMemberAnnotationExpr(
            QualifiedNames.name(COMPANIONS + "CoroutineMethod"),
            new StringLiteralExpr(local.coroutineMethod())));
    Symbol refusals = Symbol.typeNamed(COMPANIONS + "DirectCalls", COMPANIONS + "DirectCalls");
    Expression refused =
        Ast.call(
            QualifiedNames.expression(refusals),
            "refused",
            new ClassExpr(TypeTrees.classNamed(local.implemented())),
            new StringLiteralExpr(method.getNameAsString()));
    method.setBody(new BlockStmt(new NodeList<>(Ast.throwing(refused))));
  }

  private static void removeAsyncOfAbstract(Node code) {
    code.findAll(
            MethodDeclaration.class,
            it -> it.containsData(Attribution.LOCAL_METHOD) && it.getBody().isEmpty())
        .forEach(ExtractMethods::removeAsync);
  }

  private static void removeAsync(MethodDeclaration method) {
    method.getAnnotations().removeIf(it -> ASYNC.contains(it.getName().getIdentifier()));
  }

  /** What stands in a member that is no coroutine itself: the member keeps its code. */
  private void extractFromPlain(BodyDeclaration<?> member, TypeDeclaration<?> type) {
    if (member instanceof FieldDeclaration field) {
      for (VariableDeclarator variable : field.getVariables()) {
        if (variable.getInitializer().filter(AsyncCode::isIn).isPresent()
            || variable.getInitializer().filter(AsyncCode::is).isPresent()) {
          ReturnStmt value = new ReturnStmt();
          Expression initializer = variable.getInitializer().get();
          variable.removeInitializer();
          value.setExpression(initializer);
          extractFrom(new BlockStmt(new NodeList<>(value)), List.of(), field, type);
          variable.setInitializer(value.getExpression().orElseThrow());
        }
      }
    } else if (member instanceof MethodDeclaration method) {
      extractFrom(method.getBody().orElseThrow(), method.getParameters(), method, type);
    } else if (member instanceof ConstructorDeclaration constructor) {
      extractFrom(constructor.getBody(), constructor.getParameters(), constructor, type);
    } else if (member instanceof CompactConstructorDeclaration constructor) {
      extractFrom(constructor.getBody(), List.of(), constructor, type);
    } else if (member instanceof InitializerDeclaration initializer) {
      extractFrom(initializer.getBody(), List.of(), initializer, type);
    }
  }

  private void extractFrom(
      BlockStmt block,
      List<Parameter> parameters,
      BodyDeclaration<?> member,
      TypeDeclaration<?> type) {
    MethodDeclaration declaration = new MethodDeclaration();
    declaration.setRange(member.getRange().orElse(null));
    declaration.setParameters(new NodeList<>(parameters.stream().map(Parameter::clone).toList()));
    List<ExpressionType> parameterTypes = parameters.stream().map(Ast::typeOf).toList();
    LocalMethod plain =
        new LocalMethod(
            null,
            "",
            typeParameters(member),
            parameterTypes,
            ExpressionType.of("void"),
            null,
            false);
    String name = nameOfMethod() + "." + type.getNameAsString();
    Node parent = block.getParentNode().orElse(null);
    block.setParentNode(null);
    Body around =
        NestedBodies.of(
            describe(name, plain.typeParameters(), plain, declaration),
            block,
            !isStatic(member),
            body);
    around.classesAround().add(type.getNameAsString());
    RenameLocals.lower(around);
    LiftLocalTypes.lower(around);
    ExtractMethods.lower(around);
    ExtractLambdas.lower(around);
    block.setParentNode(parent);
    around.memberTypes().forEach(type::addMember);
    around.refusals().forEach(body::refuse);
    body.ofClasses().addAll(around.ofClasses());
    for (AsyncLambda lambda : around.lambdas()) {
      place(lambda, lambda.className(), member, type);
    }
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).setName(around.parameterNames().get(i));
    }
  }

  private List<TwinTypeParameter> typeParameters(BodyDeclaration<?> member) {
    List<TwinTypeParameter> parameters = new ArrayList<>();
    if (member instanceof CallableDeclaration<?> callable) {
      callable
          .getTypeParameters()
          .forEach(
              it ->
                  parameters.add(
                      new TwinTypeParameter(
                          new TypeParameter(
                              it.getNameAsString(),
                              it.getTypeBound().stream().map(TypeTrees::type).toList()),
                          List.of())));
    }
    return parameters;
  }

  private static boolean isStatic(BodyDeclaration<?> member) {
    return member instanceof InitializerDeclaration initializer
        ? initializer.isStatic()
        : member instanceof NodeWithStaticModifier<?> modified && modified.isStatic();
  }

  /** The method in terms of what is in scope around it. */
  private AsyncMethod describe(
      String name,
      List<TwinTypeParameter> typeParameters,
      LocalMethod local,
      MethodDeclaration declaration) {
    AsyncMethod outer = body.method();
    List<TwinParameter> parameters = new ArrayList<>();
    for (int i = 0; i < local.parameterTypes().size(); i++) {
      parameters.add(
          new TwinParameter(
              declaration.getParameter(i).getNameAsString(), local.parameterTypes().get(i).type()));
    }
    return new AsyncMethod(
        name,
        typeParameters,
        outer.typeParameterNames(),
        null,
        outer.receiverName(),
        parameters,
        local.returnType().type(),
        local.returnType().boxed().type(),
        Annotations.NONE,
        local.item() == null ? null : local.item().type(),
        List.of(),
        TwinAccess.PACKAGE_PRIVATE,
        Dispatch.STATIC,
        declaration.getParameters().getLast().filter(Parameter::isVarArgs).isPresent(),
        false,
        local.isTimed(),
        false,
        false,
        outer.suppressions(),
        outer.suppressedAround(),
        declaration.getName().getBegin().map(it -> it.line).orElse(outer.line()),
        declaration);
  }
}
