package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithStaticModifier;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncCode;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.lower.TypeFacts;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves local types out of a body that awaits in the scope of one: they become members of the
 * coroutine. A class that captures variables becomes an inner class of one that holds them, as the
 * compiler itself has it: they are there before any constructor runs.
 *
 * <pre>{@code
 *                                      static class CounterScope {
 *                                        final int start;
 *                                        CounterScope(int start) {…}
 * class Counter {                        class Counter {
 *   int next = start;            →         int next = start;
 * }                                      }
 *                                      }
 * var counter = new Counter();         var counter = new CounterScope(start).new Counter();
 * await(use(counter));                 await(use(counter));
 * }</pre>
 *
 * <p>Invariant: no local type's scope holds an await. The simple name of a type stays, since a
 * record tells it: one of a name that is taken goes into a class around it.
 */
public final class LiftLocalTypes {
  private final Body body;
  private final List<Local> locals;
  private final Set<Local> escaping;
  private final LocalCaptures captures;
  private final List<Lifted> lifted = new ArrayList<>();

  private LiftLocalTypes(Body body) {
    this.body = body;
    this.locals = Scopes.of(body);
    this.escaping = EscapingTypes.of(locals);
    this.captures = new LocalCaptures(body, locals);
  }

  public static void lower(Body body) {
    new LiftLocalTypes(body).run();
  }

  private boolean isToMove(Local local) {
    return local.isType()
        && local.owners().stream().allMatch(LambdaExpr.class::isInstance)
        && ((local.isAwaitInScope() && local.owners().isEmpty())
            || (local.isUsedInAsyncCode() && local.isOfBody())
            || escaping.contains(local)
            || usesHeld(local.declaration()));
  }

  /**
   * Whether it is of an anonymous class with async code, in no class and in no code of its own that
   * it does not escape from.
   */
  private boolean isToName(ObjectCreationExpr creation) {
    return creation.containsData(AsyncCode.CLASS_NAME)
        && creation.getAnonymousClassBody().isPresent()
        && !AsyncCode.isInClass(creation)
        && (creation.stream(Node.TreeTraversal.PARENTS).noneMatch(AsyncCode::is)
            || EscapingTypes.isSeenOutside(creation, creation.getData(AsyncCode.CLASS_NAME)));
  }

  private boolean declaresType(Node node) {
    return node instanceof TypeDeclaration<?>
        || (node instanceof ObjectCreationExpr creation && isToName(creation));
  }

  /** Whether a type uses one that moves and has to be told where its instances belong. */
  private boolean usesHeld(Node declaration) {
    return lifted.stream().anyMatch(it -> it.holder() != null && it.isUsedIn(declaration));
  }

  private void run() {
    // In the order of the source: what captures an instance comes behind its class.
    for (Node node : body.block().findAll(Node.class, this::declaresType)) {
      if (node instanceof ObjectCreationExpr creation) {
        lifted.add(describe(AnonymousClasses.name(creation, body)));
      } else {
        locals.stream()
            .filter(local -> local.declaration() == node && isToMove(local))
            .forEach(local -> lifted.add(describe(local)));
      }
    }
    lifted.forEach(this::initializeFirst);
    lifted.forEach(this::rewriteUses);
    Stream.concat(locals.stream(), lifted.stream().map(Lifted::local))
        .distinct()
        .filter(this::hasOtherName)
        .forEach(this::renameInFacts);
    lifted.forEach(this::move);
  }

  private Lifted describe(Local local) {
    CaptureScope holder = isClass(local.declaration()) ? holder(local) : null;
    if (holder != null && holder.isGeneric()) {
      local.declaration().findAll(ClassOrInterfaceType.class).stream()
          .filter(it -> Lifted.isOfException(it) && !isInStaticContext(it))
          .forEach(this::refuseException);
    }
    if (holder == null && (!local.isKnownByItsName() || isObscured(local))) {
      holder = scope(local, null, Map.of(), List.of());
    }
    return new Lifted(local, container(local), holder);
  }

  /** Whether a field of the coroutine has the name, which would mean that (JLS 6.4.2). */
  private boolean isObscured(Local type) {
    return body.names().isReserved(type.name());
  }

