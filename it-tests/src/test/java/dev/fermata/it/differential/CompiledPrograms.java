package dev.fermata.it.differential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The programs of one build, ready to run.
 *
 * @param generated the sources of the companions, by binary name
 * @param warnings the warnings that only a program's companion has
 * @param rejected the programs that do not compile, and why
 */
record CompiledPrograms(
    ClassLoader loader,
    Map<String, String> generated,
    Map<Source, String> warnings,
    Map<Source, String> rejected) {

  CompiledPrograms(
      Map<String, byte[]> classes,
      Map<String, String> generated,
      Map<Source, String> warnings,
      Map<Source, String> rejected) {
    this(new InMemoryClassLoader(classes), generated, warnings, rejected);
  }

  /** Whether a source has the entry point that makes it a program. */
  boolean isProgram(Source source) {
    return entryPoint(source) != null;
  }

  /** What the JVM says about a program's main class that the compiler got wrong, if it did. */
  @Nullable String verifyError(Source source) {
    try {
      Class.forName(source.name(), true, loader);
      return null;
    } catch (ClassNotFoundException notCompiled) {
      return null;
    } catch (VerifyError error) {
      // A companion may be initialized along with the class.
      boolean isOfProgram = error.toString().contains(source.name().replace('.', '/') + ".");
      return isOfProgram ? error.toString() : null;
    }
  }

  /** The companions of a program's types. */
  String companions(Source source) {
    return generated.entrySet().stream()
        .filter(entry -> source.owns(entry.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n"));
  }

  /** Runs the program's {@code @Async static run()} from its companion. */
  Observation run(Source source, Scenario scenario) {
    Recorder recorder = new Recorder(scenario);
    recorder.install();
    String outcome;
    try {
      outcome = "returned " + Rendering.value(loop().invoke(null, entryPoint(source).invoke(null)));
    } catch (Throwable thrown) {
      outcome =
          "threw "
              + Rendering.throwable(
                  thrown instanceof InvocationTargetException ? thrown.getCause() : thrown);
    }
    return new Observation(recorder.chosen(), recorder.trace(), outcome);
  }

  private Method loop() throws ReflectiveOperationException {
    return Class.forName("dev.fermata.it.differential.probe.Loop", true, loader)
        .getMethod("run", Object.class);
  }

  private @Nullable Method entryPoint(Source source) {
    try {
      Method method =
          Class.forName(source.name() + "Async", false, loader).getDeclaredMethod("run");
      method.setAccessible(true);
      return method;
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      return null;
    }
  }

  /** Child first: the identity build has classes of its own under the runtime's names. */
  private static final class InMemoryClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    InMemoryClassLoader(Map<String, byte[]> classes) {
      super(CompiledPrograms.class.getClassLoader());
      this.classes = classes;
      setDefaultAssertionStatus(true);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        byte[] bytes = classes.get(name);
        return bytes == null
            ? super.loadClass(name, resolve)
            : defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
