package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class SuperConstructorCheckTest {
  @Test
  void aSubclassInTheBodyThatCallsAPrivateConstructorIsRefused() {
    check(
        """
        class A {
          static class Base {
            private Base() { }
            private Base(int x) { }
          }
          class Inner { private Inner() { } }
          @Async void a() {
            Object anonymous = new Base(1) { };
            //                     ^ FERMATA-042
            Object inner = new Inner() { };
            //                 ^ FERMATA-042
            class Implicit extends Base { }
            //                     ^ FERMATA-042
            class Empty extends Base { Empty() { } }
            //                  ^ FERMATA-042
            class Explicit extends A.Base { Explicit() { super(1); } }
            //                      ^ FERMATA-042
          }
        }
        """);
  }

  @Test
  void otherConstructorsAreFine() {
    check(
        """
        class A {
          static class Base {
            private Base(int x) { }
            protected Base() { }
            Base(String s) { this(s.length()); }
          }
          @Async void a() {
            Object plain = new Base(1);
            Object anonymous = new Base() { };
            class Implicit extends Base { }
            class Explicit extends Base {
              Explicit() { super("x"); }
              private Explicit(int x) { this(); }
            }
            Object local = new Explicit(1);
            class Sub extends Explicit { Sub() { super(2); } }
            Object list = new java.util.AbstractList<String>() {
              @Override public String get(int i) { return ""; }
              @Override public int size() { return 0; }
            };
          }
        }
        """);
  }
}
