package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.UnknownType;
import com.github.javaparser.ast.type.WildcardType;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.SuperCalls;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Variable;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class that holds what a local class captures, and has that class as an inner one. It extends
 * the one of the capturing class declared before it in the same scope, so that the later class can
 * extend and create the earlier. An empty one keeps a type apart from what else has its name.
 */
final class CaptureScope {
  private final String name;
  private final @Nullable CaptureScope outer;
  private final Map<String, ExpressionType> own = new LinkedHashMap<>();
  private final Map<String, ExpressionType> all = new LinkedHashMap<>();
  private final List<String> typeParameters;
  private final boolean isAroundInner;

  /**
   * @param outer the one that it extends; null if there is none
   * @param isAroundInner whether the class in it belongs to an instance of a class around the body
   */
  CaptureScope(
      String name,
      @Nullable CaptureScope outer,
      Map<String, ExpressionType> captured,
      List<String> typeParameters,
      boolean isAroundInner) {
    this.name = name;
    this.outer = outer;
    this.isAroundInner = isAroundInner;
    Set<String> parameters = new LinkedHashSet<>();
    if (outer != null) {
      all.putAll(outer.all);
      parameters.addAll(outer.typeParameters);
    }
    captured.forEach(
        (variable, type) -> {
          if (all.putIfAbsent(variable, type) == null) {
            own.put(variable, type);
          }
        });
    parameters.addAll(typeParameters);
    this.typeParameters = List.copyOf(parameters);
  }

  /** The simple name of the class. */
  String name() {
    return name;
  }

  /** The type as its own code knows it: {@code CounterScope<T>}. */
  Declared type() {
    return Declared.of(name, typeParameters.stream().map(Variable::new).toArray(Variable[]::new));
  }

  /** The variables that an instance holds, those of the extended class included. */
  Map<String, ExpressionType> captured() {
    return Collections.unmodifiableMap(all);
  }

  /** Whether there is nothing that an instance could tell: the class in it is a static one. */
  boolean isEmpty() {
    return all.isEmpty() && typeParameters.isEmpty() && !isAroundInner;
  }

  /** Whether the class has type parameters, and types in it are not known at run time. */
  boolean isGeneric() {
    return !typeParameters.isEmpty();
  }

  boolean extendsOrIs(CaptureScope other) {
    return this == other || (outer != null && outer.extendsOrIs(other));
  }

  /** Says where the class is to be found, and what new instances of it or a subclass capture. */
  void qualify(Node use, boolean isRaw, Body body) {
    Node parent = use.getParentNode().orElseThrow();
    if (!isEmpty() && parent instanceof ObjectCreationExpr creation && creation.getType() == use) {
      creation.setScope(isRaw ? rawInstance(body) : instance(body));
    } else if (!isEmpty() && isReferenced(use)) {
      createByLambda(use, instance(body), isRaw, body);
    } else if (use instanceof ClassOrInterfaceType type) {
      if (!isEmpty() && parent instanceof ClassOrInterfaceDeclaration subclass) {
        SuperCalls.qualify(subclass, call -> instance(body));
      }
      type.setScope(isRaw ? type(body).removeTypeArguments() : type(body));
    } else {
      FieldAccessExpr qualified =
          new FieldAccessExpr(new NameExpr(name), ((NameExpr) use).getNameAsString());
      use.findData(Attribution.SYMBOL)
          .ifPresent(symbol -> qualified.setData(Attribution.SYMBOL, symbol));
      parent.replace(use, qualified);
    }
  }

  /**
   * Has the type arguments of a generic class inferred where a class in this one refers to a
   * constructor: of its simple name alone, javac takes the class around it for a raw one.
   */
  void inferTypeArguments(Node use, Body body) {
    if (isReferenced(use)) {
      createByLambda(use, null, true, body);
    }
  }

  /** Whether a use is all of the type in a reference to a constructor. */
  private static boolean isReferenced(Node use) {
    return use.getParentNode().orElseThrow() instanceof TypeExpr type
        && type.getParentNode().orElseThrow() instanceof MethodReferenceExpr reference
        && reference.getIdentifier().equals("new");
  }

