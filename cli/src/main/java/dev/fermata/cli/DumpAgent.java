package dev.fermata.cli;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs in the program that is asked for its tasks, loaded from a jar that holds nothing else: it
 * finds Fermata's runtime there, in whatever class loader, and writes what that says to a file.
 */
public final class DumpAgent {
  private static final String DUMP = "dev.fermata.TaskDump";

  private DumpAgent() {}

  /**
   * Called by the JVM.
   *
   * @param arguments the method of {@code TaskDump} to call, a space, and the file to write
   * @param instrumentation knows the classes of the program
   * @throws ReflectiveOperationException if the program's runtime is of another version
   * @throws IOException if the file cannot be written
   */
  public static void agentmain(String arguments, Instrumentation instrumentation)
      throws ReflectiveOperationException, IOException {
    int space = arguments.indexOf(' ');
    String method = arguments.substring(0, space);
    StringBuilder text = new StringBuilder();
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      // What every loop loads: the dump's own class may not be there yet.
      if (loaded.getName().equals("dev.fermata.AbstractEventLoop")) {
        Class<?> dump = Class.forName(DUMP, true, loaded.getClassLoader());
        for (Object each : (List<?>) dump.getMethod("ofAllLoops").invoke(null)) {
          text.append(dump.getMethod(method).invoke(each)).append('\n');
        }
      }
    }
    Files.writeString(Path.of(arguments.substring(space + 1)), text);
  }
}
