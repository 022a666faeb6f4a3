package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.javaFiles;
import static dev.fermata.it.Sources.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' projects, built with nothing but javac and the jars that users get. */
class JavacProjectsTest {
  private static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

  /** Deposits of 10 + 1 and 10 + 2, by a class that no other package can name. */
  private static final String HIDDEN_ACCOUNT =
      """
      package hidden;

      import static dev.fermata.Fermata.await;
      import static dev.fermata.Fermata.run;

      import bank.Account;
      import bank.AccountAsync;
      import dev.fermata.annotation.Async;

      class SavingsAccount extends Account {
        private int bonus = 1;

        @Override
        @Async
        protected int deposit(int amount) {
          return await(AccountAsync.Super.deposit(this, amount + bonus++));
        }

        @Override
        public int interest() {
          return 3;
        }

        public static void main(String[] args) {
          System.out.println(run(AccountAsync.depositTwice(new SavingsAccount(), 10)));
        }
      }
      """;

  @TempDir private Path out;

  @Test
  void plainJavacNeedsOnlyClassPathAndProcessorPath() throws Exception {
    compile("plain", out, Distribution.classPath());

    assertOutput("Hello world!\nHello world!\n", "-cp", Distribution.classPath(out), "Hello");
  }

  @Test
  void processorMayStandOnTheClassPath() throws Exception {
    String classPath = Distribution.classPath(Distribution.processor());

    assertSucceeded(
        Jdk.run(
            "javac",
            Jdk.runProcessorsOnClassPath(),
            "-d",
            out,
            "-cp",
            classPath,
            javaFiles(project("plain"))));

    assertOutput("Hello world!\nHello world!\n", "-cp", Distribution.classPath(out), "Hello");
  }

  @Test
  void namedModuleCompilesAndRunsOnTheModulePath() throws Exception {
    compileModule("modular", out, Distribution.classPath());

    assertOutput(
        "hello, world in module greeter\n",
        "--module-path",
        Distribution.classPath(out),
        "-m",
        "greeter/greeter.Main",
        "world");
  }

  @Test
  void companionsAmongTheSourcesOfAModuleAreReplaced() throws Exception {
    Path sources = out.resolve("sources");
    Path classes = out.resolve("classes");
    Sources.write(sources, "module-info.java", "module greeter { requires dev.fermata; }");
    Sources.write(
        sources,
        "greeter/Greeter.java",
        """
        package greeter;
        interface Greeter {
          @dev.fermata.annotation.Async String greet();
        }
        """);
    Object[] build = {
      "-s",
      sources,
      "-sourcepath",
      sources,
      "-d",
      classes,
      "-p",
      Distribution.classPath(),
      "-processorpath",
      Distribution.processor(),
      javaFiles(sources)
    };
    assertSucceeded(Jdk.run("javac", build));

    ProcessResult again = Jdk.run("javac", build);
    Sources.write(sources, "greeter/GreeterAsync.java", "package greeter; class GreeterAsync {}");
    ProcessResult beside = Jdk.run("javac", build);

    assertThat(again.status()).isEqualTo(0);
    assertThat(beside.err()).contains("greeter/Greeter.java:2: error: [FERMATA-020] ");
    assertThat(Files.readString(sources.resolve("greeter/GreeterAsync.java")))
        .isEqualTo("package greeter; class GreeterAsync {}");
  }

  @Test
  void overrideInAnotherJarRunsAndReachesTheBodyThatItOverrides() throws Exception {
    Path library = out.resolve("library");
    Path application = out.resolve("application");
    Path jar = out.resolve("library.jar");
    compile("library", library, Distribution.classPath());
    for (Path generated : javaFiles(library)) {
      Files.delete(generated);
    }
    assertSucceeded(Jdk.run("jar", "--create", "--file", jar, "-C", library, "."));

    compile("application", application, Distribution.classPath(jar));

    // Deposits of 10 + 1, 10 + 2 and 100 + 3.
    assertOutput(
        "23\n126\n", "-cp", Distribution.classPath(jar, application), "application.SavingsAccount");
  }

