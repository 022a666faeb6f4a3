package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;

import org.junit.jupiter.api.Test;

class InaccessibleTypeCheckTest {
  @Test
  void aPrivateTypeThatTheBodyNamesIsRefused() {
    check(
        """
        class A {
          private static class Hidden { int x; static int count; static class Deeper { } }
          private enum Color { RED }
          private static class Failure extends RuntimeException { }
          private interface Action { void run(); }
          private static Hidden make() { return new Hidden(); }
          private static List<Hidden> all() { return List.of(); }
          private static void perform(Action action) { }
          private static Color color() { return Color.RED; }
          @Async static void a(Object o) {
            Hidden h = null;
          //^ FERMATA-041
            A . Hidden[] many = { };
            //^ FERMATA-041
            List<Hidden> list = List.of();
            //   ^ FERMATA-041
            var inferred = make();
            //  ^ FERMATA-041
            Object c = (Hidden) o;
            //          ^ FERMATA-041
            boolean is = o instanceof Hidden;
            //                        ^ FERMATA-041
            Object l = Hidden.class;
            //         ^ FERMATA-041
            Object n = new Hidden() { };
            //             ^ FERMATA-041
            Object f = (Supplier<Object>) Hidden::new;
            //                            ^ FERMATA-041
            Object d = (Hidden.Deeper) o;
            //          ^ FERMATA-041
            for (var each : all()) { }
            //       ^ FERMATA-041
            all().forEach(each -> each.hashCode());
            //            ^ FERMATA-041
            perform(() -> { });
            //      ^ FERMATA-041
            switch (color()) { default -> { } }
            //      ^ FERMATA-041
            try { o.hashCode(); } catch (Failure e) { }
            //                           ^ FERMATA-041
          }
        }
        """);
  }

  @Test
  void aPrivateInnerClassOfAGenericOneIsRefused() {
    check(
        """
        class A<Z> {
          private class Inner<Q> { private Q q; }
          private class Plain { String s; }
          private <X> Inner<X> inner(X x) { return null; }
          private Plain plain() { return null; }
          @Async void a(String q) {
            List.of(inner(q)).forEach(i -> i.q.length());
            //                        ^ FERMATA-041
            List.of(List.of(plain())).forEach(l -> l.get(0).s.length());
            //                                ^ FERMATA-041
            var inferred = inner(q);
            //  ^ FERMATA-041
            List.of(q).stream().map(this::inner);
            //                      ^ FERMATA-041
          }
        }
        """);
  }

  @Test
  void aProtectedTypeOfAnotherPackageIsRefused() {
    checkFiles(
        """
        package base;
        public class Base {
          protected static class Shared { }
          protected Shared shared() { return null; }
          protected void use(Shared s) { }
        }
        """,
        """
        package test;
        import dev.fermata.annotation.Async;
        class A extends base.Base {
          @Async void a() {
            use(shared());
            Shared s = null;
          //^ FERMATA-041
          }
        }
        """);
  }

  @Test
  void aValueThatIsPassedStraightThroughIsFine() {
    check(
        """
        class A {
          private static class Hidden {
            int x;
            static int count;
            static int twice() { return 2 * count; }
            Hidden next() { return this; }
            static class Deeper { }
          }
          private enum Color { RED }
          private Hidden field;
          private static Hidden make() { return new Hidden(); }
          private static void use(Hidden h, Object o) { }
          @Async void a() {
            use(make(), "");
            field = make().next();
            int x = field.next().x;
            Object o = make();
            String s = "" + field;
            if (make() == field) { use(field, s); }
            use(new Hidden(), Hidden.count + Hidden.twice() + "" + Color.RED);
            Object deeper = new Hidden.Deeper();
          }
        }
        """);
  }

  @Test
  void aTypeOfTheBodyIsFine() {
    check(
        """
        class A {
          static class Open { }
          protected static class Shared { }
          @Async <T extends Open> void a(T t) {
            record Pair(int a, Open b) { }
            Pair p = new Pair(1, t);
            Shared s = new Shared();
            var anonymous = new Object() { int x; };
            anonymous.x++;
          }
        }
        """);
  }
}
