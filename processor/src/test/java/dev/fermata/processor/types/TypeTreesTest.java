package dev.fermata.processor.types;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import dev.fermata.processor.types.TypeRef.Intersection;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeTreesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int[][]",
        "void",
        "java.lang.String",
        "java.util.Map<? super T, ? extends java.lang.String[]>",
        "app.Outer<T>.Inner<?>",
        "app.Outer<T>.Middle.Inner"
      })
  void treesAndTypesAreTheSame(String source) {
    Type tree = StaticJavaParser.parseType(source);
    TypeRef type = TypeTrees.type(tree);

    assertThat(type.toString()).isEqualTo(source);
    assertThat(TypeTrees.tree(type)).isEqualTo(tree);
  }

  @Test
  void anIntersectionIsOneInATree() {
    Type tree =
        TypeTrees.tree(
            new Intersection(List.of(Declared.named("java.lang.Object"), new Variable("T"))));

    assertThat(tree.isIntersectionType()).isTrue();
    assertThat(tree.toString()).isEqualTo("java.lang.Object & T");
  }

  @Test
  void whatIsHiddenHasNoTree() {
    Hidden hidden = new Hidden(Declared.named("app.Hidden"), null);

    assertThrows(
        IllegalArgumentException.class,
        () -> TypeTrees.tree(Declared.of("java.util.List", hidden)));
  }
}
