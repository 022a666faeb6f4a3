package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.discover.Generators;
import dev.fermata.processor.resolve.DirectCall;
import dev.fermata.processor.resolve.DirectCall.Instance;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.javac.members.MemberUse;
import dev.fermata.processor.resolve.javac.members.Symbols;
import dev.fermata.processor.resolve.javac.members.TreeSymbols;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.OuterCaptures;
import dev.fermata.processor.types.Mentioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The twins of {@code @Async} methods that a body calls as they stand. A companion has no more
 * methods of a name than the type has, so that a call of the twin chooses the twin of what the call
 * chose; where it may not, the arguments are cast to what the chosen method takes.
 */
final class Twins {
  private static final String COROUTINE = "dev.fermata.Coroutine";
  private static final String SUPER = "Super";

  private final Trees trees;
  private final Elements elements;
  private final Types types;
  private final ExpressionTypes expressionTypes;
  private final Symbols symbols;
  private final TreeSymbols treeSymbols;
  private final LocalClasses localClasses;
  private final OuterCaptures outerCaptures;
  private final List<Missing> missing = new ArrayList<>();

  /**
   * A use of an {@code @Async} method whose twin the companion cannot use.
   *
   * @param use where the method is called or referred to
   * @param reason what is wrong
   */
  record Missing(Tree use, String reason) {}

