package dev.fermata.processor.check.declarations;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.Nameability;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Whether the companion may name every type in a method's signature. */
final class SignatureCheck {
  private final Elements elements;
  private final Trees trees;
  private final Reporter reporter;

  SignatureCheck(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.trees = trees;
    this.reporter = reporter;
  }

  void check(TypeElement type, ExecutableElement method) {
    Set<TypeElement> named = new LinkedHashSet<>();
    for (TypeParameterElement parameter : method.getTypeParameters()) {
      parameter.getBounds().forEach(bound -> collect(bound, named));
    }
    collect(method.getReturnType(), named);
    for (VariableElement parameter : method.getParameters()) {
      collect(parameter.asType(), named);
    }
    method.getThrownTypes().forEach(thrown -> collect(thrown, named));
    report(named, type, method);

    Set<TypeElement> bounds = new LinkedHashSet<>();
    for (Element e = type; e instanceof TypeElement around; e = e.getEnclosingElement()) {
      for (TypeParameterElement parameter : around.getTypeParameters()) {
        parameter.getBounds().forEach(bound -> collect(bound, bounds));
      }
    }
    report(bounds, type, type);
  }

  private void report(Set<TypeElement> named, TypeElement type, Element where) {
    PackageElement companionPackage = elements.getPackageOf(type);
    for (TypeElement each : named) {
      Nameability.obstacle(each, companionPackage, elements)
          .ifPresent(
              obstacle -> {
                TreePath path = trees.getPath(where);
                CompilationUnitTree unit = path.getCompilationUnit();
                Tree use = useOf(each, path.getLeaf());
                Object[] arguments = {each.getQualifiedName(), obstacle.reason(), obstacle.cure()};
                reporter.report(Message.INACCESSIBLE_TYPE, unit, use, arguments);
              });
    }
  }

  /** Where the declaration names the type: the first such name outside of bodies. */
  private static Tree useOf(TypeElement type, Tree declaration) {
    Tree use =
        new TreeScanner<@Nullable Tree, @Nullable Void>() {
          @Override
          public @Nullable Tree visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            return type.getSimpleName().equals(tree.getName()) ? tree : null;
          }

          @Override
          public @Nullable Tree visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            return type.getSimpleName().equals(tree.getIdentifier())
                ? tree
                : super.visitMemberSelect(tree, unused);
          }

          @Override
          public @Nullable Tree reduce(@Nullable Tree later, @Nullable Tree earlier) {
            return earlier != null ? earlier : later;
          }
        }.scan(declaration, null);
    return use == null ? declaration : use;
  }

  private static void collect(TypeMirror type, Set<TypeElement> into) {
    type.accept(
        new SimpleTypeVisitor14<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitDeclared(DeclaredType declared, @Nullable Void unused) {
            into.add((TypeElement) declared.asElement());
            declared.getTypeArguments().forEach(argument -> argument.accept(this, null));
            return null;
          }

          @Override
          public @Nullable Void visitArray(ArrayType array, @Nullable Void unused) {
            return array.getComponentType().accept(this, null);
          }

          @Override
          public @Nullable Void visitWildcard(WildcardType wildcard, @Nullable Void unused) {
            if (wildcard.getExtendsBound() != null) {
              wildcard.getExtendsBound().accept(this, null);
            }
            if (wildcard.getSuperBound() != null) {
              wildcard.getSuperBound().accept(this, null);
            }
            return null;
          }

          @Override
          public @Nullable Void visitIntersection(
              IntersectionType intersection, @Nullable Void unused) {
            intersection.getBounds().forEach(bound -> bound.accept(this, null));
            return null;
          }
        },
        null);
  }
}
