package dev.fermata.processor.emit;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lint categories that a companion suppresses. On a coroutine first, those that the user
 * suppressed on the method, on a type around it or on a statement in it, since the annotation does
 * not always survive where it stood. Second, those of warnings that javac spares the original and
 * not the copy: what is deprecated may be used without a warning in its own file; an await's value,
 * a box in the original, is a primitive variable in a compound assignment; a class local to a
 * generic method is known at run time, while the one that it becomes is generic; a type that was
 * inferred, as that of {@code getClass()}, is written; and of resources the original says all.
 */
final class Suppressions {
  private static final Set<String> OF_SIGNATURE = Set.of("exports", "overloads");

  /** What NullAway and the Checker Framework look for. */
  private static final List<String> NULL_CHECKERS = List.of("NullAway", "nullness");

  private static final List<String> DEPRECATION = List.of("deprecation", "removal");
  private static final DataKey<Boolean> HAS_DEPRECATED = new DataKey<>() {};

  private Suppressions() {}

  /**
   * Those of a twin: it exports and overloads as the method does, and calls it where it is
   * overridden.
   */
  static TreeSet<String> ofTwin(AsyncMethod method) {
    TreeSet<String> categories = new TreeSet<>(method.suppressions());
    method.suppressedAround().stream().filter(OF_SIGNATURE::contains).forEach(categories::add);
    if (method.isForRemoval()) {
      categories.add("removal");
    }
    return categories;
  }

  /** Those of a constant that names classes in literals, of which a signature is made. */
  static Set<String> ofClassLiterals(Collection<String> ofSignature) {
    Set<String> categories = new TreeSet<>(ofSignature);
    categories.retainAll(DEPRECATION);
    return categories;
  }

  static Set<String> ofBody(Machine machine) {
    Set<String> categories = new TreeSet<>(machine.body().method().suppressions());
    categories.addAll(machine.body().method().suppressedAround());
    Node declaration = machine.body().method().declaration();
    declaration
        .findAll(AnnotationExpr.class)
        .forEach(annotation -> collect(annotation, categories));
    boolean hasDeprecated =
        machine
            .body()
            .type()
            .declaration()
            .findCompilationUnit()
            .map(Suppressions::hasDeprecated)
            .orElse(false);
    List<Node> code = codeOf(machine);
    if (hasDeprecated || mentions(machine, code, ExpressionType::isDeprecated)) {
      categories.addAll(DEPRECATION);
    }
    if (anyMatch(code, AssignExpr.class, assignment -> narrows(assignment, machine))) {
      categories.add("lossy-conversions");
    }
    if (anyMatch(code, CastExpr.class, Suppressions::isUnchecked)
        || anyMatch(code, ObjectCreationExpr.class, it -> isOf(it, ExpressionType::isRaw))
        || mayTakeRaw(machine, code)
        || anyMatch(code, MethodCallExpr.class, Suppressions::isTwinOfRaw)
        || (hasGenericMember(machine) && hasVarargs(code))) {
      categories.add("unchecked");
    }
    if (anyMatch(code, TryStmt.class, it -> it.getResources().isNonEmpty())) {
      categories.add("try");
    }
    if (anyMatch(code, CastExpr.class, Suppressions::isOfHidden)) {
      categories.add("cast");
    }
    if (mentions(machine, code, ExpressionType::isRaw)) {
      categories.add("rawtypes");
    }
    return categories;
  }

  private static boolean mentions(
      Machine machine, List<Node> code, Predicate<ExpressionType> which) {
    return machine.variables().stream()
            .anyMatch(it -> it.place() != Variable.Place.NOWHERE && which.test(it.type()))
        || anyMatch(code, VariableDeclarator.class, it -> isOf(it, which))
        || anyMatch(code, CastExpr.class, it -> isOf(it, which))
        || anyMatch(code, ObjectCreationExpr.class, it -> isOf(it, which));
  }

  /** Whether what is none of the user's has such a type. */
  private static boolean isOf(Node node, Predicate<ExpressionType> which) {
    return node.getRange().isEmpty() && node.findData(Attribution.TYPE).filter(which).isPresent();
  }

  /** All that a coroutine's code consists of, collected once: it is asked for many things. */
  private static List<Node> codeOf(Machine machine) {
    List<Node> code = new ArrayList<>();
    for (Block block : machine.blocks()) {
      block.statements().forEach(statement -> statement.walk(code::add));
      block.terminator().expressions().forEach(expression -> expression.walk(code::add));
    }
    machine.body().memberTypes().forEach(type -> type.walk(code::add));
    return code;
  }

  private static <N extends Node> boolean anyMatch(
      List<Node> code, Class<N> kind, Predicate<N> predicate) {
    return code.stream().filter(kind::isInstance).map(kind::cast).anyMatch(predicate);
  }

  /** Whether a cast is none of the user's and has type arguments, which cannot be checked. */
  private static boolean isUnchecked(CastExpr cast) {
    return cast.getRange().isEmpty()
        && !cast.getExpression().isNullLiteralExpr()
        && cast.getType()
            .findFirst(ClassOrInterfaceType.class, it -> it.getTypeArguments().isPresent())
            .isPresent();
  }

  /** Whether what is cast has a type without a name, and in the companion the very type already. */
  private static boolean isOfHidden(CastExpr cast) {
    return cast.getRange().isPresent()
        && cast.getExpression()
            .findData(Attribution.TYPE)
            .filter(type -> !type.isDenotable())
            .isPresent();
  }