  @Test
  void aDirectCallOfALibraryWithoutCompanionsIsRefused() throws Exception {
    Path library = out.resolve("library");
    Path caller =
        Sources.write(
            out,
            "app/Caller.java",
            """
            package app;
            class Caller {
              @dev.fermata.annotation.Async int twice(library.Account account) {
                return account.depositTwice(1) + new library.Account().depositTwice(2);
              }
            }
            """);
    // Without any processor.
    List<String> build =
        List.of("-d", library.toString(), "-proc:none", "-cp", Distribution.classPath());
    assertSucceeded(Jdk.run("javac", build, javaFiles(project("library"))));

    ProcessResult result =
        Jdk.run(
            "javac",
            "-d",
            out.resolve("app"),
            "-cp",
            Distribution.classPath(library),
            "-processorpath",
            Distribution.processor(),
            caller);

    assertThat(result.err())
        .contains(
            caller
                + ":4: error: [FERMATA-003] cannot find library.AccountAsync, the companion of"
                + " library.Account: compile that with Fermata's processor, too\n");
  }

  @Test
  void overrideInAnotherModuleRunsAndReachesTheBodyThatItOverrides() throws Exception {
    Path bank = out.resolve("bank");
    Path savings = out.resolve("savings");
    compileModule("modules/bank", bank, Distribution.classPath());
    compileModule("modules/savings", savings, Distribution.classPath(bank));

    assertOutput(
        "module savings\n23 at 3\n126\n",
        "--module-path",
        Distribution.classPath(bank, savings),
        "-m",
        "savings/savings.SavingsAccount");
  }

  @Test
  void overrideInAPackageOpenToTheRuntimeIsReachedFromAModuleThatDoesNotReadIt() throws Exception {
    Path bank = out.resolve("bank");
    Path hidden = out.resolve("hidden");
    Path sources = out.resolve("sources");
    Sources.write(sources, "hidden/SavingsAccount.java", HIDDEN_ACCOUNT);
    Sources.write(
        sources,
        "module-info.java",
        "module hidden { requires bank; opens hidden to dev.fermata; }");
    compileModule("modules/bank", bank, Distribution.classPath());
    assertSucceeded(
        Jdk.run(
            "javac",
            STRICT,
            "-d",
            hidden,
            "--module-path",
            Distribution.classPath(bank),
            "-processorpath",
            Distribution.processor(),
            javaFiles(sources)));

    assertOutput(
        "23 at 3\n",
        "--module-path",
        Distribution.classPath(bank, hidden),
        "-m",
        "hidden/hidden.SavingsAccount");
  }

  @Test
  void overrideOnTheClassPathIsReachedFromAModule() throws Exception {
    Path bank = out.resolve("bank");
    Path hidden = out.resolve("hidden");
    Path source = Sources.write(out, "hidden/SavingsAccount.java", HIDDEN_ACCOUNT);
    List<String> modules =
        List.of("--module-path", Distribution.classPath(bank), "--add-modules", "bank");
    compileModule("modules/bank", bank, Distribution.classPath());
    assertSucceeded(
        Jdk.run(
            "javac", "-d", hidden, modules, "-processorpath", Distribution.processor(), source));

    assertOutput("23 at 3\n", modules, "-cp", hidden, "hidden.SavingsAccount");
  }

