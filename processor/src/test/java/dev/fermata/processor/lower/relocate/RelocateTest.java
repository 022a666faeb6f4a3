package dev.fermata.processor.lower.relocate;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.testing.Attributed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelocateTest {

  /** The relocated body of {@code f}, without its braces, a statement a line. */
  private static List<String> relocated(Attributed source) {
    return lines(body(source));
  }

  private static Body body(Attributed source) {
    var method = source.method("f");
    var type =
        source.types().stream().filter(it -> it.methods().contains(method)).findFirst().get();
    Body body = new Body(type, method);
    Relocate.lower(body, new Accessors(type));
    return body;
  }

  private static List<String> lines(Body body) {
    return body.block().getStatements().stream()
        .map(statement -> statement.toString().replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void membersAreQualifiedByTheReceiver() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    int open; static int shared; final int one = 1;
                    void go() {} static void stand() {}
                    @Async void f() {
                      open = this.open + shared + one;
                      go(); this.go(); stand(); Test.stand();
                      Runnable run = () -> go();
                      System.out.println(this);
                    }
                    """)))
        .containsExactly(
            "self.open = self.open + test.Test.shared + 1;",
            "self.go();",
            "self.go();",
            "test.Test.stand();",
            "test.Test.stand();",
            "java.lang.Runnable run = () -> self.go();",
            "java.lang.System.out.println(self);")
        .inOrder();
  }

  @Test
  void whatIsDeniedGoesThroughAccessors() {
    Body body =
        body(
            Attributed.ofBody(
                """
                private int secret; private static String shared; private byte small;
                private <X> X hide(X x, int... rest) { return x; }
                private static void stand() {}
                private Test(int x) {}
                Test() {}
                @Async void f(Test other) {
                  secret = 1; secret += 2; this.secret++; int old = secret++; small += 1; --other.secret;
                  shared += old;
                  stand(); hide("x", 1, 2).length(); other.<String>hide("y");
                  new Test(3).secret = 4;
                  new Test(3).secret *= 4;
                  var fresh = new Test();
                }
                """));
    assertThat(lines(body))
        .containsExactly(
            "test.TestAsync.setSecret(self, 1);",
            "test.TestAsync.setSecret(self, test.TestAsync.getSecret(self) + 2);",
            "test.TestAsync.setSecret(self, test.TestAsync.getSecret(self) + 1);",
            "int old = test.TestAsync.getAndSetSecret(self, test.TestAsync.getSecret(self) + 1);",
            "test.TestAsync.setSmall(self, (byte) (test.TestAsync.getSmall(self) + 1));",
            "test.TestAsync.setSecret(other, test.TestAsync.getSecret(other) - 1);",
            "test.TestAsync.setShared(test.TestAsync.getShared() + old);",
            "test.TestAsync.callStand();",
            "test.TestAsync.callHide(self, \"x\", 1, 2).length();",
            "test.TestAsync.<java.lang.String>callHide(other, \"y\");",
            "test.TestAsync.setSecret(test.TestAsync.newTest(3), 4);",
            "test.Test target;",
            "test.TestAsync.setSecret(target = test.TestAsync.newTest(3), test.TestAsync.getSecret(target) * 4);",
            "var fresh = new test.Test();")
        .inOrder();
    assertThat(body.accessors().stream().map(Accessor::name))
        .containsExactly(
            "setSecret",
            "getSecret",
            "getAndSetSecret",
            "setSmall",
            "getSmall",
            "setShared",
            "getShared",
            "callStand",
            "callHide",
            "newTest");
  }

  @Test
  void deniedConstantsAreTheirValue() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    private static final int ONE = 1; private static final String NAME = "n\\"";
                    private static final long LOW = -1; static final int OPEN = 2;
                    @Async int f(int x) {
                      switch (x) { case ONE: case Test.ONE + 1: case OPEN + 1: }
                      String s = NAME + LOW + Test.LOW;
                      return x;
                    }
                    """)))
        .containsExactly(
            "switch(x) { case 1: case 1 + 1: case test.Test.OPEN + 1: }",
            "java.lang.String s = \"n\\\"\" + (-1L) + (-1L);",
            "return x;")
        .inOrder();
  }

  @Test
  void outerInstancesAreReachedThroughAccessors() {
    Body body =
        body(
            Attributed.ofBody(
                """
                int open; void go() {}
                class Middle<M> {
                  M m;
                  class Inner {
                    class Deep {}
                    int open;
                    @Async M f() {
                      open = Test.this.open; go(); Inner.this.open++; m.hashCode();
                      new Deep(); new Other(); Test.this.new Other();
                      Inner same = this;
                      return m;
                    }
                  }
                }
                class Other {}
                """));
    assertThat(lines(body))
        .containsExactly(
            "self.open = test.Test_Middle_InnerAsync.outerOfMiddle(test.Test_Middle_InnerAsync.outerOfInner(self)).open;",
            "test.Test_Middle_InnerAsync.outerOfMiddle(test.Test_Middle_InnerAsync.outerOfInner(self)).go();",
            "self.open++;",
            "test.Test_Middle_InnerAsync.outerOfInner(self).m.hashCode();",
            "self.new Deep();",
            "test.Test_Middle_InnerAsync.outerOfMiddle(test.Test_Middle_InnerAsync.outerOfInner(self)).new Other();",
            "test.Test_Middle_InnerAsync.outerOfMiddle(test.Test_Middle_InnerAsync.outerOfInner(self)).new Other();",
            "test.Test.Middle<M>.Inner same = self;",
            "return test.Test_Middle_InnerAsync.outerOfInner(self).m;")
        .inOrder();
  }

  @Test
  void whatALocalClassHasOfItsOwnStays() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    int open; private int secret;
                    static class Base { protected int inherited; void base() {} }
                    @Async Object f(int open2) {
                      class Local extends Base {
                        int mine = open;
                        int sum() { base(); return this.mine + inherited + secret + Test.this.open; }
                      }
                      return new Base() { int mine; void base() { super.base(); mine++; open++; secret++; } };
                    }
                    """)))
        .containsExactly(
            "class Local extends test.Test.Base { int mine = self.open; int sum() { base(); return"
                + " this.mine + inherited + test.TestAsync.getSecret(self) + self.open; } }",
            "return new test.Test.Base() { int mine; void base() { super.base(); mine++;"
                + " self.open++; test.TestAsync.setSecret(self,"
                + " test.TestAsync.getSecret(self) + 1); } };")
        .inOrder();
  }

  @Test
  void superIsCalledThroughAnAccessor() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    interface Named { default String name() { return ""; } }
                    static class Base { int x; int go(int i) { return i; } }
                    static class Derived extends Base implements Named {
                      int x;
                      @Override int go(int i) { return 0; }
                      @Async void f() {
                        super.go(1); Named.super.name(); super.x = 2;
                        IntUnaryOperator up = super::go;
                      }
                    }
                    """)))
        .containsExactly(
            "test.Test_DerivedAsync.superGo(self, 1);",
            "test.Test_DerivedAsync.superName(self);",
            "((test.Test.Base) self).x = 2;",
            "java.util.function.IntUnaryOperator up = argument -> test.Test_DerivedAsync.superGo(self, argument);")
        .inOrder();
  }

  @Test
  void deniedMethodReferencesBecomeLambdas() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    private String secret(Object... rest) { return ""; }
                    private static int twice(int i) { return i * 2; }
                    private Test(String s) {}
                    Test open() { return this; }
                    class Inner {}
                    @Async void f() {
                      Function<String, String> bound = this::secret;
                      IntUnaryOperator stat = Test::twice;
                      Function<Test, String> unbound = Test::secret;
                      Function<String, Test> fresh = Test::new;
                      Supplier<String> once = open()::secret;
                      Supplier<Inner> inner = Inner::new;
                      Supplier<Test> plain = this::open;
                      IntFunction<int[]> array = int[]::new;
                    }
                    """)))
        .containsExactly(
            "java.util.function.Function<java.lang.String, java.lang.String> bound = argument ->"
                + " test.TestAsync.callSecret(self, argument);",
            "java.util.function.IntUnaryOperator stat = argument1 -> test.TestAsync.callTwice(argument1);",
            "java.util.function.Function<test.Test, java.lang.String> unbound = argument2 ->"
                + " test.TestAsync.callSecret(argument2);",
            "java.util.function.Function<java.lang.String, test.Test> fresh = argument3 ->"
                + " test.TestAsync.newTest(argument3);",
            "java.util.function.Supplier<java.lang.String> once = ((java.util.function.Function<test.Test,"
                + " java.util.function.Supplier<java.lang.String>>) target -> () ->"
                + " test.TestAsync.callSecret(target)).apply(java.util.Objects.requireNonNull(self.open()));",
            "java.util.function.Supplier<test.Test.Inner> inner = () -> self.new Inner();",
            "java.util.function.Supplier<test.Test> plain = self::open;",
            "java.util.function.IntFunction<int[]> array = int[]::new;")
        .inOrder();
  }

  @Test
  void typesAreNamedFromTheirPackageAndTypeParametersAsInTheTwin() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    enum Color { RED }
                    static class Box<T> {
                      class Lid {}
                      @Async <T extends Number> void f(Color color, Object o) {
                        Map.Entry<T, ? extends List<Color[]>> entry = null;
                        java.util.List<Lid> lids = new ArrayList<>();
                        @SuppressWarnings("x") Class<?> c = Entry.class;
                        switch (color) { case RED -> Color.valueOf("RED"); }
                        if (o instanceof List<?> list && (Object) list instanceof Collection) {}
                        Lid lid = new Lid();
                        Map.Entry.comparingByKey();
                      }
                    }
                    static class Entry {}
                    """)))
        .containsExactly(
            "java.util.Map.Entry<T1, ? extends java.util.List<test.Test.Color[]>> entry = null;",
            "java.util.List<test.Test.Box<T>.Lid> lids = new java.util.ArrayList<>();",
            "@java.lang.SuppressWarnings(\"x\") java.lang.Class<?> c = test.Test.Entry.class;",
            "switch(color) { case RED -> test.Test.Color.valueOf(\"RED\"); }",
            "if (o instanceof java.util.List<?> list && (java.lang.Object) list instanceof"
                + " java.util.Collection) { }",
            "test.Test.Box<T>.Lid lid = self.new Lid();",
            "java.util.Map.Entry.comparingByKey();")
        .inOrder();
  }

  @Test
  void aStaticImportIsQualifiedAndMarked() {
    Body body =
        body(
            Attributed.ofBody(
                """
                @Async static int f() { await(sleep(java.time.Duration.ZERO)); return 1; }
                """));
    assertThat(lines(body))
        .containsExactly("await(dev.fermata.Fermata.sleep(java.time.Duration.ZERO));", "return 1;")
        .inOrder();
  }

  @Test
  void aReceiverIsNotHiddenByTheUsersNames() {
    assertThat(
            relocated(
                Attributed.ofBody(
                    """
                    int x;
                    @Async void f(Function<Integer, Integer> self) {
                      Function<Integer, Integer> g = self1 -> x + self1;
                    }
                    """)))
        .containsExactly(
            "java.util.function.Function<java.lang.Integer, java.lang.Integer> g = self1 ->"
                + " self2.x + self1;");
  }
}
