package dev.fermata.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tools of the JDK that runs the tests, each as a process of its own. */
final class Jdk {
  private static final int PROCESSORS_ON_CLASS_PATH_ARE_ASKED_FOR = 23;

  private Jdk() {}

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  static ProcessResult run(String tool, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tool(tool)));
    for (Object argument : arguments) {
      if (argument instanceof List<?> several) {
        several.forEach(each -> command.add(each.toString()));
      } else {
        command.add(argument.toString());
      }
    }
    return ProcessResult.of(new ProcessBuilder(command), "");
  }

  /** What javac needs in order to run processors that it finds on the class path. */
  static List<String> runProcessorsOnClassPath() {
    return Runtime.version().feature() >= PROCESSORS_ON_CLASS_PATH_ARE_ASKED_FOR
        ? List.of("-proc:full")
        : List.of();
  }
}
