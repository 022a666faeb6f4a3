package dev.fermata.processor.resolve;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.javaparser.ast.expr.NameExpr;
import org.junit.jupiter.api.Test;

final class FactTest {

  @Test
  void aFactGoesWithACopyOfItsNode() {
    NameExpr name = new NameExpr("answer");
    name.setData(Attribution.TYPE, ExpressionType.of("int"));

    assertThat(Attribution.TYPE.of(name.clone())).isEqualTo(ExpressionType.of("int"));
  }

  @Test
  void whatIsMissingIsSaidWithWhatShouldHaveSetIt() {
    IllegalStateException missing =
        assertThrows(
            IllegalStateException.class, () -> Attribution.TYPE.of(new NameExpr("answer")));

    assertThat(missing)
        .hasMessageThat()
        .isEqualTo("No type is known of `answer`, which BodyAttributor should have set.");
  }
}
