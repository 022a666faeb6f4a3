package dev.fermata.processor.lower;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.github.javaparser.StaticJavaParser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstantsTest {

  @Test
  void anExpressionOfConstantsHasTheValueThatJavaGivesIt() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("2147483647 + 1", 2147483647 + 1);
    values.put("-2147483648", -2147483648);
    values.put("0x7fffffff * 3", 0x7fffffff * 3);
    values.put("1 << 33", 1 << 33);
    values.put("1L << 33", 1L << 33);
    values.put("-1 >>> 28L", -1 >>> 28L);
    values.put("-17 >> 2", -17 >> 2);
    values.put("-17 % 5", -17 % 5);
    values.put("7 / 2 + 7 / 2.0", 7 / 2 + 7 / 2.0);
    values.put("16777216f + 1", 16777216f + 1);
    values.put("0.1f + 0.2", 0.1f + 0.2);
    values.put("'a' + 1", 'a' + 1);
    values.put("(char) ('a' + 1)", (char) ('a' + 1));
    values.put("(byte) 300", 44);
    values.put("(int) 3e10", (int) 3e10);
    values.put("(long) 3e10", (long) 3e10);
    values.put("(short) 1e10", (int) (short) 1e10);
    values.put("~5 ^ 3 & 6 | 8", ~5 ^ 3 & 6 | 8);
    values.put("\"a\\t\" + 'b' + 1 + 2L + true", "a\t" + 'b' + 1 + 2L + true);
    values.put("1 + 2 + \"\" == \"3\"", true);
    values.put("\"a\" != \"a\"", false);
    values.put("'b' > 97.5 && !(1 >= 2L)", true);
    values.put("true ^ (1 == 1.0) | false", false);
    values.put("0.0 == -0.0", true);
    values.put("3 <= 2 ? 'x' : 1L < 2 ? \"y\" : 'z'", "y");
    values.forEach(
        (source, value) ->
            assertWithMessage("the value of %s", source).that(valueOf(source)).isEqualTo(value));
  }

  @Test
  void whatIsNotConstantHasNoValue() {
    for (String source :
        new String[] {
          "n",
          "f()",
          "null",
          "1 / 0",
          "5L % 0",
          "true ? 1 : n",
          "(Object) \"a\"",
          "new int[1]",
          "i++",
          "!n",
          "n == n",
          "a.b",
          "String.class"
        }) {
      assertWithMessage("the value of %s", source).that(valueOf(source)).isNull();
    }
  }

  @Test
  void onlyAConstantTruthIsTrue() {
    assertThat(Constants.isTrue(StaticJavaParser.parseExpression("1 < 2"))).isTrue();
    assertThat(Constants.isTrue(StaticJavaParser.parseExpression("1 > 2"))).isFalse();
    assertThat(Constants.isTrue(StaticJavaParser.parseExpression("1 < n"))).isFalse();
  }

  private static @Nullable Object valueOf(String source) {
    return Constants.valueOf(StaticJavaParser.parseExpression(source));
  }
}
