package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizeTest {
  private static final int HOTSPOT_LIMIT = 8_000;

  @Test
  void aVeryLongBodyRunsAndEachOfItsMethodsIsSmallEnoughToBeCompiled() {
    StringBuilder body = new StringBuilder("@Async static long sum(int start) {\n");
    body.append("long sum = start;\nString last = \"\";\n");
    long expected = 1;
    for (int i = 0; i < 500; i++) {
      body.append("int v%1$d = await(turn(%1$d));\nsum += v%1$d;\n".formatted(i));
      body.append("last = last.length() > 9 ? \"\" : last + v%1$d;\n".formatted(i));
      body.append("if (last.isEmpty() && sum < 0) {\nsum = 0;\n}\n");
      expected += i;
    }
    body.append("return sum;\n}\n");

    Emitted emitted = Emitted.ofMembers(body.toString());

    assertThat(emitted.run("sum", 1)).isEqualTo(expected);
    List<Integer> sizes = emitted.codeSizes("test/Test$Async$Sum");
    assertThat(sizes.size()).isGreaterThan(3);
    for (int size : sizes) {
      assertThat(size).isLessThan(HOTSPOT_LIMIT);
    }
  }

  @Test
  void aThousandMethodsOfOneClassFitIntoItsCompanion() {
    StringBuilder members = new StringBuilder("private int calls;\n");
    members.append("@Async int m0(int x) {\nreturn await(turn(x));\n}\n");
    for (int i = 1; i < 1_000; i++) {
      members.append("@Async int m%d(int x) {\ncalls++;\n".formatted(i));
      members.append("return await(TestAsync.m%d(this, x)) + 1;\n}\n".formatted(i - 1));
    }
    members.append("@Async static int last(int x) {\n");
    members.append("return await(TestAsync.m999(new Test(), x));\n}\n");

    Emitted emitted = Emitted.ofMembers(members.toString());

    assertThat(emitted.run("last", 1)).isEqualTo(1_000);
  }

  @Test
  void aThousandMethodsWithPrivateMembersOfTheirOwnFitToo() {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      members.append("private int field%1$d = %1$d;\n".formatted(i));
      members.append("private int method%1$d() {\nreturn field%1$d++;\n}\n".formatted(i));
      members.append("@Async int m%1$d(int x) {\n".formatted(i));
      members.append("return method%1$d() + await(turn(x)) + field%1$d++;\n}\n".formatted(i));
    }
    members.append("@Async static int last(int x) {\n");
    members.append("return await(TestAsync.m999(new Test(), x));\n}\n");

    Emitted emitted = Emitted.ofMembers(members.toString());

    assertThat(emitted.run("last", 1)).isEqualTo(2_000);
  }

  @Test
  void aHandlerInAnotherMethodThanWhatThrowsGetsTheException() {
    StringBuilder body =
        new StringBuilder("@Async static String caught() {\ntry {\nint sum = 0;\n");
    for (int i = 0; i < 200; i++) {
      body.append("sum += await(turn(%1$d));\nif (sum == 1) {\n".formatted(i));
      body.append("throw new IllegalStateException(\"sum \" + sum);\n}\n");
    }
    body.append("return \"none\";\n");
    body.append("} catch (IllegalStateException e) {\nreturn e.getMessage();\n}\n}\n");

    Emitted emitted = Emitted.ofMembers(body.toString());

    assertThat(emitted.run("caught")).isEqualTo("sum 1");
  }
}
