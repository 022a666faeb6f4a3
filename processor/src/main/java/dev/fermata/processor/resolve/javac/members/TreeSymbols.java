package dev.fermata.processor.resolve.javac.members;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.UnboundReferences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the names in attributed trees refer to, and how each uses it. */
public final class TreeSymbols {
  private static final Set<Tree.Kind> TYPES =
      EnumSet.of(
          Tree.Kind.PRIMITIVE_TYPE,
          Tree.Kind.ARRAY_TYPE,
          Tree.Kind.PARAMETERIZED_TYPE,
          Tree.Kind.ANNOTATED_TYPE,
          Tree.Kind.UNION_TYPE,
          Tree.Kind.INTERSECTION_TYPE,
          Tree.Kind.EXTENDS_WILDCARD,
          Tree.Kind.SUPER_WILDCARD,
          Tree.Kind.UNBOUNDED_WILDCARD);

  private final Trees trees;
  private final Symbols symbols;
  private final UnboundReferences references;

  public TreeSymbols(Trees trees, Symbols symbols, UnboundReferences references) {
    this.trees = trees;
    this.symbols = symbols;
    this.references = references;
  }

  /** What a name, a call or a creation refers to; null for what is none of them. */
  public @Nullable Symbol of(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof MethodInvocationTree call) {
      return of(new TreePath(path, call.getMethodSelect()));
    }
    if (tree instanceof NewClassTree creation) {
      return constructor(creation, path);
    }
    if (tree instanceof ParameterizedTypeTree type
        && type.getType() instanceof AnnotatedTypeTree annotated) {
      return of(new TreePath(path, annotated.getUnderlyingType()));
    }
    boolean isName =
        tree instanceof IdentifierTree
            || tree instanceof MemberSelectTree
            || tree instanceof MemberReferenceTree
            || tree.getKind() == Tree.Kind.PARAMETERIZED_TYPE;
    Element element = isName ? trees.getElement(path) : null;
    if (element == null) {
      return null;
    }
    if (isThisOrSuper(element)) {
      return symbols.describe(element.getEnclosingElement(), MemberUse.NONE);
    }
    return symbols.describe(element, isMember(element) ? use(element, path) : MemberUse.NONE);
  }

  /** Whether a tree can only be a type. */
  public static boolean isType(Tree tree) {
    return TYPES.contains(tree.getKind());
  }

  static boolean isThisOrSuper(Element element) {
    return element.getSimpleName().contentEquals("this")
        || element.getSimpleName().contentEquals("super");
  }

  private static boolean isMember(Element element) {
    return element.getEnclosingElement() instanceof TypeElement
        && (element.getKind().isField()
            || element.getKind() == ElementKind.METHOD
            || element.getKind() == ElementKind.CONSTRUCTOR);
  }

  /** How a member is used by its name in a tree. */
  public MemberUse use(Element member, TreePath path) {
    Tree qualifier = qualifier(path.getLeaf());
    if (qualifier == null) {
      TypeElement foundIn = symbols.foundIn(member, enclosingTypes(path));
      return new MemberUse(
          foundIn == null ? null : foundIn.asType(),
          foundIn,
          foundIn != null && isLocal(foundIn),
          trees.getTypeMirror(path));
    }
    TypeMirror site = site(member, new TreePath(path, qualifier));
    boolean isOwn =
        qualifier instanceof IdentifierTree name
            && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
    return new MemberUse(
        site != null && ExpressionTypes.isType(site) ? site : null,
        outerOfCreated(member, path),
        isOwn && isLocal(enclosingTypes(path).get(0)),
        trees.getTypeMirror(path));
  }

  /** The type in which a member of what is before it is found. */
  private @Nullable TypeMirror site(Element member, TreePath qualifier) {
    TypeMirror type = trees.getTypeMirror(qualifier);
    TreePath use = qualifier.getParentPath();
    DeclaredType searched =
        type != null
                && use.getLeaf() instanceof MemberReferenceTree
                && trees.getElement(qualifier) instanceof TypeElement
            ? references.searched(type, member, trees.getTypeMirror(use))
            : null;
    return searched == null ? type : searched;
  }

  /** Of a reference to the constructor of an inner class, where the class is found. */
  private @Nullable TypeElement outerOfCreated(Element member, TreePath path) {
    return member.getKind() == ElementKind.CONSTRUCTOR
            && member.getEnclosingElement() instanceof TypeElement type
            && isInnerMember(type)
        ? symbols.foundIn(type, enclosingTypes(path))
        : null;
  }

  private static @Nullable Tree qualifier(Tree tree) {
    if (tree instanceof MemberSelectTree select) {
      return select.getExpression();
    }
    return tree instanceof MemberReferenceTree reference
        ? reference.getQualifierExpression()
        : null;
  }

  public static boolean isLocal(TypeElement type) {
    return NameableTypes.canonicalName(type).isEmpty();
  }

  /** The classes around a place, from the inside out. */
  public List<TypeElement> enclosingTypes(TreePath path) {
    List<TypeElement> enclosing = new ArrayList<>();
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree && trees.getElement(p) instanceof TypeElement type) {
        enclosing.add(type);
      }
    }
    return enclosing;
  }

  /**
   * How many classes are between the simple name of a member and the one in which it is found; null
   * for what is no simple name of a member.
   */
  public @Nullable Integer classesBetween(TreePath path) {
    TreePath named =
        path.getLeaf() instanceof MethodInvocationTree call
            ? new TreePath(path, call.getMethodSelect())
            : path;
    Element member = named.getLeaf() instanceof IdentifierTree ? trees.getElement(named) : null;
    if (member == null || !isMember(member) || isThisOrSuper(member)) {
      return null;
    }
    List<TypeElement> enclosing = enclosingTypes(named);
    TypeElement foundIn = symbols.foundIn(member, enclosing);
    return foundIn == null ? null : enclosing.indexOf(foundIn);
  }

  /** The constructor that an explicit {@code super(…)} calls. */
  public @Nullable Symbol ofSuperCall(TreePath path) {
    return trees.getElement(path) instanceof ExecutableElement constructor
            && constructor.getEnclosingElement() instanceof TypeElement owner
        ? symbols.describe(constructor, new MemberUse(owner.asType(), null, isLocal(owner), null))
        : null;
  }

  /** In which type a class finds its superclass, if that is an inner member class; null if not. */
  public @Nullable TypeElement foundIn(TypeElement superclass, TreePath ofClass) {
    return isInnerMember(superclass)
        ? symbols.foundIn(superclass, enclosingTypes(ofClass.getParentPath()))
        : null;
  }

  /** Of an anonymous class, the constructor of its superclass: its own is never written. */
  private @Nullable Symbol constructor(NewClassTree creation, TreePath path) {
    Element constructor = trees.getElement(path);
    if (constructor == null || !(constructor.getEnclosingElement() instanceof TypeElement type)) {
      return null;
    }
    if (creation.getClassBody() != null) {
      constructor = SuperConstructor.of(creation.getClassBody(), path, trees);
      if (constructor == null
          || !(constructor.getEnclosingElement() instanceof TypeElement superclass)) {
        return null;
      }
      type = superclass;
    }
    TypeElement foundIn =
        isInnerMember(type) && creation.getEnclosingExpression() == null
            ? symbols.foundIn(type, enclosingTypes(path))
            : null;
    return symbols.describe(
        constructor, new MemberUse(type.asType(), foundIn, isLocal(type), null));
  }

  private static boolean isInnerMember(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }
}