  /** The class as a type. */
  ClassOrInterfaceType type(Body body) {
    return TypeTrees.tree(type());
  }

  /** The class as a type that is known at run time. */
  ClassOrInterfaceType wildcardType(Body body) {
    ClassOrInterfaceType type = type(body);
    type.getTypeArguments().ifPresent(all -> all.replaceAll(it -> new WildcardType()));
    return type;
  }

  private ObjectCreationExpr instance(Body body) {
    NodeList<Expression> arguments = new NodeList<>();
    all.forEach((variable, type) -> arguments.add(Ast.local(variable, type)));
    return Ast.typed(
        new ObjectCreationExpr(null, type(body), arguments), ExpressionType.of(type()));
  }

  /** One of no type arguments: a class in it that has none must not have any (JLS 15.9.1, 4.8). */
  private ObjectCreationExpr rawInstance(Body body) {
    ObjectCreationExpr instance = instance(body);
    if (isGeneric()) {
      instance.getType().removeTypeArguments();
      Ast.typed(instance, ExpressionType.rawOf(Declared.of(name)));
    }
    return instance;
  }

  private static void createByLambda(
      Node use, @Nullable Expression instance, boolean isRaw, Body body) {
    MethodReferenceExpr reference =
        (MethodReferenceExpr) use.getParentNode().flatMap(Node::getParentNode).orElseThrow();
    ClassOrInterfaceType created = (ClassOrInterfaceType) use.clone();
    if (isRaw) {
      // A constructor reference has them inferred.
      created.setTypeArguments(new NodeList<>());
    }
    NodeList<Parameter> parameters = new NodeList<>();
    NodeList<Expression> arguments = new NodeList<>();
    for (int i = 0; i < Attribution.ARITY.of(reference); i++) {
      String argument = body.names().fresh("argument");
      parameters.add(new Parameter(new UnknownType(), argument));
      arguments.add(new NameExpr(argument));
    }
    ObjectCreationExpr creation = new ObjectCreationExpr(instance, created, arguments);
    LambdaExpr lambda = new LambdaExpr(parameters, creation);
    lambda.setEnclosingParameters(parameters.size() != 1);
    reference.replace(Ast.typed(lambda, Ast.typeOf(reference)));
  }

  /** The class itself, with the local class in it. */
  ClassOrInterfaceDeclaration declaration(TypeDeclaration<?> member, Body body) {
    ClassOrInterfaceDeclaration holder = new ClassOrInterfaceDeclaration();
    holder.setName(name);
    if (!body.isInInstance()) {
      holder.addModifier(Modifier.Keyword.STATIC);
    }
    for (AsyncMethod.TwinTypeParameter parameter : body.method().typeParameters()) {
      if (typeParameters.contains(parameter.name())) {
        holder.addTypeParameter(TypeTrees.declared(parameter.name(), parameter.bounds()));
      }
    }
    if (outer != null) {
      holder.addExtendedType(outer.type(body));
    }
    own.forEach(
        (variable, type) ->
            holder.addField(body.types().tree(type), variable, Modifier.Keyword.FINAL));
    if (!all.isEmpty()) {
      addConstructor(holder, body);
    }
    holder.addMember(member);
    return holder;
  }

  private void addConstructor(ClassOrInterfaceDeclaration holder, Body body) {
    ConstructorDeclaration constructor = holder.addConstructor();
    BlockStmt block = new BlockStmt();
    all.forEach((variable, type) -> constructor.addParameter(body.types().tree(type), variable));
    if (outer != null && !outer.all.isEmpty()) {
      List<Expression> arguments = new ArrayList<>();
      outer.all.forEach((variable, type) -> arguments.add(Ast.local(variable, type)));
      ExplicitConstructorInvocationStmt call = new ExplicitConstructorInvocationStmt();
      call.setThis(false);
      call.setArguments(new NodeList<>(arguments));
      block.addStatement(call);
    }
    own.forEach(
        (variable, type) ->
            block.addStatement(
                new ExpressionStmt(
                    new AssignExpr(
                        new FieldAccessExpr(new ThisExpr(), variable),
                        Ast.local(variable, type),
                        AssignExpr.Operator.ASSIGN))));
    constructor.setBody(block);
  }
}