  /** Of an anonymous class that got a name, which nothing else says, its own declaration. */
  private static Node container(Local type) {
    return type.declaration()
        .getParentNode()
        .flatMap(Node::getParentNode)
        .orElse(type.declaration());
  }

  /** Where it stands: one that was anonymous where it is created. */
  private static Node place(Local type) {
    return type.declaration().getParentNode().isPresent() ? type.declaration() : type.uses().get(0);
  }

  /** Whether a type is one that can capture. */
  private static boolean isClass(Node declaration) {
    return declaration instanceof ClassOrInterfaceDeclaration type && !type.isInterface();
  }

  private @Nullable CaptureScope holder(Local local) {
    Node declaration = local.declaration();
    Map<String, ExpressionType> captured = captures.variables(declaration);
    for (Lifted earlier : lifted) {
      UnaryOperator<ExpressionType> renaming = earlier.renaming();
      captured.replaceAll((variable, type) -> renaming.apply(type));
    }
    List<String> typeParameters = captures.typeParameters(declaration, captured);
    boolean isPlainException =
        Lifted.isException(declaration)
            && typeParameters.isEmpty()
            && lifted.stream().noneMatch(it -> it.hasGenericHolder() && it.isUsedIn(declaration));
    CaptureScope outer = null;
    for (Lifted earlier : lifted) {
      if (earlier.holder() == null || !place(local).isDescendantOf(earlier.container())) {
        continue;
      }
      if (isPlainException ? !earlier.hasGenericHolder() : !earlier.isApart()) {
        outer = earlier.holder();
      } else if (earlier.isApart() && earlier.isUsedIn(declaration)) {
        earlier.holder().captured().forEach(captured::putIfAbsent);
      }
    }
    if (captured.isEmpty() && typeParameters.isEmpty() && !usesHeld(declaration)) {
      return null;
    }
    return scope(local, outer, captured, typeParameters);
  }

  private CaptureScope scope(
      Local local,
      @Nullable CaptureScope outer,
      Map<String, ExpressionType> captured,
      List<String> typeParameters) {
    boolean isInner = body.isInInstance() && isClass(local.declaration());
    String name = body.names().fresh(local.name() + "Scope");
    return new CaptureScope(name, outer, captured, typeParameters, isInner);
  }

  /**
   * Has a class initialized before the arguments of its constructor are evaluated, as the JVM has
   * it (JVMS 6.5, new): by a static method that does nothing else.
   */
  private void initializeFirst(Lifted type) {
    List<ObjectCreationExpr> creations = new ArrayList<>();
    for (Node use : type.local().uses()) {
      if (use.getParentNode().orElseThrow() instanceof ObjectCreationExpr creation
          && creation.getType() == use
          && creation.containsData(Attribution.INITIALIZES)
          && creation.getArguments().stream().anyMatch(Awaits::in)) {
        creations.add(creation);
      }
    }
    if (creations.isEmpty()) {
      return;
    }
    String initializer = "initializeClass";
    for (int i = 1; !type.declaration().getMethodsByName(initializer).isEmpty(); i++) {
      initializer = "initializeClass" + i;
    }
    Expression home = new NameExpr(type.local().name());
    if (type.holder() != null) {
      home = new FieldAccessExpr(new NameExpr(type.holder().name()), type.local().name());
    }
    MethodCallExpr call = new MethodCallExpr(home, initializer);
    creations.forEach(creation -> creation.setData(Ast.FIRST, call));
    type.declaration().addMethod(initializer, Modifier.Keyword.STATIC);
  }

  /**
   * An exception class that is generic now, or is in a class that is: Java has none (JLS 8.1.2).
   */
  private void refuseException(ClassOrInterfaceType superclass) {
    if (superclass.getParentNode().orElseThrow() instanceof TypeDeclaration<?> exception) {
      body.refuse(Message.GENERIC_EXCEPTION, exception.getName(), exception.getNameAsString());
    } else {
      String anonymous = "<anonymous " + superclass.getNameAsString() + ">";
      body.refuse(Message.GENERIC_EXCEPTION, superclass.getName(), anonymous);
    }
  }