  @Test
  void mockStubbedWithPlainValuesIsAwaited() throws Exception {
    Path[] mockito = {
      origin("org.mockito.Mockito"),
      origin("net.bytebuddy.ByteBuddy"),
      origin("net.bytebuddy.agent.ByteBuddyAgent"),
      origin("org.objenesis.Objenesis")
    };
    assertSucceeded(
        Jdk.run(
            "javac",
            "-d",
            out,
            "-cp",
            Distribution.classPath(mockito),
            "-processorpath",
            Distribution.processor(),
            javaFiles(project("mocked"))));
    String classPath = Distribution.classPath(mockito) + File.pathSeparator + out;

    ProcessResult result =
        Jdk.run("java", "-javaagent:" + mockito[0], "-cp", classPath, "app.Main");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out()).isEqualTo("hello, Ada\nstubbed\n");
  }

  @Test
  void otherProcessorsSeeTheClassesToo() throws Exception {
    Path other = out.resolve("other");
    Path source =
        Sources.write(
            out,
            "other/Observer.java",
            """
            package other;
            import java.util.Set;
            import javax.annotation.processing.*;
            import javax.lang.model.SourceVersion;
            import javax.lang.model.element.TypeElement;
            import javax.tools.Diagnostic;
            @SupportedAnnotationTypes("*")
            public class Observer extends AbstractProcessor {
              @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
              @Override public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                processingEnv.getMessager()
                    .printMessage(Diagnostic.Kind.NOTE, "sees " + round.getRootElements());
                return false;
              }
            }
            """);
    assertSucceeded(Jdk.run("javac", "-proc:none", "-d", other, source));
    Sources.write(
        other, "META-INF/services/javax.annotation.processing.Processor", "other.Observer # all");

    ProcessResult result =
        Jdk.run(
            "javac",
            "-d",
            out.resolve("classes"),
            "-cp",
            Distribution.classPath(),
            "-processorpath",
            Distribution.processor() + File.pathSeparator + other,
            javaFiles(project("plain")));

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.err()).contains("sees [Hello]");
  }

  @Test
  void assertionsAreSwitchedByTheNameOfTheClass() throws Exception {
    Path source =
        Sources.write(
            out,
            "Account.java",
            """
            import static dev.fermata.Fermata.*;
            import dev.fermata.annotation.Async;
            class Account {
              static class Checked {
                @Async static String assertions() {
                  String on = await(sleep(java.time.Duration.ZERO, "on"));
                  try {
                    assert on.isEmpty() : "failed";
                    return "off";
                  } catch (AssertionError e) {
                    return on + " " + e.getMessage();
                  }
                }
              }
              public static void main(String[] args) {
                System.out.println(run(Account_CheckedAsync.assertions()));
              }
            }
            """);
    assertSucceeded(
        Jdk.run(
            "javac",
            STRICT,
            "-d",
            out,
            "-cp",
            Distribution.classPath(),
            "-processorpath",
            Distribution.processor(),
            source));
    String classPath = Distribution.classPath(out);

    assertOutput("off\n", "-cp", classPath, "Account");
    assertOutput("on failed\n", "-ea:Account", "-cp", classPath, "Account");
    assertOutput("off\n", "-ea", "-da:Account", "-cp", classPath, "Account");
  }

  @Test
  void aFolderInPlaceOfTheCompanionIsSaid() throws Exception {
    Files.createDirectories(out.resolve("HelloAsync.java"));

    ProcessResult result =
        Jdk.run(
            "javac",
            "-d",
            out,
            "-cp",
            Distribution.classPath(),
            "-processorpath",
            Distribution.processor(),
            javaFiles(project("plain")));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("Hello.java:6: error: [FERMATA-004] the companion of Hello ");
    assertThat(result.err()).doesNotContain("\tat ");
  }

  @Test
  void aReleaseThatIsTooLowIsSaidOnce() throws Exception {
    Path source =
        Sources.write(
            out,
            "Two.java",
            """
            class One { @dev.fermata.annotation.Async void one() {} }
            class Two { @dev.fermata.annotation.Async void two() {} }
            """);

    ProcessResult result =
        Jdk.run(
            "javac",
            "--release",
            "11",
            "-d",
            out,
            "-cp",
            Distribution.classPath(),
            "-processorpath",
            Distribution.processor(),
            source);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("Two.java:1: error: [FERMATA-060] this compiles for Java 11");
    assertThat(result.err()).contains("--release 17");
    assertThat(result.err()).contains("1 error");
  }

  @Test
  void sameSourcesGiveTheSameBytes() throws Exception {
    Path first = out.resolve("first");
    Path second = out.resolve("second");
    compile("library", first, Distribution.classPath());
    compile("library", second, Distribution.classPath());

    assertThat(Sources.contents(first)).isNotEmpty();
    assertThat(Sources.contents(first)).isEqualTo(Sources.contents(second));
  }

  @Test
  void errorsNameTheirPlaceAndLeaveNoOutput() throws Exception {
    Path file = project("failing").resolve("app/Broken.java");

    ProcessResult result =
        Jdk.run(
            "javac",
            "-d",
            out,
            "-cp",
            Distribution.classPath(),
            "-processorpath",
            Distribution.processor(),
            file);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains(file + ":12: error: [FERMATA-031] ");
    assertThat(result.err()).contains(file + ":17: error: [FERMATA-030] ");
    assertThat(result.err()).contains("2 errors");
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(Sources.contents(out)).isEmpty();
  }

  @Test
  void packageMayBeSplitBetweenJars() throws Exception {
    Path halves = out.resolve("halves");
    Path visible =
        Sources.write(
            out,
            "split/Visible.java",
            """
            package split;
            public class Visible extends Hidden {
              public static Hidden make() { return new Visible(); }
              public static String take(Hidden hidden) { return "took " + hidden.name(); }
            }
            """);
    Path hidden =
        Sources.write(
            out,
            "split/Hidden.java",
            "package split; public class Hidden { public String name() { return \"it\"; } }");
    assertSucceeded(Jdk.run("javac", "-proc:none", "-d", halves, visible, hidden));
    Path first = out.resolve("first.jar");
    Path second = out.resolve("second.jar");
    assertSucceeded(Jdk.run("jar", "-cf", first, "-C", halves, "split/Visible.class"));
    assertSucceeded(Jdk.run("jar", "-cf", second, "-C", halves, "split/Hidden.class"));
    Path source =
        Sources.write(
            out,
            "app/Main.java",
            """
            package app;
            import dev.fermata.annotation.Async;
            import split.Visible;
            class Main {
              @Async static String inherited() { return new Visible().name(); }
              @Async static String main() {
                var made = Visible.make();
                return MainTwo.plain(Visible.take(made)) + inherited();
              }
              public static void main(String[] args) {
                System.out.println(dev.fermata.Fermata.run(MainAsync.main()));
              }
            }
            class MainTwo { static String plain(String text) { return text + ", "; } }
            """);
    Path classes = out.resolve("classes");

    assertSucceeded(
        Jdk.run(
            "javac",
            STRICT,
            "-d",
            classes,
            "-cp",
            Distribution.classPath(first, second),
            "-processorpath",
            Distribution.processor(),
            source));

    assertOutput(
        "took it, it\n", "-cp", Distribution.classPath(first, second, classes), "app.Main");
  }

  private static void compile(String project, Path out, String classPath) throws Exception {
    compile(project, out, "-cp", classPath);
  }

  private static void compileModule(String project, Path out, String modulePath) throws Exception {
    compile(project, out, "--module-path", modulePath);
  }

  private static void compile(String project, Path out, String option, String path)
      throws Exception {
    assertSucceeded(
        Jdk.run(
            "javac",
            STRICT,
            "-d",
            out,
            option,
            path,
            "-processorpath",
            Distribution.processor(),
            javaFiles(project(project))));
  }

  private static void assertSucceeded(ProcessResult result) {
    assertThat(result).isEqualTo(new ProcessResult(0, "", ""));
  }

  private static void assertOutput(String expected, Object... java) throws Exception {
    assertThat(Jdk.run("java", java)).isEqualTo(new ProcessResult(0, expected, ""));
  }

  /** The jar of a class, by name: its own dependencies are none of ours. */
  private static Path origin(String type) throws Exception {
    return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
