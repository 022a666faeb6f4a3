package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class CompanionCheckTest {
  @Test
  void aTypeThatHasTheCompanionsNameIsInTheWay() {
    check(
        """
        final class A { @Async void a() { } @Async void b() { } }
        //    ^ FERMATA-020
        """,
        """
        class AAsync { }
        """);
  }

  @Test
  void twoTypesCannotShareACompanion() {
    check(
        """
        class Outer {
          static class Inner { @Async void a() { } }
        }
        """,
        """
        final class Outer_Inner { @Async void b() { } }
        //    ^ FERMATA-021
        """);
  }

  @Test
  void theSameNameElsewhereIsFine() {
    check(
        """
        class A { @Async void a() { } static class AAsync { } }
        """,
        """
        class B { static class A { @Async void a() { } } }
        """);
  }
}
