package dev.fermata.processor.types;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import dev.fermata.processor.types.TypeRef.Intersection;
import dev.fermata.processor.types.TypeRef.Primitive;
import dev.fermata.processor.types.TypeRef.Variable;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TypeRefTest {
  private static final Variable T = new Variable("T");
  private static final Declared STRING = Declared.named("java.lang.String");
  private static final Declared INNER =
      new Declared(Declared.of("app.Outer", STRING), "Inner", List.of(T));

  @Test
  void textIsTheSourceForm() {
    assertThat(new Array(new Array(Primitive.INT)).toString()).isEqualTo("int[][]");
    assertThat(INNER.toString()).isEqualTo("app.Outer<java.lang.String>.Inner<T>");
    assertThat(Declared.of("java.util.Map", Wildcard.upFrom(T), Wildcard.upTo(STRING)).toString())
        .isEqualTo("java.util.Map<? super T, ? extends java.lang.String>");
    assertThat(new Intersection(List.of(STRING, T)).toString()).isEqualTo("java.lang.String & T");
    assertThat(new Hidden(STRING, "app.App$1").toString()).isEqualTo("anonymous java.lang.String");
  }

  @Test
  void namesAreWrittenAsIsSaidAndSimpleOnesAsTheyAre() {
    Declared local = Declared.of("Local", INNER);

    assertThat(local.written(name -> name.substring(name.lastIndexOf('.') + 1)))
        .isEqualTo("Local<Outer<String>.Inner<T>>");
  }

  @Test
  void boundsOfObjectAreNone() {
    assertThat(Wildcard.upTo(TypeRef.OBJECT)).isEqualTo(Wildcard.UNBOUNDED);
    assertThat(new TypeParameter("T", List.of(TypeRef.OBJECT)).bounds()).isEmpty();
  }

  @Test
  void erasesTypeArgumentsButNoTypeParameters() {
    assertThat(INNER.withoutArguments()).isEqualTo(Declared.named("app.Outer.Inner"));
    assertThat(new Array(Declared.of("java.util.List", T)).withoutArguments())
        .isEqualTo(new Array(Declared.named("java.util.List")));
    assertThat(T.withoutArguments()).isEqualTo(T);
  }

  @Test
  void mentionsWhatIsInArgumentsBoundsAndTypesAround() {
    Declared list = Declared.of("java.util.List", Wildcard.upFrom(new Array(INNER)));

    assertThat(list.mentions(T::equals)).isTrue();
    assertThat(list.mentions(STRING::equals)).isTrue();
    assertThat(list.mentions(Primitive.INT::equals)).isFalse();
  }

  @Test
  void isDenotableIfNothingInItIsHidden() {
    assertThat(INNER.isDenotable()).isTrue();
    assertThat(Declared.of("java.util.List", new Hidden(STRING, null)).isDenotable()).isFalse();
  }

  @Test
  void changesTheInnermostFirst() {
    TypeRef changed =
        Declared.of("java.util.List", new Array(INNER))
            .map(it -> it.equals(T) ? STRING : it instanceof Array array ? array.component() : it);

    assertThat(changed.toString())
        .isEqualTo("java.util.List<app.Outer<java.lang.String>.Inner<java.lang.String>>");
  }

  @Test
  void knowsWhatIsAround() {
    assertThat(INNER.enclosing()).isEqualTo(Declared.of("app.Outer", STRING));
    assertThat(Declared.named("app.Outer.Inner").enclosing())
        .isEqualTo(Declared.named("app.Outer"));
  }

  @Test
  void aClassIsInALocalOneByItsName() {
    assertThat(Declared.named("Local.Inner").isIn("Local")).isTrue();
    assertThat(Declared.named("Locale").isIn("Local")).isFalse();
  }

  @Test
  void aTypeParameterIsWrittenWithItsBounds() {
    TypeParameter ofItself =
        new TypeParameter("T", List.of(Declared.of("java.lang.Comparable", T), STRING));

    assertThat(ofItself.written(name -> name))
        .isEqualTo("T extends java.lang.Comparable<T> & java.lang.String");
    assertThat(ofItself.isBoundedByItself()).isTrue();
    assertThat(new TypeParameter("U", List.of(T)).isBoundedByItself()).isFalse();
  }
}
