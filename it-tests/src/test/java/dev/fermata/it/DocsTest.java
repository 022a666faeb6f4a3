package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.Awaitable;
import dev.fermata.Fermata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Each {@code java} block of each page is compiled against those before it on the page; one with a
 * {@code text} block behind it is run, and prints that. What a block need not say itself, and the
 * comments {@code <!-- not compiled -->}, {@code <!-- since 21 -->} and {@code <!-- pass NAME -->}
 * in front of one, are in {@link DocsExample}. The messages have a test of their own.
 */
@ResourceLock(Resources.SYSTEM_OUT)
class DocsTest {
  private static final Path DOCS = Script.HOME.resolve("docs");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicContainer> pages() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(DOCS)) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !file.equals(DOCS.resolve("messages.md")))
              .sorted()
              .toList();
    }
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path page : pages) {
      String name = DOCS.relativize(page).toString();
      containers.add(DynamicContainer.dynamicContainer(name, page.toUri(), tests(page, name)));
    }
    return containers.stream();
  }

  private Stream<DynamicTest> tests(Path page, String name) throws IOException {
    List<Path> compiled = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (DocsExample example : DocsExample.on(Files.readString(page))) {
      if (example.isCompiled()) {
        Path out = folder.resolve(name + "-" + example.line());
        tests.add(
            DynamicTest.dynamicTest("line " + example.line(), () -> check(example, out, compiled)));
      }
    }
    return tests.stream();
  }

  private void check(DocsExample example, Path out, List<Path> compiled) throws Exception {
    Files.createDirectories(out);
    Path source = Files.writeString(out.resolve(example.className() + ".java"), example.file());
    compile(source, out, compiled);
    compiled.add(0, out);
    if (example.output() != null) {
      assertThat(run(example.className(), compiled).strip()).isEqualTo(example.output().strip());
    }
  }

  private static void compile(Path source, Path out, List<Path> compiled) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    String classPath =
        Stream.concat(compiled.stream().map(Path::toString), Stream.of(classPath()))
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-auxiliaryclass",
            "-Werror",
            "-d",
            out.toString(),
            "-classpath",
            classPath,
            "-processorpath",
            Distribution.processor().toString());
    StringWriter messages = new StringWriter();
    boolean succeeded =
        javac
            .getTask(
                messages,
                null,
                null,
                options,
                null,
                javac.getStandardFileManager(null, null, null).getJavaFileObjects(source))
            .call();
    assertWithMessage(messages.toString()).that(succeeded).isTrue();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static String run(String main, List<Path> compiled) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path each : compiled) {
      urls.add(each.toUri().toURL());
    }
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), DocsTest.class.getClassLoader())) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      Thread.currentThread().setContextClassLoader(loader);
      start(loader.loadClass(main), loader);
    } finally {
      Thread.currentThread().setContextClassLoader(DocsTest.class.getClassLoader());
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Begins where the {@code fermata} script does. */
  private static void start(Class<?> type, ClassLoader loader) throws Exception {
    Method plain = null;
    try {
      plain = type.getDeclaredMethod("main", String[].class);
    } catch (NoSuchMethodException e) {
      // An @Async main() it is.
    }
    if (plain != null) {
      plain.setAccessible(true);
      plain.invoke(null, (Object) new String[0]);
    } else {
      Method twin = loader.loadClass(type.getName() + "Async").getDeclaredMethod("main");
      twin.setAccessible(true);
      Fermata.run((Awaitable<?>) twin.invoke(null));
    }
  }
}
