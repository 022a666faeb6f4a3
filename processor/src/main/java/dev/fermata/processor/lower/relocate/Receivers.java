package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeArguments;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Accessor.Kind;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code this} of the class and of the types around it is in the coroutine. */
public final class Receivers {
  private static final Symbol OBJECTS = Symbol.typeNamed("java.util.Objects", "java.util.Objects");

  private static final ExpressionType VOID = ExpressionType.of("void");

  private final Body body;
  private final AsyncType type;
  private final Accessors accessors;
  private final AccessorTypeArguments typeArguments = new AccessorTypeArguments(this);

  Receivers(Body body, Accessors accessors) {
    this.body = body;
    this.type = body.type();
    this.accessors = accessors;
  }

  /** The instance of the type with the {@code @Async} method. */
  NameExpr self() {
    NameExpr self = new NameExpr(body.method().receiverName());
    self.setData(Attribution.TYPE, ExpressionType.of(body.method().receiverType()));
    return self;
  }

  /**
   * The instance whose member a simple name means.
   *
   * @param canonicalName the type in whose scope the name was found: the type itself or one around
   *     it
   * @param use where the instance is needed
   */
  Expression instance(String canonicalName, Node use) {
    Expression instance = self();
    String inner = type.canonicalName();
    String innerBinary = type.binaryName();
    while (!inner.equals(canonicalName)) {
      ExpressionType innerType = Attribution.TYPE.of(instance);
      int simpleLength = inner.length() - inner.lastIndexOf('.') - 1;
      String outer = inner.substring(0, inner.lastIndexOf('.'));
      String outerBinary = innerBinary.substring(0, innerBinary.length() - simpleLength - 1);
      ExpressionType outerType = ExpressionType.of(((Declared) innerType.type()).enclosing());
      Symbol member = outerInstance(outer, outerBinary, outerType, innerType);
      instance =
          call(Kind.GET_OUTER_INSTANCE, member, innerBinary, List.of(instance), outerType, use);
      inner = outer;
      innerBinary = outerBinary;
    }
    return instance;
  }

  /** What {@code MethodHandles.lookup()} gives in the class itself. */
  MethodCallExpr lookup(ExpressionType result) {
    ClassExpr type = new ClassExpr(TypeTrees.classNamed(this.type.canonicalName()));
    MethodCallExpr own = Ast.call(new NameExpr("java.lang.invoke.MethodHandles"), "lookup");
    return Ast.typed(
        Ast.call(new NameExpr("dev.fermata.companion.Members"), "heir", own, type), result);
  }

  /** An instance as one of its raw type. */
  Expression raw(Expression instance) {
    ExpressionType type = Ast.typeOf(instance);
    if (type.isErased()) {
      return instance;
    }
    ExpressionType raw =
        new ExpressionType(
            type.erasure(),
            type.erasure(),
            ExpressionType.Kind.REFERENCE,
            true,
            true,
            type.isDeprecated(),
            List.of());
    CastExpr cast = Ast.typed(new CastExpr(types().tree(raw), instance), raw);
    return Ast.typed(new EnclosedExpr(cast), raw);
  }

  private Symbol outerInstance(
      String outer, String outerBinary, ExpressionType outerType, ExpressionType innerType) {
    List<TypeParameter> typeParameters =
        body.method().typeParameters().stream().map(TwinTypeParameter::declared).toList();
    List<String> suppressions =
        body.method().typeParameters().stream()
            .flatMap(each -> each.suppressions().stream())
            .distinct()
            .toList();
    Symbol named = Symbol.typeNamed(outer, outerBinary);
    return new Symbol(
        named.kind(),
        named.name(),
        outer,
        outerBinary,
        null,
        false,
        Symbol.Access.DENIED,
        false,
        null,
        outerType,
        Symbol.Declaration.ofType(innerType, typeParameters, suppressions),
        null);
  }

  /** The instance, which faults here if it is null, where no accessor would tell in time. */
  public static Expression nonNull(Expression instance) {
    return isReceiver(instance) || instance instanceof ObjectCreationExpr
        ? instance
        : Ast.typed(
            Ast.call(QualifiedNames.expression(OBJECTS), "requireNonNull", instance),
            Ast.typeOf(instance));
  }

  /** Whether an instance is the one with the {@code @Async} method: a name of ours. */
  static boolean isReceiver(Expression instance) {
    return instance instanceof NameExpr && !instance.containsData(Attribution.SYMBOL);
  }

  /** A call of an accessor. */
  MethodCallExpr call(
      Kind kind,
      Symbol member,
      String caller,
      List<? extends Expression> arguments,
      ExpressionType result,
      Node use) {
    return call(kind, member, caller, null, arguments, result, use);
  }

  /**
   * A call of an accessor.
   *
   * @param target the instance, or what a static member is reached through; null if there is none
   */
  MethodCallExpr call(
      Kind kind,
      Symbol member,
      String caller,
      @Nullable Expression target,
      List<? extends Expression> operands,
      ExpressionType result,
      Node use) {
    return call(kind, member, caller, List.of(), target, operands, result, use);
  }

