package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.TypeParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The companions in the runtime are what the processor makes of their interfaces. */
class FunctionCompanionsTest {
  private static final Path FUNCTIONS =
      Path.of("../runtime/src/main/java/dev/fermata/function").toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AsyncAction",
        "AsyncBiFunction",
        "AsyncConsumer",
        "AsyncFunction",
        "AsyncPredicate",
        "AsyncSupplier"
      })
  void companionIsTheGeneratedOne(String name) throws IOException {
    CompilationUnit functional = parsed(Files.readString(FUNCTIONS.resolve(name + ".java")));
    functional.setPackageDeclaration("test");
    functional
        .findAll(MethodDeclaration.class, MethodDeclaration::isStatic)
        .forEach(it -> it.remove());
    String generated = Emitted.of(functional.toString()).source(name + "Async");
    String checkedIn = Files.readString(FUNCTIONS.resolve(name + "Async.java"));
    assertThat(code(generated)).isEqualTo(code(checkedIn));
  }

  /**
   * What is run: without comments, annotations of types and bounds that say no more than Object.
   */
  private static String code(String source) {
    CompilationUnit unit = parsed(source);
    unit.removePackageDeclaration();
    unit.setImports(new NodeList<>());
    unit.getAllContainedComments().forEach(Comment::remove);
    unit.findAll(TypeParameter.class).stream()
        .filter(it -> it.getTypeBound().toString().contains("@Nullable Object"))
        .forEach(it -> it.setTypeBound(new NodeList<>()));
    unit.findAll(AnnotationExpr.class).stream()
        .filter(it -> it.getNameAsString().matches("Nullable|Generated|GeneratedCompanion"))
        .forEach(it -> it.remove());
    return unit.toString();
  }

  private static CompilationUnit parsed(String source) {
    return new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17))
        .parse(source)
        .getResult()
        .orElseThrow();
  }
}