  /**
   * Whether an accessor may take an instance of a raw type, which is unchecked there: the member
   * itself may be used without a warning.
   */
  private static boolean mayTakeRaw(Machine machine, List<Node> code) {
    Set<String> taking = new TreeSet<>();
    for (Accessor accessor : machine.body().accessors()) {
      if (accessor.kind() != Accessor.Kind.NEW_INSTANCE && !accessor.member().isStatic()) {
        taking.add(accessor.name());
      }
    }
    return anyMatch(
        code,
        MethodCallExpr.class,
        call ->
            call.getRange().isEmpty()
                && taking.contains(call.getNameAsString())
                && call.findData(Attribution.SYMBOL)
                    .map(Symbol::declaration)
                    .filter(it -> !it.areOwnerTypeArgumentsKnown())
                    .isPresent());
  }

  /**
   * Whether a call of a twin stands for one on an instance of a raw type, which is unchecked as an
   * argument: the method itself may be called without a warning.
   */
  private static boolean isTwinOfRaw(MethodCallExpr call) {
    return call.findData(Attribution.STANDS_FOR).filter(it -> !it.isStatic()).isPresent()
        && call.getArguments()
            .getFirst()
            .flatMap(receiver -> receiver.findData(Attribution.TYPE))
            .filter(type -> type.isRaw() && type.isErased())
            .isPresent();
  }

  /** Whether a local class became one whose arrays are generic. */
  private static boolean hasGenericMember(Machine machine) {
    return machine.body().memberTypes().stream()
        .anyMatch(
            it ->
                it instanceof ClassOrInterfaceDeclaration type
                    && type.getTypeParameters().isNonEmpty());
  }

  private static boolean hasVarargs(List<Node> code) {
    return anyMatch(code, Parameter.class, Parameter::isVarArgs)
        || anyMatch(code, Expression.class, Suppressions::isVarargsCall);
  }

  private static boolean isVarargsCall(Expression expression) {
    return expression
        .findData(Attribution.SYMBOL)
        .map(Symbol::declaration)
        .filter(Symbol.Declaration::isVarargs)
        .isPresent();
  }

  /** Looked for once in each file, not for each of its methods. */
  private static boolean hasDeprecated(CompilationUnit unit) {
    if (!unit.containsData(HAS_DEPRECATED)) {
      unit.setData(
          HAS_DEPRECATED,
          unit.findFirst(AnnotationExpr.class, Suppressions::isDeprecation).isPresent());
    }
    return unit.getData(HAS_DEPRECATED);
  }

  private static boolean narrows(AssignExpr assignment, Machine machine) {
    if (assignment.getOperator() == AssignExpr.Operator.ASSIGN
        || !(assignment.getValue() instanceof NameExpr value)
        || !assignment.getTarget().containsData(Attribution.TYPE)) {
      return false;
    }
    Variable variable = machine.variable(value.getNameAsString());
    ExpressionType.Kind target = Attribution.TYPE.of(assignment.getTarget()).kind();
    return variable != null
        && target.isPrimitive()
        && variable.type().kind().isPrimitive()
        && (variable.type().kind().compareTo(target) > 0
            || (target == ExpressionType.Kind.CHAR && variable.type().kind() != target));
  }

  private static void collect(AnnotationExpr annotation, Set<String> categories) {
    if (annotation.getName().getIdentifier().equals("SuppressWarnings")) {
      annotation
          .findAll(StringLiteralExpr.class)
          .forEach(literal -> categories.add(literal.asString()));
      annotation.findAll(Expression.class).stream()
          .flatMap(named -> named.findData(Attribution.SYMBOL).stream())
          .flatMap(symbol -> Stream.ofNullable(symbol.constant()))
          .filter(constant -> constant.startsWith("\""))
          .forEach(constant -> categories.add(constant.substring(1, constant.length() - 1)));
    }
  }

  /**
   * The lint categories that a companion suppresses as a whole: in its own file alone a type may be
   * used without a warning that is deprecated, or a top-level one that the file is not named after.
   * (In the types of fields and parameters javac warns of the latter in spite of any annotation.)
   * What may be null the original's body has said to those who check it; a coroutine's fields are
   * null before they are assigned.
   */
  static Set<String> ofFile(AsyncType type, Imports imports) {
    String prefix = type.packageName().isEmpty() ? "" : type.packageName() + ".";
    CompilationUnit unit = type.declaration().findCompilationUnit().orElseThrow();
    boolean mentionsAuxiliary =
        unit.getTypes().stream()
            .map(TypeDeclaration::getNameAsString)
            .filter(name -> !type.sourceFile().equals(name + ".java"))
            .anyMatch(name -> imports.mentions(prefix + name));
    Set<String> categories = new TreeSet<>();
    if (mentionsAuxiliary) {
      categories.add("auxiliaryclass");
    }
    if (type.isCheckedForNulls()) {
      categories.addAll(NULL_CHECKERS);
    }
    if (unit.findFirst(TypeDeclaration.class, Suppressions::isDeprecated).isPresent()) {
      categories.addAll(DEPRECATION);
    }
    return categories;
  }

  private static boolean isDeprecated(NodeWithAnnotations<?> declaration) {
    return declaration.getAnnotations().stream().anyMatch(Suppressions::isDeprecation);
  }

  private static boolean isDeprecation(AnnotationExpr annotation) {
    return annotation.getName().getIdentifier().equals("Deprecated");
  }

  /** The annotation for some categories. */
  static String annotation(Collection<String> categories, Imports imports) {
    String name = imports.typeName("java.lang.SuppressWarnings");
    String values =
        categories.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    return categories.size() == 1
        ? "@" + name + "(" + values + ")"
        : "@" + name + "({" + values + "})";
  }
}
