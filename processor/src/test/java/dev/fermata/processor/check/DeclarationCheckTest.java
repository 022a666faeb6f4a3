package dev.fermata.processor.check;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.fermata.processor.AwaitCheckProcessor;
import dev.fermata.processor.FermataProcessor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class DeclarationCheckTest {
  @Test
  void synchronizedAndNativeMethodsAreRefused() {
    check(
        """
        class A {
          @Async synchronized void a() { }
          //                       ^ FERMATA-010
          @Async static native int b();
          //                       ^ FERMATA-011
        }
        """);
  }

  @Test
  void aMethodOfAPrivateTypeIsRefused() {
    check(
        """
        class A {
          private static class Hidden {
            @Async void a() { }
            //          ^ FERMATA-014
            static class Deeper {
              @Async void b() { }
              //          ^ FERMATA-014
            }
          }
        }
        """);
  }

  @Test
  void anElementOfAnAnnotationTypeIsRefused() {
    check(
        """
        @interface A {
          @Async int a();
          //         ^ FERMATA-015
        }
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void aMethodOfACompactSourceFileIsRefused() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "Script",
                    """
                    import dev.fermata.annotation.Async;

                    int n = 1;

                    @Async int next() { return n++; }

                    void main() {}
                    """));
    assertThat(compilation)
        .hadErrorContaining("[FERMATA-018]")
        .inFile(compilation.sourceFiles().get(0))
        .onLine(5)
        .atColumn(12);
    assertThat(compilation).hadErrorCount(1);
  }

  @Test
  void twinsOfOneSignatureAreRefused() {
    check(
        """
        class Node<T> {
          @Async int sum() { return 1; }
          @Async static int sum(Node<?> node) { return 2; }
          //                ^ FERMATA-022
          @Async <E extends Comparable<E>> int sum(E[] a, Object b) { return 3; }
          @Async static int sum(Node<String> a, Comparable<?>[] b, Object c) { return 4; }
          //                ^ FERMATA-022
          @Async static int sum(Node<?> a, Object b) { return 5; }
        }
        """);
  }

  @Test
  void aTypeThatTheSignatureMayNotNameIsRefused() {
    check(
        """
        class A {
          private static class Hidden { }
          @Async Hidden a() { return null; }
          //     ^ FERMATA-041
          @Async void b(int i, List<? extends A.Hidden[]> h) { }
          //                                   ^ FERMATA-041
          @Async <T extends Hidden> void c() { }
          //                ^ FERMATA-041
          private static class Failure extends Exception { }
          @Async void d() throws Failure { }
          //                     ^ FERMATA-041
          static class Inner<T extends Hidden> { @Async void e() { } }
          //                           ^ FERMATA-041
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
          public static class Open { }
        }
        """,
        """
        package test;
        import dev.fermata.annotation.Async;
        class A extends base.Base {
          @Async void a(Open open, Shared shared) { }
          //                       ^ FERMATA-041
        }
        """);
  }

  @Test
  void moreParametersThanACoroutineCanTakeAreRefused() {
    check(
        """
        class A {
          @Async static void fits(%2$s, long b, int c) { }
          @Async static void exceeds(%2$s, long b, int c, int d) { }
          //                 ^ FERMATA-017
          @Async final void fits(%2$s, double b) { }
          @Async final void exceeds(%2$s, double b, int c) { }
          //                ^ FERMATA-017
          @Async void overridable(%1$s) { }
          @Async void exceeds(%2$s, int b, int c) { }
          //          ^ FERMATA-017
        }
        interface I {
          @Async void fits(%1$s);
          @Async void exceeds(%1$s, int b);
          //          ^ FERMATA-017
        }
        """
            .formatted(parameters(252), parameters(251)));
  }

  private static String parameters(int count) {
    return IntStream.range(0, count).mapToObj(i -> "int a" + i).collect(Collectors.joining(", "));
  }

  @Test
  void ordinaryDeclarationsAreFine() {
    check(
        """
        abstract class A<T extends Comparable<T>> {
          protected static class Shared { }
          @Async abstract T a();
          @Async private void b(Shared s, T[] many) { }
          @Async protected final <E extends Exception> int c(int... i) throws E { return 1; }
          @Async static final void d() { }
          @Async int d(int i) { return i; }
          @AsyncTimed @Async @Deprecated public void timed() { }
          interface I { @Async default void e() { } @Async void f(); @Async private void g() { } }
          enum E { ONE; @Async void h() { } }
          record R(int x) { @Async int i() { return x; } }
        }
        """);
  }

  @Test
  void inALocalOrAnonymousClassOnlyACoroutineCanBeTimed() {
    check(
        """
        class A {
          interface Op { @Async void op(); }
          @Async void a() {
            class Local {
              @AsyncTimed void timed() { }
              //               ^ FERMATA-016
              class Member { @dev.fermata.annotation.AsyncTimed int timed() { return 1; } }
              //                                                    ^ FERMATA-016
            }
            Object anonymous = new Object() { @Override @AsyncTimed public String toString() { return ""; } };
            //                                                                    ^ FERMATA-016
            new Op() { @AsyncTimed @Async public void op() { } }.op();
          }
          void b() {
            class Local { @AsyncTimed void timed() { } }
            //                             ^ FERMATA-016
            Runnable r = () -> new Object() { @AsyncTimed void timed() { } };
            //                                                 ^ FERMATA-016
          }
        }
        """);
  }

  @Test
  void onlyACoroutineCanBeTimed() {
    check(
        """
        class A {
          @AsyncTimed void a() { }
          //               ^ FERMATA-016
          @Async void b() { }
        }
        """);
  }

  @Test
  void aResultThatComesLaterIsWarnedOf() {
    check(
        """
        class A {
          @Async CompletableFuture<String> one() { return null; }
          //                               ^ FERMATA-062
          @Async CompletionStage<String> two() { return null; }
          //                             ^ FERMATA-062
          @Async Coroutine<String> three() { return sleep(ZERO, ""); }
          //                       ^ FERMATA-062
          @Async dev.fermata.Future<String> four() { return null; }
          //                                ^ FERMATA-062
          @Async java.util.concurrent.Future<?> five() { return null; }
          //                                    ^ FERMATA-062
          @Async Task<String> task() { return createTask(sleep(ZERO, "")); }
          @Async List<CompletableFuture<String>> many() { return List.of(); }
          @SuppressWarnings("fermata:double-wrap") @Async Awaitable<?> quiet() { return null; }
        }
        """);
  }
}
