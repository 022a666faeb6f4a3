package dev.fermata.processor.lower;

import static com.google.common.truth.Truth.assertWithMessage;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.fermata.processor.Passes;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.testing.Attributed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * A class whose {@code @Async} bodies are lowered, beside the same class as it was written. Both
 * run with an await that simply blocks; what is done, returned and thrown must be the same.
 */
public final class Lowered {
  /** What the sources can use: values that arrive later, and a trace. */
  private static final String SIMULATION =
      """
      package test;

      import dev.fermata.*;
      import java.util.*;

      public final class Simulation {
        public static final List<String> TRACE = new ArrayList<>();

        public static <T> T log(T value) {
          TRACE.add(value instanceof Throwable t ? t.toString() : String.valueOf(value));
          return value;
        }

        public static <T> Later<T> later(T value) {
          return later(value, () -> {});
        }

        /** A value that arrives when it is awaited; meanwhile, something else runs. */
        public static <T> Later<T> later(T value, Runnable meanwhile) {
          log("start " + value);
          return new Later<>(value, null, meanwhile);
        }

        public static <T> Later<T> failing(Throwable error) {
          log("start " + error);
          return new Later<>(null, error, () -> {});
        }

        public record Later<T>(T value, Throwable error, Runnable meanwhile)
            implements Awaitable<T> {
          @Override public Coroutine<T> toCoroutine() { throw new UnsupportedOperationException(); }
          @Override public String toString() { return "later " + value; }
        }

        public static <T> T await(Awaitable<? extends T> awaitable) {
          if (!(awaitable instanceof Later<? extends T> later)) {
            return Fermata.<T>run(awaitable);
          }
          later.meanwhile().run();
          if (later.error() != null) {
            throw Simulation.<RuntimeException>sneaky(later.error());
          }
          log("await " + later.value());
          return later.value();
        }

        public static <T, X extends Throwable> T await(
            Awaitable<? extends T> awaitable, Class<X> mayThrow) throws X {
          return await(awaitable);
        }

        /** The await of lowered code, which may throw anything. */
        public static final class Blocking {
          public static <T> T await(Awaitable<? extends T> awaitable) throws Throwable {
            return Simulation.await(awaitable);
          }
        }

        @SuppressWarnings("unchecked")
        private static <X extends Throwable> RuntimeException sneaky(Throwable error) throws X {
          throw (X) error;
        }
      }
      """;

  private static final String ATTRIBUTED_AWAIT = "import static dev.fermata.Fermata.await;";
  private static final String SIMULATED_AWAIT = "import static test.Simulation.await;";
  private static final String BLOCKING_AWAIT = "import static test.Simulation.Blocking.await;";

  private static final String HOLES =
      """
      static <T> T as(T witness, Object value) { return (T) value; }
      static <T> Supplier<T> holding(T witness, Object value) { return () -> (T) value; }
      """;

  private final String source;
  private final List<Body> bodies = new ArrayList<>();

  private Lowered(String source) {
    this.source = source;
    Attributed attributed = Attributed.of(source, SIMULATION);
    for (var type : attributed.types()) {
      for (AsyncMethod method : type.methods()) {
        Body body = new Body(type, method);
        Passes.lower(body);
        bodies.add(body);
      }
    }
  }

  /** Lowers the bodies of a class with the given members. */
  public static Lowered of(String members) {
    return new Lowered(
        """
        package test;

        import static dev.fermata.Fermata.await;
        import static test.Simulation.log;
        import static test.Simulation.later;
        import static test.Simulation.failing;
        import dev.fermata.*;
        import dev.fermata.annotation.Async;
        import java.io.*;
        import java.util.*;
        import java.util.function.*;
        import test.Simulation.Later;

        @SuppressWarnings({"unused", "all"})
        class Test {
        %s
        }
        """
            .formatted(members));
  }

  /** The first body, without the braces around it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    bodies.get(0).block().getStatements().forEach(it -> text.append(it).append('\n'));
    return text.toString();
  }

  public Body body() {
    return bodies.get(0);
  }

  /** What {@code Test.test()} returns or throws when lowered. */
  public String result() {
    return run(compile(lowered()), "lowered.Test").result();
  }

