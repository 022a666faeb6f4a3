package dev.fermata.processor.check.plain;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.discover.Discovery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name somewhere in a file is one of ours. Outside {@code @Async} bodies nothing is
 * attributed, so this follows the scopes itself; where they do not tell, the answer is no.
 */
final class FermataNames {
  private static final String FERMATA = "dev.fermata.Fermata";

  private final Function<String, @Nullable TypeElement> types;
  private final Elements elements;
  private final Imports imports;

  /** As the compiler has them, which has each name once: most names are looked up here. */
  private final Set<Name> suspending;

  /**
   * Reads one file.
   *
   * @param types finds the type of a canonical name, null if there is none
   */
  FermataNames(
      CompilationUnitTree unit, Function<String, @Nullable TypeElement> types, Elements elements) {
    this.types = types;
    this.elements = elements;
    this.imports = new Imports(unit, types, elements);
    this.suspending =
        Stream.of("await", "awaitEach", "emit", "emitAll")
            .map(elements::getName)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the method that is called at {@code path} is one of ours that suspend. */
  boolean isSuspending(TreePath path) {
    return isOurs(this::isSuspending, path);
  }

  /** Whether the method that is called at {@code path} is {@code Fermata.run}. */
  boolean isRun(TreePath path) {
    return isOurs(name -> name.contentEquals("run"), path);
  }

  /** Whether the method that is called at {@code path} is one of {@code Fermata}'s. */
  boolean isOurs(TreePath path) {
    return isOurs(name -> true, path);
  }

  private boolean isOurs(Predicate<Name> method, TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof IdentifierTree identifier) {
      return method.test(identifier.getName())
          && importedFrom(identifier.getName(), path)
              .filter(owners -> owners.stream().allMatch(FERMATA::equals))
              .isPresent();
    }
    return tree instanceof MemberSelectTree select
        && method.test(select.getIdentifier())
        && isFermata(select.getExpression(), path);
  }

  /** Whether a name is that of one of our methods that suspend. */
  boolean isSuspending(Name method) {
    return suspending.contains(method);
  }

  /**
   * The types that a method called by its simple name is imported from; empty if it is not
   * imported, or a class around has one of that name, or may have.
   */
  private Optional<List<String>> importedFrom(Name method, TreePath path) {
    List<String> owners = imports.ownersOfStatic(method.toString());
    return owners.isEmpty() || enclosingClasses(path).anyMatch(each -> mayHave(method, each))
        ? Optional.empty()
        : Optional.of(owners);
  }

  /** Whether an expression before {@code .await} or {@code ::await} names the class. */
  boolean isFermata(ExpressionTree qualifier, TreePath path) {
    return names(qualifier, FERMATA, path);
  }

  /** Whether the type of an annotation is {@code @Async}. */
  boolean isAsync(Tree annotationType, TreePath path) {
    return names(annotationType, Discovery.ASYNC, path);
  }

  /** Whether the type of an annotation is {@code @AsyncTimed}. */
  boolean isTimed(Tree annotationType, TreePath path) {
    return names(annotationType, Discovery.TIMED, path);
  }

  private boolean names(Tree tree, String qualifiedName, TreePath path) {
    if (tree instanceof IdentifierTree identifier) {
      return typeNamed(identifier.getName(), path)
          .filter(type -> type.getQualifiedName().contentEquals(qualifiedName))
          .isPresent();
    }
    return tree instanceof MemberSelectTree && tree.toString().equals(qualifiedName);
  }

  private static Stream<TreePath> enclosingClasses(TreePath path) {
    return Stream.iterate(path, at -> at != null, TreePath::getParentPath)
        .filter(at -> at.getLeaf() instanceof ClassTree);
  }

  private boolean mayHave(Name method, TreePath path) {
    TypeElement member = memberClass(path);
    if (member != null) {
      return !methodsNamed(method, member).isEmpty();
    }
    ClassTree local = (ClassTree) path.getLeaf();
    boolean declares =
        local.getMembers().stream()
            .anyMatch(each -> each instanceof MethodTree m && m.getName().equals(method));
    return declares
        || supertypes(local, path)
            .map(supertype -> named(supertype, path))
            .anyMatch(type -> type.isEmpty() || !methodsNamed(method, type.get()).isEmpty());
  }

  private List<ExecutableElement> methodsNamed(Name name, TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getSimpleName().equals(name))
        .toList();
  }

  private static Stream<Tree> supertypes(ClassTree local, TreePath path) {
    Tree created =
        path.getParentPath().getLeaf() instanceof NewClassTree creation
            ? creation.getIdentifier()
            : null;
    return Stream.concat(
        local.getImplementsClause().stream(),
        Stream.of(Optional.ofNullable(local.getExtendsClause()), Optional.ofNullable(created))
            .flatMap(Optional::stream));
  }

  private Optional<TypeElement> named(Tree type, TreePath path) {
    if (type instanceof ParameterizedTypeTree parameterized) {
      return named(parameterized.getType(), path);
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return named(annotated.getUnderlyingType(), path);
    }
    if (type instanceof IdentifierTree identifier) {
      return typeNamed(identifier.getName(), path);
    }
    return Optional.ofNullable(types.apply(type.toString()));
  }

  /** The type that a simple name means; empty if it is local to a body or not known. */
  private Optional<TypeElement> typeNamed(Name name, TreePath path) {
    for (TreePath at : (Iterable<TreePath>) enclosingClasses(path)::iterator) {
      TypeElement around = memberClass(at);
      if (around == null) {
        if (declaresType((ClassTree) at.getLeaf(), name)) {
          return Optional.empty();
        }
        continue;
      }
      Optional<TypeElement> member =
          ElementFilter.typesIn(elements.getAllMembers(around)).stream()
              .filter(each -> each.getSimpleName().equals(name))
              .findFirst();
      if (member.isPresent()) {
        return member;
      }
    }
    return imports.type(name.toString());
  }

  private static boolean declaresType(ClassTree local, Name name) {
    return local.getSimpleName().equals(name)
        || local.getMembers().stream()
            .anyMatch(each -> each instanceof ClassTree c && c.getSimpleName().equals(name));
  }

  /** The element of a top-level or member class, null for a local or anonymous one. */
  private @Nullable TypeElement memberClass(TreePath path) {
    String name = canonicalName(path);
    return name == null ? null : types.apply(name);
  }

  private static @Nullable String canonicalName(TreePath path) {
    String simpleName = ((ClassTree) path.getLeaf()).getSimpleName().toString();
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof CompilationUnitTree unit) {
      return unit.getPackageName() == null ? simpleName : unit.getPackageName() + "." + simpleName;
    }
    if (!(parent.getLeaf() instanceof ClassTree)) {
      return null;
    }
    String around = canonicalName(parent);
    return around == null ? null : around + "." + simpleName;
  }
}
