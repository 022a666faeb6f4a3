package dev.fermata.processor.resolve.javac.types;

import dev.fermata.processor.discover.TypeWriter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * The type parameters that a member's type mentions where its use makes it one: those in scope of
 * the use, as the {@code Q} of a method in which a {@code Box<Q>} has its content read. An accessor
 * has none of them in its scope.
 */
public final class TypeParametersOfUse {
  private final Set<TypeParameterElement> found = new LinkedHashSet<>();
  private final Set<Element> captured = new HashSet<>();

  private TypeParametersOfUse() {}

  /**
   * Finds them, and those that their bounds mention.
   *
   * @param declared the type parameters that are declared with the member
   */
  public static List<TypeParameterElement> in(
      List<TypeMirror> types, List<? extends TypeParameterElement> declared) {
    TypeParametersOfUse all = new TypeParametersOfUse();
    types.forEach(all.visitor::visit);
    return all.found.stream().filter(each -> !declared.contains(each)).toList();
  }

  private final SimpleTypeVisitor14<@Nullable Void, @Nullable Void> visitor =
      new SimpleTypeVisitor14<>() {
        @Override
        public @Nullable Void visitTypeVariable(TypeVariable variable, @Nullable Void unused) {
          if (TypeWriter.isCaptured(variable)) {
            if (captured.add(variable.asElement())) {
              visit(variable.getUpperBound());
              visit(variable.getLowerBound());
            }
          } else if (found.add((TypeParameterElement) variable.asElement())) {
            visit(variable.getUpperBound());
          }
          return null;
        }

        @Override
        public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void unused) {
          visit(type.getEnclosingType());
          return visitAll(type.getTypeArguments());
        }

        @Override
        public @Nullable Void visitExecutable(ExecutableType type, @Nullable Void unused) {
          visitAll(type.getTypeVariables());
          visitAll(type.getParameterTypes());
          visitAll(type.getThrownTypes());
          return visit(type.getReturnType());
        }

        @Override
        public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void unused) {
          return visitAll(type.getBounds());
        }

        @Override
        public @Nullable Void visitArray(ArrayType type, @Nullable Void unused) {
          return visit(type.getComponentType());
        }

        @Override
        public @Nullable Void visitWildcard(WildcardType type, @Nullable Void unused) {
          if (type.getExtendsBound() != null) {
            visit(type.getExtendsBound());
          }
          return type.getSuperBound() == null ? null : visit(type.getSuperBound());
        }

        private @Nullable Void visitAll(List<? extends TypeMirror> types) {
          types.forEach(this::visit);
          return null;
        }
      };
}
