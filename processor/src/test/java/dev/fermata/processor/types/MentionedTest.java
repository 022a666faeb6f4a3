package dev.fermata.processor.types;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class MentionedTest {
  private static final String SOURCE =
      """
      class Outer<T extends Comparable<T>> {
        class Inner<U> {}
        Outer<String>.Inner<? super T[]> inner;
        Outer<?> unknown;
        Outer<?>.Inner<String> ofUnknown;
        <X extends Number & Runnable> void method(X x) throws IllegalStateException {}
      }
      """;

  private final JavacTask task = task();
  private final Types types = task.getTypes();
  private final TypeElement outer = outer();

  private static JavacTask task() {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Outer.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
          }
        };
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
  }

  private TypeElement outer() {
    try {
      task.parse();
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task.getElements().getTypeElement("Outer");
  }

  private TypeMirror field(String name) {
    return ElementFilter.fieldsIn(outer.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow()
        .asType();
  }

  private TypeMirror capturedAround(String name) {
    DeclaredType type = (DeclaredType) field(name);
    DeclaredType around = (DeclaredType) types.capture(type.getEnclosingType());
    return types.getDeclaredType(
        around, (TypeElement) type.asElement(), type.getTypeArguments().toArray(TypeMirror[]::new));
  }

  @Test
  void mentionsTypesAroundArgumentsBoundsAndComponents() {
    assertThat(
            Mentioned.in(field("inner"))
                .map(TypeMirror::toString)
                .filter(text -> !text.equals("none"))
                .collect(Collectors.toList()))
        .containsExactly(
            "Outer<java.lang.String>.Inner<? super T[]>",
            "Outer<java.lang.String>",
            "java.lang.String",
            "? super T[]",
            "T[]",
            "T")
        .inOrder();
  }

  @Test
  void mentionsAllOfASignature() {
    TypeMirror method = ElementFilter.methodsIn(outer.getEnclosedElements()).get(0).asType();

    assertThat(Mentioned.in(method).map(TypeMirror::toString).collect(Collectors.toSet()))
        .containsAtLeast("X", "void", "java.lang.IllegalStateException");
  }

  @Test
  void typeVariablesOfBoundsAreMentionedOnce() {
    assertThat(Mentioned.variables(outer.getTypeParameters().get(0).asType())).hasSize(1);
  }

  @Test
  void captureIsOfAUseAndATypeParameterIsNone() {
    TypeMirror captured = types.capture(field("unknown"));

    assertThat(Mentioned.captures(field("unknown"))).isEmpty();
    assertThat(Mentioned.captures(captured)).hasSize(1);
    assertThat(Mentioned.captures(null)).isEmpty();
    assertThat(Mentioned.isCaptured((TypeVariable) outer.getTypeParameters().get(0).asType()))
        .isFalse();
  }

  @Test
  void aCaptureInATypeAroundIsMentioned() {
    assertThat(Mentioned.captures(capturedAround("ofUnknown"))).hasSize(1);
  }
}
