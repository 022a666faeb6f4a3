package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What runs when a class is initialized (JLS 12.4.1): its own initializers, those of its
 * superclasses, and those of superinterfaces with default methods. Java's own classes count as
 * silent.
 */
final class Initialization {
  private final Elements elements;
  private final Types types;
  private final Trees trees;
  private final TypeElement own;
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  /** Seen from the bodies of a class's methods. */
  Initialization(Trees trees, Elements elements, Types types, TypeElement own) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.own = own;
  }

  /** Whether the class itself may run code when it is initialized. */
  boolean isSeen() {
    return known.computeIfAbsent(own, this::runsCode);
  }

  /** Whether another class may run code when it is initialized, and need not be already. */
  boolean isSeen(String canonicalName) {
    TypeElement type = elements.getTypeElement(canonicalName);
    return type != null
        && !types.isSubtype(types.erasure(own.asType()), types.erasure(type.asType()))
        && known.computeIfAbsent(type, this::runsCode);
  }

  /** Whether a class that is local to a body may run code when it is initialized. */
  boolean isSeen(TypeElement local) {
    return known.computeIfAbsent(local, this::runsCode);
  }

  private boolean runsCode(TypeElement type) {
    if (type.getQualifiedName().toString().startsWith("java.")) {
      return false;
    }
    return hasInitializer(type)
        || runsCode(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(this::interfaceRunsCode);
  }

  private boolean runsCode(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && runsCode(element);
  }

  private boolean interfaceRunsCode(TypeMirror type) {
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    boolean isInitialized =
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .anyMatch(ExecutableElement::isDefault);
    return (isInitialized && hasInitializer(element))
        || element.getInterfaces().stream().anyMatch(this::interfaceRunsCode);
  }

  private boolean hasInitializer(TypeElement type) {
    ClassTree tree = trees.getTree(type);
    if (tree == null) {
      return type.getEnclosedElements().stream()
          .anyMatch(member -> member.getKind() == ElementKind.STATIC_INIT);
    }
    return tree.getMembers().stream()
            .anyMatch(member -> member instanceof BlockTree block && block.isStatic())
        || ElementFilter.fieldsIn(type.getEnclosedElements()).stream().anyMatch(this::isComputed);
  }

  private boolean isComputed(VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC)
        && field.getConstantValue() == null
        && trees.getPath(field).getLeaf() instanceof VariableTree variable
        && variable.getInitializer() != null
        && !isSilent(variable.getInitializer(), field);
  }

  /** Whether a field is set to a value of its own or an empty collection. */
  private boolean isSilent(ExpressionTree initializer, VariableElement field) {
    if (initializer instanceof LiteralTree || initializer instanceof LambdaExpressionTree) {
      return true;
    }
    // To ask for an element attributes the class, which only our own is anyway.
    return field.getEnclosingElement().equals(own)
        && initializer instanceof NewClassTree creation
        && creation.getClassBody() == null
        && creation.getArguments().stream().allMatch(LiteralTree.class::isInstance)
        && trees.getElement(new TreePath(trees.getPath(field), creation))
            instanceof ExecutableElement constructor
        && elements.getPackageOf(constructor).getQualifiedName().toString().startsWith("java.util");
  }
}
