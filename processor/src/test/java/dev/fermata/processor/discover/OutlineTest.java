package dev.fermata.processor.discover;

import static com.google.common.truth.Truth.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.fermata.processor.testing.Attributed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private final CompilationUnit unit =
      Attributed.ofBody(
              """
              Test() { super(); }
              int plain(int n) { return n; }
              Object field = new Object() { int inField() { return 1; } };
              static Object shared = new Object() { int inStatic() { return 1; } };
              static class Nested {
                /* { */ void nested(/* { */) /* } */ { "}".length(); /* } */ }
                @dev.fermata.annotation.Async void async() { new Nested() { void n() { n(); } }; }
              }
              record Point(int x) { Point { x = 1; } }
              @Async void f() {
                class Local { Local() { f(); } void local() { f(); } }
              }
              """)
          .type()
          .declaration()
          .findCompilationUnit()
          .orElseThrow();

  @Test
  void onlyTheBodiesOfAsyncMethodsAndWhatIsInThemAreThere() {
    assertThat(
            Stream.concat(
                    unit.findAll(MethodDeclaration.class).stream()
                        .filter(it -> isFull(it.getBody().orElseThrow())),
                    unit.findAll(ConstructorDeclaration.class).stream()
                        .filter(it -> isFull(it.getBody())))
                .map(CallableDeclaration::getNameAsString))
        .containsExactly("inStatic", "async", "n", "f", "local", "Local");
  }

  private static boolean isFull(BlockStmt body) {
    return body.getStatements().isNonEmpty();
  }

  @Test
  void aFieldHasItsValueOnlyWhereItIsOneOfTheClassOrMayBeAConstant() {
    CompilationUnit fields =
        Attributed.ofBody(
                """
                int n = 1;
                final int constant = 2;
                final String text = "=", other = "a" + "b";
                final java.lang.@Use String annotated = "c";
                final Integer box = 3, comment = /* = */ 4, plain;
                List<String> list = new ArrayList<>(), none, more = List.of("=");
                int[] array[] = {{1}, {2}};
                boolean same = n == constant;
                Runnable lambda = () -> n = 5, reference = this::run, assigned = lambda = null;
                static Object ofClass = new Object();
                { plain = 6; }
                void run() { }
                enum Sort { FIRST { int ofConstant = 7; }; int size = 8; static int last = 9; }
                record Pair(int left) { static int right = 10; }
                interface Constants { Object IN_INTERFACE = new Object(); }
                @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                @interface Use { int MARK = 11; }
                @Async void f() { int local = 12; }
                """)
            .type()
            .declaration()
            .findCompilationUnit()
            .orElseThrow();
    assertThat(
            fields.findAll(VariableDeclarator.class).stream()
                .filter(it -> it.getInitializer().isPresent())
                .map(VariableDeclarator::getNameAsString))
        .containsExactly(
            "constant",
            "text",
            "other",
            "annotated",
            "comment",
            "ofClass",
            "last",
            "ofConstant",
            "right",
            "IN_INTERFACE",
            "MARK",
            "local");
  }

  @Test
  void everyNameStandsWhereItStandsInTheFile() {
    SourceText text = unit.getData(SourceTrees.TEXT);
    List<MethodDeclaration> methods = unit.findAll(MethodDeclaration.class);
    assertThat(methods).hasSize(7);
    assertThat(
            methods.stream()
                .map(it -> text.offset(it.getName().getBegin().orElseThrow()))
                .map(start -> text.text().substring(start).split("\\W")[0])
                .collect(Collectors.toList()))
        .isEqualTo(methods.stream().map(MethodDeclaration::getNameAsString).toList());
  }
}