  Twins(
      Trees trees,
      Elements elements,
      Types types,
      ExpressionTypes expressionTypes,
      Symbols symbols,
      TreeSymbols treeSymbols,
      LocalClasses localClasses) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.expressionTypes = expressionTypes;
    this.symbols = symbols;
    this.treeSymbols = treeSymbols;
    this.localClasses = localClasses;
    this.outerCaptures = new OuterCaptures(trees);
  }

  /** The uses that have no twin of all that were asked for. */
  List<Missing> missing() {
    return missing;
  }

  /** What stands for a call of, or a reference to, an {@code @Async} method; empty for others. */
  Optional<DirectCall> of(TreePath use) {
    TreePath named =
        use.getLeaf() instanceof MethodInvocationTree call
            ? new TreePath(use, call.getMethodSelect())
            : use;
    return trees.getElement(named) instanceof ExecutableElement method && Discovery.isAsync(method)
        ? Optional.ofNullable(direct(use, named, method))
        : Optional.empty();
  }

  private @Nullable DirectCall direct(TreePath use, TreePath named, ExecutableElement called) {
    ExecutableElement method = nameable(called);
    if (method == null || (isStatic(method) && isThroughValue(named))) {
      return null;
    }
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    String packageName = elements.getPackageOf(owner).getQualifiedName().toString();
    String simpleName = Discovery.companionName(owner);
    String companionName = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    TypeElement companion = elements.getTypeElement(companionName);
    TreePath parent = superOf(named);
    boolean isOfSuper = parent != null && Dispatch.of(method) == Dispatch.VIRTUAL;
    ExecutableElement twin =
        companion == null ? null : twin(method, isOfSuper ? superOf(companion) : companion);
    if (twin == null || symbols.describe(companion, MemberUse.NONE).isDenied()) {
      missing.add(new Missing(use.getLeaf(), reason(owner, companionName, companion, twin)));
      return null;
    }
    String ownMethod =
        use.getLeaf() instanceof MethodInvocationTree
                && localClasses.isMeant(called, parent == null ? receiver(called, named) : null)
            ? localClasses.coroutineMethod(called)
            : null;
    boolean isAwaited =
        ownMethod == null
            ? twin.getReturnType() instanceof DeclaredType result
                && ((TypeElement) result.asElement()).getQualifiedName().contentEquals(COROUTINE)
            : !Generators.isGenerator(called);
    boolean mayChooseOther =
        use.getLeaf() instanceof MethodInvocationTree call && mayChooseOther(method, call, named);
    return new DirectCall(
        companionName,
        symbols.describe(twin, new MemberUse(companion.asType(), null, false, null)),
        isAwaited ? coroutine(use, named) : expressionTypes.describe(trees.getTypeMirror(use)),
        isAwaited,
        isStatic(method),
        isOfSuper,
        isStatic(method) ? null : instance(called, named, parent),
        isStatic(method) ? List.of() : ownerTypeArguments(owner, called, named),
        mayChooseOther ? parameterTypes(method, use, named) : List.of(),
        ownMethod,
        mayChooseOther ? array(method, use, named) : null);
  }

  private static String reason(
      TypeElement owner,
      String name,
      @Nullable TypeElement companion,
      @Nullable ExecutableElement twin) {
    if (twin == null && companion != null && !GeneratedMark.isOn(companion)) {
      return "%s hides the companion of %s, and was written by hand: rename one of the two"
          .formatted(name, owner.getQualifiedName());
    }
    return twin == null
        ? "cannot find %s, the companion of %s: compile that with Fermata's processor, too"
            .formatted(name, owner.getQualifiedName())
        : "cannot name the companion of %s, which is not public: make it public"
            .formatted(owner.getQualifiedName());
  }

  private static boolean isStatic(Element member) {
    return member.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a static method is reached through an expression that would have to be evaluated. */
  private boolean isThroughValue(TreePath named) {
    return named.getLeaf() instanceof MemberSelectTree select
        && !(trees.getElement(new TreePath(named, select.getExpression())) instanceof TypeElement)
        && !(select.getExpression() instanceof IdentifierTree);
  }

  /** The method, or of a class without a name the one of a supertype that it overrides. */
  private @Nullable ExecutableElement nameable(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return TreeSymbols.isLocal(owner) ? localClasses.implemented(method) : method;
  }

  private static @Nullable TypeElement superOf(TypeElement companion) {
    return ElementFilter.typesIn(companion.getEnclosedElements()).stream()
        .filter(type -> type.getSimpleName().contentEquals(SUPER))
        .findFirst()
        .orElse(null);
  }

  private @Nullable ExecutableElement twin(
      ExecutableElement method, @Nullable TypeElement companion) {
    if (companion == null) {
      return null;
    }
    List<TypeMirror> taken = new ArrayList<>();
    if (!isStatic(method)) {
      taken.add(types.erasure(method.getEnclosingElement().asType()));
    }
    method.getParameters().forEach(parameter -> taken.add(types.erasure(parameter.asType())));
    return ElementFilter.methodsIn(companion.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .filter(each -> takes(each, taken))
        .findFirst()
        .orElse(null);
  }

  private boolean takes(ExecutableElement method, List<TypeMirror> erased) {
    if (method.getParameters().size() != erased.size()) {
      return false;
    }
    for (int i = 0; i < erased.size(); i++) {
      TypeMirror parameter = types.erasure(method.getParameters().get(i).asType());
      if (!types.isSameType(parameter, erased.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The type by which a variable could hold what is awaited. */
  private ExpressionType coroutine(TreePath use, TreePath named) {
    TypeElement coroutine = elements.getTypeElement(COROUTINE);
    if (!(use.getLeaf() instanceof MethodInvocationTree)) {
      return expressionTypes.describe(
          types.getDeclaredType(coroutine, types.getWildcardType(null, null)));
    }
    TypeMirror type = types.getDeclaredType(coroutine, boxed(resultOf(use, named)));
    OuterCaptures.Found outer =
        Mentioned.captures(type).isEmpty() ? OuterCaptures.NONE : outerCaptures.of(use);
    ExpressionType known = expressionTypes.describe(type);
    return outer.captured().isEmpty() && known.isExact()
        ? known
        : expressionTypes.describeAwaited(type, outer);
  }

  /** What a call gives, without the capture of the wildcards that it has for the rest. */
  private TypeMirror resultOf(TreePath call, TreePath named) {
    TypeMirror type = trees.getTypeMirror(call);
    return trees.getTypeMirror(named) instanceof ExecutableType seen
            && !Mentioned.captures(type).isEmpty()
        ? seen.getReturnType()
        : type;
  }

  private TypeMirror boxed(TypeMirror result) {
    if (result instanceof PrimitiveType primitive) {
      return types.boxedClass(primitive).asType();
    }
    return result.getKind() == TypeKind.VOID
        ? elements.getTypeElement("java.lang.Void").asType()
        : result;
  }

  /** The {@code super} that a method is called on; null if it is not. */
  private @Nullable TreePath superOf(TreePath named) {
    Tree qualifier = qualifier(named.getLeaf());
    if (qualifier == null) {
      return null;
    }
    TreePath path = new TreePath(named, qualifier);
    boolean isSuper =
        qualifier instanceof IdentifierTree name
            ? name.getName().contentEquals("super")
            : qualifier instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("super");
    return isSuper ? path : null;
  }

  private static @Nullable ExpressionTree qualifier(Tree named) {
    if (named instanceof MemberSelectTree select) {
      return select.getExpression();
    }
    return named instanceof MemberReferenceTree reference
        ? reference.getQualifierExpression()
        : null;
  }

  /** The type of what a method is called on. */
  private @Nullable TypeMirror receiver(ExecutableElement called, TreePath named) {
    return treeSymbols.use(called, named).site();
  }

  private @Nullable Instance instance(
      ExecutableElement called, TreePath named, @Nullable TreePath parent) {
    TypeElement type = null;
    if (parent != null) {
      type = (TypeElement) trees.getElement(parent).getEnclosingElement();
    } else if (qualifier(named.getLeaf()) == null) {
      type = treeSymbols.use(called, named).foundIn();
    }
    if (type == null) {
      return null;
    }
    int classesBetween = treeSymbols.enclosingTypes(named).indexOf(type);
    return new Instance(
        classesBetween == 0 ? "" : type.getSimpleName().toString(),
        symbols.describe(type, MemberUse.NONE),
        expressionTypes.describe(type.asType()),
        classesBetween);
  }

  private @Nullable List<ExpressionType> ownerTypeArguments(
      TypeElement owner, ExecutableElement called, TreePath named) {
    TypeMirror site = treeSymbols.use(called, named).site();
    DeclaredType receiver =
        site == null ? null : expressionTypes.supertype(types.capture(site), owner::equals);
    if (receiver == null) {
      return null;
    }
    List<ExpressionType> arguments = new ArrayList<>();
    for (TypeMirror type = receiver;
        type instanceof DeclaredType declared;
        type = declared.getEnclosingType()) {
      List<ExpressionType> own = new ArrayList<>();
      declared.getTypeArguments().forEach(each -> own.add(expressionTypes.describe(each)));
      arguments.addAll(0, own);
    }
    boolean areSaid = arguments.stream().allMatch(each -> each.isDenotable() && each.isExact());
    return areSaid ? arguments : null;
  }

  /**
   * Whether the companion has a twin that the call of another one could choose, and the type no
   * such method that the original could: of a static method the twin takes no receiver, and that of
   * a private one is not private.
   */
  private boolean mayChooseOther(
      ExecutableElement method, MethodInvocationTree call, TreePath named) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    int taken = call.getArguments().size() + (isStatic(method) ? 0 : 1);
    return Discovery.asyncMethodsOf(owner).stream()
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .filter(other -> !other.equals(method))
        .filter(other -> isStatic(other) != isStatic(method) || isHidden(other, named))
        .anyMatch(other -> mayTake(other, taken));
  }

  private boolean isHidden(ExecutableElement method, TreePath named) {
    return method.getModifiers().contains(Modifier.PRIVATE)
        && treeSymbols.enclosingTypes(named).stream()
            .map(Twins::outermost)
            .noneMatch(outermost(method)::equals);
  }

  private static Element outermost(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement) {
      outermost = outermost.getEnclosingElement();
    }
    return outermost;
  }

  private static boolean mayTake(ExecutableElement method, int arguments) {
    int parameters = method.getParameters().size() + (isStatic(method) ? 0 : 1);
    return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
  }

  /** What the arguments are cast to, but for variable ones. */
  private List<@Nullable ExpressionType> parameterTypes(
      ExecutableElement method, TreePath call, TreePath named) {
    List<@Nullable ExpressionType> parameters = new ArrayList<>();
    if (trees.getTypeMirror(named) instanceof ExecutableType seen) {
      seen.getParameterTypes()
          .forEach(each -> parameters.add(said(expressionTypes.describe(each))));
      if (isSpread(method, seen, call)) {
        parameters.remove(parameters.size() - 1);
      }
    }
    return Collections.unmodifiableList(parameters);
  }

  private static @Nullable ExpressionType said(ExpressionType type) {
    return type.isDenotable() && type.isExact() ? type : null;
  }

  /** The array of variable arguments that are given one by one, if such can be created. */
  private @Nullable ExpressionType array(ExecutableElement method, TreePath call, TreePath named) {
    if (!(trees.getTypeMirror(named) instanceof ExecutableType seen)
        || !isSpread(method, seen, call)) {
      return null;
    }
    List<? extends TypeMirror> parameters = seen.getParameterTypes();
    ExpressionType type = expressionTypes.describe(parameters.get(parameters.size() - 1));
    return type.isErased() ? said(type) : null;
  }

  /** Whether variable arguments are given one by one, not as an array. */
  private boolean isSpread(ExecutableElement method, ExecutableType seen, TreePath call) {
    List<? extends ExpressionTree> arguments =
        ((MethodInvocationTree) call.getLeaf()).getArguments();
    int last = seen.getParameterTypes().size() - 1;
    if (!method.isVarArgs() || arguments.size() != last + 1) {
      return method.isVarArgs();
    }
    TypeMirror argument = trees.getTypeMirror(new TreePath(call, arguments.get(last)));
    return argument == null
        || !types.isAssignable(
            types.erasure(argument), types.erasure(seen.getParameterTypes().get(last)));
  }
}
