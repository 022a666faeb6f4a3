package dev.fermata.processor.resolve.javac;

import static com.google.common.truth.Truth.assertThat;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.resolve.Symbol.Access;
import dev.fermata.processor.testing.Attributed;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavacTypeOracleTest {

  private static VariableDeclarator variable(Node body, String name) {
    return body.findFirst(VariableDeclarator.class, each -> each.getNameAsString().equals(name))
        .orElseThrow();
  }

  private static ExpressionType typeOf(Node body, String expression) {
    return body.findFirst(Expression.class, each -> each.toString().equals(expression))
        .orElseThrow(() -> new AssertionError(expression + " in " + body))
        .getData(Attribution.TYPE);
  }

  @Test
  void aVarHasTheTypeThatWasInferred() {
    Node body =
        Attributed.ofBody(
                """
                @Async static <T extends Comparable<T>> void f(List<? extends Number> numbers, T t) {
                  var map = new HashMap<String, List<T>>();
                  var number = numbers.get(0);
                  var chosen = t == null ? 1 : "one";
                  var anonymous = new Object() { int x; };
                  var task = createTask(TestAsync.g(t));
                }
                @Async static <T> T g(T t) { return t; }
                """)
            .body("f");
    assertThat(variable(body, "map").getData(Attribution.TYPE).type().toString())
        .isEqualTo("java.util.HashMap<java.lang.String, java.util.List<T>>");
    assertThat(variable(body, "number").getData(Attribution.TYPE).type().toString())
        .isEqualTo("java.lang.Number");
    assertThat(variable(body, "chosen").getData(Attribution.TYPE).isExact()).isFalse();
    assertThat(variable(body, "anonymous").getData(Attribution.TYPE).isDenotable()).isFalse();
    assertThat(variable(body, "task").getData(Attribution.TYPE).type().toString())
        .isEqualTo("dev.fermata.Task<T>");
  }

  /** Each variable would have its own wildcards captured, and an array none. */
  @Test
  void whatADeclarationCannotSayIsNotExact() {
    Node body =
        Attributed.ofBody(
                """
                static <T> void same(List<T> one, List<T> other) {}
                static <T> List<T> of(T t) { return List.of(t); }
                static <T> List<T>[] array(List<T> t) { return null; }
                @Async static void f(Map<String, ?> map, List<?> list, Object any) {
                  same(list, new ArrayList<>());
                  Object plain = any.getClass();
                  Object entries = map.entrySet().iterator();
                  Object lists = array(list);
                  Object element = list.get(0);
                  Object copy = list.subList(0, 1);
                }
                """)
            .body("f");
    assertThat(typeOf(body, "new ArrayList<>()").isExact()).isFalse();
    assertThat(typeOf(body, "any.getClass()").isExact()).isTrue();
    assertThat(typeOf(body, "map.entrySet().iterator()").isExact()).isFalse();
    assertThat(typeOf(body, "array(list)").isExact()).isFalse();
    assertThat(typeOf(body, "list.get(0)").isExact()).isFalse();
    assertThat(typeOf(body, "list.subList(0, 1)").isExact()).isTrue();
  }

  /** To javac what is below {@code Object} is one, and what a call gives is not. */
  @Test
  void aLowerBoundOfAResultStaysOne() {
    Node body =
        Attributed.ofBody(
                """
                static <T> Consumer<? super T> sink() { return it -> {}; }
                @Async static void f() {
                  var sink = sink();
                  sink().accept("");
                }
                """)
            .body("f");
    assertThat(variable(body, "sink").getData(Attribution.TYPE).type().toString())
        .isEqualTo("java.util.function.Consumer<? super java.lang.Object>");
    assertThat(typeOf(body, "sink()").type().toString())
        .isEqualTo("java.util.function.Consumer<? super java.lang.Object>");
  }

  @Test
  void awaitsAreMarkedWithTheirOperandAndResult() {
    Node body =
        Attributed.ofBody(
                """
                @Async static void f(CompletableFuture<String> stage) {
                  int x = await(TestAsync.g());
                  await(stage).length();
                }
                @Async static int g() { return 1; }
                """)
            .body("f");
    List<AwaitCall> awaits =
        body.findAll(MethodCallExpr.class).stream()
            .filter(call -> call.containsData(Attribution.AWAIT))
            .map(call -> call.getData(Attribution.AWAIT))
            .toList();
    assertThat(awaits.stream().map(AwaitCall::operand))
        .containsExactly(AwaitCall.Operand.AWAITABLE, AwaitCall.Operand.COMPLETION_STAGE)
        .inOrder();
    assertThat(awaits.stream().map(await -> await.resultType().type().toString()))
        .containsExactly("java.lang.Integer", "java.lang.String")
        .inOrder();
  }

  @Test
  void aLoopHasTheTypeOfItsElements() {
    Node body =
        Attributed.ofBody(
                """
                interface Numbers<N extends Number> extends Iterable<N> {}
                @Async static void f(Numbers<?> numbers, List raw, int[] array) {
                  for (var n : numbers) {}
                  for (var r : raw) {}
                  for (var i : array) {}
                }
                """)
            .body("f");
    assertThat(
            body.findAll(ForEachStmt.class).stream()
                .map(loop -> loop.getData(Attribution.ELEMENT_TYPE).type().toString()))
        .containsExactly("java.lang.Number", "java.lang.Object", "int")
        .inOrder();
  }

  @Test
  void aResourceThatIsAScopeIsMarked() {
    Node body =
        Attributed.of(
                """
                package test;
                import dev.fermata.AsyncScope;
                import dev.fermata.annotation.Async;
                class Test {
                  @Async static <S extends AsyncScope> void f(S scope, AutoCloseable plain)
                      throws Exception {
                    try (var a = scope; scope; plain) {}
                  }
                }
                """,
                """
                package dev.fermata;
                public interface AsyncScope extends AutoCloseable {}
                """)
            .body("f");
    assertThat(
            body.findFirst(TryStmt.class).orElseThrow().getResources().stream()
                .map(resource -> resource.containsData(Attribution.ASYNC_SCOPE)))
        .containsExactly(true, true, false)
        .inOrder();
  }

  @Test
  void aPrivateMemberIsDenied() {
    Node body =
        Attributed.ofBody(
                """
                private int secret;
                int open;
                @Async int f() { return secret + open; }
                """)
            .body("f");
    assertThat(symbol(body, "secret").access()).isEqualTo(Access.DENIED);
    assertThat(symbol(body, "secret").foundIn()).isEqualTo("test.Test");
    assertThat(symbol(body, "open").access()).isEqualTo(Access.DIRECT);
  }

  private static Symbol symbol(Node body, String name) {
    return body.findFirst(NameExpr.class, each -> each.getNameAsString().equals(name))
        .orElseThrow()
        .getData(Attribution.SYMBOL);
  }

  @Test
  void positionsHoldBesideUnicodeEscapesAndTabs() {
    Node body =
        Attributed.ofBody(
                """
                @Async static int f(int \\u0061b) {
                \tString s = "\\u0041";\tint n = s.length() + a\\u0062;
                  return n;
                }
                """)
            .body("f");
    assertThat(typeOf(body, "s.length()").type().toString()).isEqualTo("int");
    assertThat(typeOf(body, "ab").type().toString()).isEqualTo("int");
  }

  @Test
  void anInnerClassOfAGenericOneIsNamedWithItsOutersArguments() {
    assertThat(
            Attributed.ofBody(
                    """
                    static class Box<T> {
                      class Inner { class Deep { @Async void f() {} } }
                    }
                    """)
                .method("f")
                .receiverType()
                .toString())
        .isEqualTo("test.Test.Box<T>.Inner.Deep");
  }

  @Test
  void aLocalClassIsNamedSimplyInAGenericClassToo() {
    Node body =
        Attributed.ofBody(
                """
                static class Box<T> {
                  @Async void f() {
                    class Local<U> {}
                    var local = new Local<String>();
                  }
                }
                """)
            .body("f");
    assertThat(variable(body, "local").getData(Attribution.TYPE).type().toString())
        .isEqualTo("Local<java.lang.String>");
  }

  @Test
  void positionsHoldBehindOtherEscapes() {
    Node body =
        Attributed.ofBody(
                """
                @Async static String f(String b) {
                  return "\\n\\\\u0041\\"" + '\\'' + b.trim();
                }
                """)
            .body("f");
    assertThat(typeOf(body, "b.trim()").type().toString()).isEqualTo("java.lang.String");
  }

  @Test
  void everyKindOfExpressionHasItsFacts() {
    Attributed.ofBody(
        """
        enum Color { RED, GREEN }
        record Point(int x, int y) {}
        static final int K = 3;
        int[] cells = {1, 2, 3};
        @Async <T extends Number & Comparable<T>> Object f(T t, Object o, Color color, int... rest) {
          int a = -1, b = K << 2, c[] = {1, -2, ~3};
          long d = -9223372036854775808L;
          String s = "a" + "b" + 'c' + 1.5f + null + true;
          char ch = s.charAt(a = 0);
          a += b++ - --b;
          cells[a] *= this.cells[(a)];
          if (o instanceof Point p && p.x() > 0) { return p; }
          Function<Integer, Function<Integer, Integer>> add = x -> (Integer y) -> x + y;
          Supplier<List<String>> make = ArrayList::new;
          Runnable run = this::hashCode;
          Object[] array = new Object[][] {{1}, {"x", Test.class, int.class}};
          int[][] grid = new int[3][];
          switch (color) { case RED: a = 1; break; case GREEN: default: a = 2; }
          int e = switch (color) { case RED -> 1; case GREEN -> { yield K; } };
          for (final var each : Map.of("k", 1).entrySet()) { a += each.getValue(); }
          for (int i = 0, j = 1; i < j; i++, j--) {}
          try (var in = new java.io.StringReader(s); var again = in) { in.read(); }
          catch (java.io.IOException | IllegalStateException failure) { throw new RuntimeException(failure); }
          class Local<U> { U u; Local(U u) { this.u = u; } U get() { return Test.this.cells == null ? null : u; } }
          Object local = new Local<>("x") { @Override String get() { return super.get() + K; } }.get();
          @SuppressWarnings({"unchecked", "raw" + "types"}) List<T> cast = (List<T>) o;
          Comparable<?> both = (Number & Comparable<?>) t;
          label: for (;;) { break label; }
          synchronized (this) { assert a > 0 : "no"; }
          Object conditional = a > 0 ? a : "s";
          Object text = \"""
              block
              \""";
          Test.<String>g("x");
          java.util.List<java.lang.String> qualified = java.util.List.of();
          new Test().new Inner().go();
          return Test.super.toString();
        }
        static <X> void g(X x) {}
        class Inner { void go() {} }
        """);
  }
}
