package dev.fermata.processor.diag;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class ReporterTest {
  @Test
  void aSimpleCallIsReportedAtItsName() {
    assertThat(reportedAt(MethodCallExpr.class, "class A { int f() { return  f(); } }"))
        .containsExactly("1:29");
  }

  @Test
  void aQualifiedCallIsReportedAtItsDotAsJavacDoes() {
    assertThat(
            reportedAt(
                MethodCallExpr.class,
                "class A {",
                "  Object f() {",
                "    return java.util.List",
                "        .<String>of();",
                "  }",
                "}"))
        .containsExactly("4:9");
  }

  @Test
  void aDeclarationIsReportedAtItsName() {
    assertThat(reportedAt(MethodDeclaration.class, "class A { @Deprecated native int f(); }"))
        .containsExactly("1:34");
    assertThat(reportedAt(Parameter.class, "class A { void f(final int x) {} }"))
        .containsExactly("1:28");
  }

  @Test
  void otherNodesAreReportedWhereTheyBegin() {
    assertThat(
            reportedAt(SynchronizedStmt.class, "class A { void f() { synchronized (this) {} } }"))
        .containsExactly("1:22");
    assertThat(reportedAt(ObjectCreationExpr.class, "class A { Object o = new Object(); }"))
        .containsExactly("1:22");
    assertThat(
            reportedAt(
                MethodReferenceExpr.class,
                "class A { Runnable r = A::<String>f; static void f() {} }"))
        .containsExactly("1:24");
  }

  @Test
  void tabsMoveAColumnAsTheyDoInJavac() {
    assertThat(reportedAt(MethodCallExpr.class, "class A { int f() {", "\treturn f(); } }"))
        .containsExactly("2:16");
  }

  @Test
  void whatStandsTwiceIsSaidOnceAndInSourceOrder() {
    Compilation compilation =
        compile(
            (reporter, unit) -> {
              List<MethodDeclaration> methods = unit.findAll(MethodDeclaration.class);
              Collections.reverse(methods);
              for (MethodDeclaration method : methods) {
                reporter.report(Message.NATIVE_METHOD, method, method.getName());
                reporter.report(Message.NATIVE_METHOD, method, method.getName());
              }
            },
            "class A { void f() {} void g() {} }");
    assertThat(
            compilation.errors().stream()
                .map(d -> d.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .toList())
        .containsExactly(
            "[FERMATA-011] an @Async method cannot be native: f has no body to compile",
            "[FERMATA-011] an @Async method cannot be native: g has no body to compile")
        .inOrder();
  }

  @Test
  void aCopyIsReportedAtItsOriginal() {
    Compilation compilation =
        compile(
            (reporter, unit) -> {
              Node copy = unit.findFirst(MethodCallExpr.class).orElseThrow().clone();
              reporter.report(Message.NATIVE_METHOD, unit, copy, "f");
            },
            "class A { int f() { return f(); } }");
    assertThat(compilation.errors().get(0).getColumnNumber()).isEqualTo(28);
  }

  @Test
  void aWarningIsSuppressedOnTheDeclarationsAroundIt() {
    String call = "int x = f();";
    for (String source :
        List.of(
            "@SuppressWarnings(\"fermata:blocking\") class A { int f() { " + call + " return x; }}",
            "class A { @SuppressWarnings({\"unused\", \"fermata:blocking\"}) int f() { "
                + call
                + " return x; }}",
            "class A { int f() { @SuppressWarnings(value = \"fermata:blocking\") "
                + call
                + " return x; }}")) {
      assertThat(blockingWarnings(source)).isEmpty();
    }
    for (String source :
        List.of(
            "@SuppressWarnings(\"fermata\") class A { int f() { " + call + " return x; }}",
            "class A { int f() { "
                + call
                + " return x; } "
                + "@SuppressWarnings(\"fermata:blocking\") int g() { return 1; }}")) {
      assertThat(blockingWarnings(source)).hasSize(1);
    }
  }

  private static List<?> blockingWarnings(String source) {
    return compile(
            (reporter, unit) ->
                unit.findFirst(MethodCallExpr.class)
                    .ifPresent(
                        call -> reporter.report(Message.BLOCKING_CALL, call, "f", "Do not.")),
            source)
        .warnings();
  }

  private static List<String> reportedAt(Class<? extends Node> kind, String... lines) {
    Compilation compilation =
        compile(
            (reporter, unit) ->
                unit.findAll(kind)
                    .forEach(node -> reporter.report(Message.NATIVE_METHOD, node, "f")),
            lines);
    return compilation.errors().stream()
        .map(d -> d.getLineNumber() + ":" + d.getColumnNumber())
        .toList();
  }

  private static Compilation compile(
      BiConsumer<Reporter, CompilationUnit> action, String... lines) {
    var processor =
        new AbstractProcessor() {
          @Override
          public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
          }

          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
          }

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
              CompilationUnit unit =
                  new JavaParser().parse(String.join("\n", lines)).getResult().orElseThrow();
              Reporter reporter = new Reporter(processingEnv, Trees.instance(processingEnv));
              action.accept(reporter, unit);
              reporter.flush();
            }
            return false;
          }
        };
    return javac()
        .withProcessors(processor)
        .compile(JavaFileObjects.forSourceLines("A", Arrays.asList(lines)));
  }
}
