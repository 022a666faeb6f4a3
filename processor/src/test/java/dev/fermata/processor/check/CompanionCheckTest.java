package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;

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
  void aCompanionThatIsToBeCompiledIsInTheWay() {
    check(
        """
        final class A { @Async void a() { } }
        //    ^ FERMATA-025
        """,
        """
        @javax.annotation.processing.Generated("dev.fermata.processor.FermataProcessor")
        class AAsync { }
        """);
    check(
        """
        final class A { @Async void a() { } }
        //    ^ FERMATA-020
        """,
        """
        @javax.annotation.processing.Generated("another")
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

  @Test
  void aTypeThatOnlyHasTheNameSuperIsHidden() {
    checkFiles(
        """
        abstract class A {
        //       ^ FERMATA-024
          @dev.fermata.annotation.Async void a(Super s) { }
        }
        final class B { @dev.fermata.annotation.Async void b(Super s) { } }
        class C { @dev.fermata.annotation.Async static void c(Super s) { } }
        """,
        """
        class Super { }
        """);
  }
}
