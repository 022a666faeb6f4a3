package dev.fermata.processor.discover;

import static com.google.common.truth.Truth.assertThat;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.fermata.processor.testing.Attributed;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalEnumsTest {

  @Test
  void theyAreReadWhereverTheyStand() {
    TypeDeclaration<?> type =
        Attributed.ofBody(
                """
                static { enum InInitializer { A } }
                static Runnable field = () -> { enum InLambda { A } };
                Runnable ofObjects = () -> { enum InLambdaOfObjects { A } };
                void plain() { enum InPlainMethod { A } }
                enum Member { A }
                @Async void g(int n) {
                  class Local { void method() { enum InLocalClass { A } } }
                  switch (n) {
                    case 1: enum InCase { A }
                    case 2: ; enum InNextCase { A }
                    default: n++;
                  }
                }
                @Async void f() {
                  enum Outer {
                    A { Object g() { enum InConstant { A } return InConstant.A; } };
                    Object g() { enum InMethod { A } enum Beside { A }; return Beside.A; }
                  }
                }
                """)
            .type()
            .declaration();
    assertThat(
            type.findAll(LocalEnumDeclarationStmt.class).stream()
                .map(it -> it.getEnumDeclaration().getNameAsString()))
        .containsExactly(
            "InInitializer",
            "InLambda",
            "InLocalClass",
            "InCase",
            "InNextCase",
            "Outer",
            "InConstant",
            "InMethod",
            "Beside");
  }

  @Test
  void theyKeepTheirPositions() {
    TypeDeclaration<?> type =
        Attributed.ofBody(
                "@Async void f() {\r\n"
                    + "\tint x = 1; /* é */ @Deprecated enum First { A, /* \\u0041 */\r\n"
                    + "\t\tB } enum \\u0053econd { C; int y = 2; }\r\n"
                    + "\tint z = 3;\n"
                    + "}")
            .type()
            .declaration();
    SourceText text = type.findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT);
    List<String> written =
        type.findAll(EnumDeclaration.class).stream()
            .map(
                it ->
                    text.text()
                        .substring(
                            text.offset(it.getBegin().orElseThrow()),
                            text.offset(it.getEnd().orElseThrow()) + 1))
            .toList();
    assertThat(written)
        .containsExactly(
            "@Deprecated enum First { A, /* \\u0041 */\r\n\t\tB }",
            "enum \\u0053econd { C; int y = 2; }");
  }

  @Test
  void theyArePrintedClonedAndComparedWithTheBody() {
    BlockStmt body =
        Attributed.ofBody(
                """
                @Async void f() {
                  // Three.
                  enum Color { RED, GREEN, BLUE }
                  int x = 0;
                }
                """)
            .body("f");
    BlockStmt clone = body.clone();
    LocalEnumDeclarationStmt cloned = clone.findFirst(LocalEnumDeclarationStmt.class).orElseThrow();
    assertThat(clone).isEqualTo(body);
    assertThat(clone.toString()).isEqualTo(body.toString());
    assertThat(clone.getStatement(0)).isSameInstanceAs(cloned);
    assertThat(clone.toString().lines().map(String::strip).filter(it -> !it.isEmpty()))
        .containsExactly(
            "{", "// Three.", "enum Color {", "RED, GREEN, BLUE", "}", "int x = 0;", "}")
        .inOrder();
    cloned.getEnumDeclaration().setName("Colour");
    assertThat(clone).isNotEqualTo(body);
  }
}