  private void rewriteUses(Lifted type) {
    if (type.holder() == null) {
      return;
    }
    ReifiedUses reified = new ReifiedUses(body, type.holder(), locals);
    for (Node use : type.local().uses()) {
      boolean isInStaticContext = type.holder().isGeneric() && isInStaticContext(use);
      rewriteUse(use, type, type.holder(), reified);
      if (isInStaticContext && use instanceof ClassOrInterfaceType it && needsTypeParameters(it)) {
        body.refuse(Message.GENERIC_IN_STATIC_CONTEXT, it.getName(), it.getNameAsString());
      }
    }
  }

  /**
   * Whether facts know a type by another name than it has from now on. Of code that becomes a
   * coroutine of its own they go on by theirs, which tell apart what that code may have to move.
   */
  private boolean hasOtherName(Local local) {
    return local.isType()
        && ((!local.isKnownByItsName() && local.isOfBody())
            || lifted.stream().anyMatch(it -> it.local() == local && it.holder() != null));
  }

  private void renameInFacts(Local type) {
    UnaryOperator<ExpressionType> renaming =
        lifted.stream()
            .filter(it -> it.local() == type)
            .findFirst()
            .map(Lifted::renaming)
            .orElse(fact -> TypeFacts.renamed(fact, type.nameInFacts(), it -> renamed(it, type)));
    if (type.declaration().getParentNode().isEmpty()) {
      // An anonymous class, which no declaration in the body has a name of.
      body.block().walk(node -> TypeFacts.change(node, renaming));
      lifted.forEach(it -> it.declaration().walk(node -> TypeFacts.change(node, renaming)));
    } else {
      Node scope = escaping.contains(type) ? body.block() : container(type);
      scope.walk(node -> TypeFacts.change(node, renaming));
    }
  }

  private static Declared renamed(Declared type, Local local) {
    String inner = type.name().substring(local.nameInFacts().length());
    return new Declared(null, local.name() + inner, type.arguments());
  }

  private void rewriteUse(Node use, Lifted type, CaptureScope holder, ReifiedUses reified) {
    if (holder.isGeneric()
        && use instanceof ClassOrInterfaceType it
        && !(type.isGeneric() && it.getTypeArguments().isEmpty())
        && reified.rewrite(it)) {
      return;
    }
    boolean isInherited =
        lifted.stream()
            .anyMatch(it -> it.holder() != null && it.holder().extendsOrIs(holder) && it.isIn(use));
    if (!isInherited || (use instanceof NameExpr && isObscured(type.local()))) {
      holder.qualify(use, type.isRaw(use), body);
    } else if (holder.isGeneric() && type.isRaw(use)) {
      holder.inferTypeArguments(use, body);
    }
  }

  /** Whether a record, enum, interface or static member of a local type has the use in it. */
  private boolean isInStaticContext(Node use) {
    return use.stream(Node.TreeTraversal.PARENTS)
        .takeWhile(it -> it != body.block())
        .anyMatch(
            it ->
                (it instanceof TypeDeclaration<?> type && !isClass(type))
                    || (it instanceof NodeWithStaticModifier<?> member && member.isStatic())
                    || (it instanceof InitializerDeclaration initializer
                        && initializer.isStatic()));
  }

  /** Whether a use of a class in a generic scope has to say which one, or is its simple name. */
  private static boolean needsTypeParameters(ClassOrInterfaceType use) {
    return use.getScope()
        .map(
            scope ->
                scope.getTypeArguments().stream()
                    .flatMap(List::stream)
                    .anyMatch(it -> !it.isWildcardType()))
        .orElse(true);
  }

  private void move(Lifted type) {
    TypeDeclaration<?> declaration = type.declaration();
    Node statement = declaration.getParentNode().orElse(null);
    if (statement instanceof Statement) {
      statement.getComment().ifPresent(declaration::setComment);
      statement.remove();
      declaration.setParentNode(null);
    }
    declaration.walk(Documentation::commentOut);
    declaration.setModifiers(
        NodeList.nodeList(
            declaration.getModifiers().stream()
                .filter(it -> it.getKeyword() != Modifier.Keyword.STATIC)
                .map(Modifier::clone)
                .toList()));
    if ((type.holder() == null || type.holder().isEmpty()) && !body.isInInstance()) {
      declaration.addModifier(Modifier.Keyword.STATIC);
    }
    body.memberTypes()
        .add(type.holder() == null ? declaration : type.holder().declaration(declaration, body));
  }
}