  /**
   * A call of an accessor.
   *
   * @param types what says the type arguments of the member, where the call itself does not
   * @param target the instance, or what a static member is reached through; null if there is none
   */
  MethodCallExpr call(
      Kind kind,
      Symbol member,
      String caller,
      List<? extends Expression> types,
      @Nullable Expression target,
      List<? extends Expression> operands,
      ExpressionType result,
      Node use) {
    List<Expression> arguments = new ArrayList<>(types);
    if (target != null) {
      arguments.add(target);
    }
    arguments.addAll(operands);
    boolean isThroughInstance = target != null && member.isStatic();
    Accessor accessor =
        accessors.accessor(kind, member, caller, isThroughInstance, !types.isEmpty());
    body.accessors().add(accessor);
    MethodCallExpr call = new MethodCallExpr(companion(), accessor.name());
    // A node has one parent: what was an operand elsewhere leaves it.
    call.setArguments(new NodeList<>(arguments));
    call.setData(Attribution.TYPE, result);
    call.setData(Attribution.SYMBOL, symbol(accessor, member, result));
    typeArguments.passUninferred(call, member, use);
    return call;
  }

  /**
   * A call of a constructor's accessor.
   *
   * @param type the class as it is named, with the type arguments that can be said
   * @param use the creation, or the reference to the constructor
   */
  <N extends Node & NodeWithTypeArguments<?>> MethodCallExpr creation(
      ClassOrInterfaceType type,
      Symbol constructor,
      List<Expression> arguments,
      ExpressionType result,
      N use) {
    Symbol.Declaration declaration = constructor.declaration();
    MethodCallExpr call =
        call(
            Kind.NEW_INSTANCE,
            constructor,
            constructor.ownerBinaryName(),
            typeArguments.classOfCreated(type, use, declaration),
            null,
            arguments,
            result,
            use);
    typeArguments.passOfClass(type, use, declaration, call);
    return call;
  }

  /** What a static member is reached through, if evaluating that does anything; else null. */
  static @Nullable Expression evaluated(Expression scope) {
    return Stability.isStable(scope, List.of()) || isReceiver(scope) ? null : scope;
  }

  /** A call that initializes a class if it is not initialized yet. */
  MethodCallExpr initialize(ExpressionType initialized, String binaryName, Node use) {
    return call(
        Kind.INITIALIZE_CLASS,
        initialization(initialized, binaryName),
        binaryName,
        List.of(),
        VOID,
        use);
  }

  /** Has the companion initialize its class, as a call of a static method does. */
  void initializeOwn() {
    Symbol member = initialization(ExpressionType.of(type.canonicalName()), type.binaryName());
    body.accessors()
        .add(accessors.accessor(Kind.INITIALIZE_CLASS, member, type.binaryName(), false, false));
  }

  private static Symbol initialization(ExpressionType initialized, String binaryName) {
    return new Symbol(
        Symbol.Kind.TYPE,
        "",
        initialized.erasure().toString(),
        binaryName,
        null,
        true,
        Symbol.Access.DIRECT,
        false,
        null,
        VOID,
        Symbol.Declaration.ofType(initialized, List.of(), List.of()),
        null);
  }

  /**
   * The accessor as a method of the companion: what is done with the member's own operands.
   *
   * @param used the member with the type arguments of this use: others use the same accessor
   */
  private Symbol symbol(Accessor accessor, Symbol used, ExpressionType result) {
    Symbol member = accessor.member();
    Symbol.Declaration declaration = member.declaration();
    List<ExpressionType> parameters = new ArrayList<>();
    accessor.typed().forEach(each -> parameters.add(AccessorTypeArguments.CLASS));
    switch (accessor.kind()) {
      case NEW_INSTANCE -> {
        if (declaration.outerType() != null) {
          parameters.add(declaration.outerType());
        }
      }
      default -> {
        if (accessor.isThroughInstance()) {
          parameters.add(ExpressionType.of("java.lang.Object"));
        } else if (!member.isStatic()) {
          parameters.add(declaration.ownerType());
        }
      }
    }
    switch (accessor.kind()) {
      case SET_FIELD, GET_AND_SET_FIELD -> parameters.add(member.type());
      default -> parameters.addAll(declaration.parameterTypes());
    }
    return new Symbol(
        Symbol.Kind.METHOD,
        accessor.name(),
        type.companionQualifiedName(),
        type.companionQualifiedName(),
        type.companionQualifiedName(),
        true,
        Symbol.Access.DIRECT,
        false,
        null,
        result,
        new Symbol.Declaration(
            ExpressionType.of(type.companionQualifiedName()),
            null,
            declaration.ownerTypeParameters(),
            used.declaration().ownerTypeArguments(),
            declaration.typeParameters(),
            parameters,
            declaration.thrown(),
            declaration.isVarargs(),
            declaration.suppressions()),
        null);
  }

  /** The companion itself, as the scope of its members where something may hide their names. */
  Expression companion() {
    return QualifiedNames.expression(
        Symbol.typeNamed(type.companionQualifiedName(), type.companionQualifiedName()));
  }

  /** The class with the {@code @Async} method, as a scope of its static members. */
  Symbol typeNamed(String canonicalName) {
    return Symbol.typeNamed(
        canonicalName, canonicalName.equals(type.canonicalName()) ? type.binaryName() : "");
  }

  AsyncType type() {
    return type;
  }

  AccessorTypeArguments typeArguments() {
    return typeArguments;
  }

  Types types() {
    return body.types();
  }
}