  /** Runs {@code Test.test()} as written and as lowered, and compares all that can be observed. */
  public Lowered assertSameBehaviour() {
    Compilation compilation =
        compile(
            JavaFileObjects.forSourceString(
                "test.Test", source.replace(ATTRIBUTED_AWAIT, SIMULATED_AWAIT)),
            lowered());
    Outcome expected = run(compilation, "test.Test");
    assertWithMessage("lowered:\n%s", text())
        .that(run(compilation, "lowered.Test"))
        .isEqualTo(expected);
    return this;
  }

  private JavaFileObject lowered() {
    return JavaFileObjects.forSourceString("lowered.Test", loweredSource());
  }

  private static Compilation compile(JavaFileObject... sources) {
    List<JavaFileObject> all = new ArrayList<>(List.of(sources));
    all.add(JavaFileObjects.forSourceString("test.Simulation", SIMULATION));
    Compilation compilation = Compiler.javac().withOptions("-proc:none", "-nowarn").compile(all);
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.errors() + "\n" + text(sources[sources.length - 1]));
    }
    return compilation;
  }

  private static String text(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Outcome(List<String> trace, String result) {}

  private String loweredSource() {
    StringBuilder text = new StringBuilder(source);
    List<String> lines = source.lines().toList();
    List<Body> fromTheEnd = new ArrayList<>(bodies);
    java.util.Collections.reverse(fromTheEnd);
    for (Body body : fromTheEnd) {
      MethodDeclaration method = body.method().declaration();
      BlockStmt original = method.getBody().orElseThrow();
      int start =
          offset(lines, original.getRange().orElseThrow().begin.line)
              + original.getRange().orElseThrow().begin.column
              - 1;
      int end =
          offset(lines, original.getRange().orElseThrow().end.line)
              + original.getRange().orElseThrow().end.column;
      StringBuilder throwing = new StringBuilder();
      throwing.append(
          method.getThrownExceptions().isEmpty() ? "throws Throwable " : ", Throwable ");
      StringBuilder members = new StringBuilder();
      body.constants().forEach(member -> members.append("\n").append(member));
      body.memberTypes().forEach(member -> members.append("\n").append(member));
      text.replace(start, end, throwing + body.block().toString() + members);
    }
    text.insert(text.lastIndexOf("}"), HOLES);
    return text.toString()
        .replace("package test;", "package lowered;")
        .replace("test.Test", "lowered.Test")
        .replace(ATTRIBUTED_AWAIT, BLOCKING_AWAIT);
  }

  private static int offset(List<String> lines, int line) {
    return lines.subList(0, line - 1).stream().mapToInt(it -> it.length() + 1).sum();
  }

  private static Outcome run(Compilation compilation, String className) {
    try {
      Class<?> test = new Classes(compilation).loadClass(className);
      Object trace = test.getClassLoader().loadClass("test.Simulation").getField("TRACE").get(null);
      Method method = test.getDeclaredMethod("test");
      method.setAccessible(true);
      String result;
      try {
        result = "returned " + method.invoke(null);
      } catch (InvocationTargetException e) {
        result = "threw " + described(e.getCause());
      }
      return new Outcome(
          ((List<?>) trace).stream().map(it -> neutral(String.valueOf(it))).toList(),
          neutral(result));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What is printed does not tell the two classes apart, nor one object from another. */
  private static String neutral(String text) {
    return text.replace("lowered.Test", "test.Test").replaceAll("@[0-9a-f]+", "@");
  }

  private static String described(Throwable error) {
    StringBuilder text = new StringBuilder(error.getClass().getName());
    // Helpful messages of null pointers name local variables, which differ.
    if (!(error instanceof NullPointerException)) {
      text.append(": ").append(error.getMessage());
    }
    if (error.getCause() != null && error.getCause() != error) {
      text.append(" caused by ").append(described(error.getCause()));
    }
    for (Throwable suppressed : error.getSuppressed()) {
      text.append(" suppressed ").append(described(suppressed));
    }
    return text.toString();
  }

  private static final class Classes extends ClassLoader {
    private final Map<String, JavaFileObject> files = new HashMap<>();

    Classes(Compilation compilation) {
      super(Lowered.class.getClassLoader());
      setDefaultAssertionStatus(true);
      for (JavaFileObject file : compilation.generatedFiles()) {
        String path = file.toUri().getPath();
        if (path.endsWith(".class")) {
          String name =
              path.substring(
                  path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1, path.length() - 6);
          files.put(name.replace('/', '.'), file);
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      JavaFileObject file = files.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = file.openInputStream()) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
