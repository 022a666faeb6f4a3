package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class PrintedErrorsTest {
  private static final String EXPLAINED =
      """
      /src/A.java:3: error: incompatible types: T#1 cannot be converted to T#2
          return other;
                 ^
        where T#1,T#2 are type-variables:
          T#1 extends Object declared in class A
      """;

  private static final String TOLD = "incompatible types: T cannot be converted to T";

  @Test
  void anErrorIsFoundByItsPlaceAndItsFirstWords() {
    PrintedErrors printed =
        PrintedErrors.read("error: no place\n" + EXPLAINED + "A.java:3: error: other: T\n");

    assertThat(printed.explained("C:\\src\\A.java", 3, TOLD))
        .isEqualTo(
            """
            incompatible types: T#1 cannot be converted to T#2
              where T#1,T#2 are type-variables:
                T#1 extends Object declared in class A""");
    assertThat(printed.explained("A.java", 4, TOLD)).isNull();
    assertThat(printed.explained("B.java", 3, TOLD)).isNull();
  }

  @Test
  void whatIsNotExplainedOrNotOneErrorIsLeftAsItIs() {
    assertThat(PrintedErrors.read("A.java:3: error: other: T\n").explained("A.java", 3, "other: T"))
        .isNull();
    assertThat(PrintedErrors.read(EXPLAINED + EXPLAINED).explained("A.java", 3, TOLD)).isNull();
  }

  @Test
  void onlyNamesThatStandForThemselvesNeedAnExplanation() {
    assertThat(PrintedErrors.mayExplain("location: class test.Greeter")).isFalse();
    assertThat(PrintedErrors.mayExplain("location: class test.Greeter<T>")).isTrue();
    assertThat(PrintedErrors.mayExplain("capture#1 of ? extends java.lang.Number")).isTrue();
  }
}
