package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.Generators;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.resolve.AnonymousClass;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.LocalMethod;
import dev.fermata.processor.resolve.javac.members.TreeSymbols;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.types.TypeParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The local and anonymous classes of a body, and their {@code @Async} methods. */
final class LocalClasses {
  private final Elements elements;
  private final Types types;
  private final ExpressionTypes expressionTypes;

  /** The superclasses of all classes in the body. */
  private final Set<Element> extended = new HashSet<>();

  LocalClasses(
      TreePath method,
      Trees trees,
      Elements elements,
      Types types,
      ExpressionTypes expressionTypes) {
    this.elements = elements;
    this.types = types;
    this.expressionTypes = expressionTypes;
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement type
            && type.getSuperclass() instanceof DeclaredType superclass) {
          extended.add(superclass.asElement());
        }
        return super.visitClass(tree, unused);
      }
    }.scan(method, null);
  }

  /**
   * Whether a call can only mean that very method of a local class: on {@code super}, or where no
   * other class has it.
   *
   * @param receiver the type of what it is called on; null for {@code super}
   */
  boolean isMeant(ExecutableElement method, @Nullable TypeMirror receiver) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return TreeSymbols.isLocal(owner)
        && (receiver == null
            || (receiver instanceof DeclaredType type
                && type.asElement().equals(owner)
                && !owner.getKind().isInterface()
                && !extended.contains(owner)));
  }

  /** Describes an {@code @Async} method of a class without a canonical name. */
  LocalMethod describe(ExecutableElement method) {
    TypeMirror item =
        Generators.isGenerator(method) ? Generators.itemType(method.getReturnType()) : null;
    ExecutableElement implemented = implemented(method);
    return new LocalMethod(
        implemented == null
            ? null
            : NameableTypes.canonicalName((TypeElement) implemented.getEnclosingElement()),
        coroutineMethod(method),
        method.getTypeParameters().stream()
            .map(
                it ->
                    new TwinTypeParameter(
                        new TypeParameter(
                            describe(it.asType()).type().toString(),
                            it.getBounds().stream().map(bound -> describe(bound).type()).toList()),
                        List.of()))
            .toList(),
        method.getParameters().stream().map(it -> describe(it.asType())).toList(),
        describe(method.getReturnType()),
        item == null ? null : describe(item),
        Discovery.isTimed(method));
  }

  private ExpressionType describe(TypeMirror type) {
    return expressionTypes.describe(type).nameable();
  }

  /** The {@code @Async} method of a type with a name that such a method overrides; null if none. */
  @Nullable ExecutableElement implemented(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return supertypes(owner)
        .filter(type -> !NameableTypes.canonicalName(type).isEmpty())
        .flatMap(type -> Discovery.asyncMethodsOf(type).stream())
        .filter(overridden -> elements.overrides(method, overridden, owner))
        .findFirst()
        .orElse(null);
  }

  private Stream<TypeElement> supertypes(TypeElement type) {
    return types.directSupertypes(type.asType()).stream()
        .map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement())
        .flatMap(supertype -> Stream.concat(Stream.of(supertype), supertypes(supertype)));
  }

  /** The name of the method that makes the coroutine of such a method. */
  String coroutineMethod(ExecutableElement method) {
    Set<String> taken =
        ElementFilter.methodsIn(elements.getAllMembers((TypeElement) method.getEnclosingElement()))
            .stream()
            .map(it -> it.getSimpleName().toString())
            .collect(Collectors.toSet());
    String base = method.getSimpleName() + "Async";
    String name = base;
    for (int i = 1; taken.contains(name); i++) {
      name = base + i;
    }
    return name;
  }

  /**
   * Describes an anonymous class.
   *
   * @param isQualified whether the instance that goes with the superclass is written, which then is
   *     the constructor's first argument (JLS 15.9.5.1)
   */
  AnonymousClass describe(TypeElement anonymous, boolean isQualified) {
    boolean isOfInterface = !anonymous.getInterfaces().isEmpty();
    TypeMirror supertype =
        isOfInterface ? anonymous.getInterfaces().get(0) : anonymous.getSuperclass();
    List<ExpressionType> parameters = new ArrayList<>();
    List<ExpressionType> thrown = new ArrayList<>();
    boolean isVarargs = false;
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(anonymous.getEnclosedElements())) {
      constructor.getParameters().forEach(it -> parameters.add(describe(it.asType())));
      constructor.getThrownTypes().forEach(it -> thrown.add(describe(it)));
      isVarargs = constructor.isVarArgs();
    }
    return new AnonymousClass(
        describe(supertype),
        isOfInterface,
        parameters.subList(isQualified ? 1 : 0, parameters.size()),
        isVarargs,
        thrown);
  }
}
