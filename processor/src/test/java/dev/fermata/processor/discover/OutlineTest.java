package dev.fermata.processor.discover;

import static com.google.common.truth.Truth.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
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
        .containsExactly("inField", "async", "n", "f", "local", "Local");
  }

  private static boolean isFull(BlockStmt body) {
    return body.getStatements().isNonEmpty();
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
