package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.processor.CompiledMethod;
import dev.fermata.processor.FermataProcessor;
import dev.fermata.processor.machine.graph.StateGraph;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A graph in the user's words shows the machine that runs: here for programs of the differential
 * tests.
 */
class GraphsTest {
  private static final Path RESOURCES = Script.HOME.resolve("it-tests/src/test/resources");

  private static final List<String> FOLDERS =
      List.of(
          "differential/exceptions",
          "differential/finallies",
          "differential/lambdas",
          "differential/programs",
          "differential/scopes",
          "differential-builds/common",
          "differential-builds/async");

  @TempDir private Path folder;

  @Test
  void graphsInTheUsersWordsHaveTheStatesAndWaysOfTheMachine() throws Exception {
    List<String> differences = new ArrayList<>();
    int[] methods = {0};
    onEachMethod(
        (companion, method) -> {
          methods[0]++;
          String difference = difference(method);
          if (!difference.isEmpty()) {
            differences.add(companion + "." + method.name() + ": " + difference);
          }
        });

    assertThat(methods[0]).isGreaterThan(100);
    assertThat(differences).isEmpty();
  }

  private static String difference(CompiledMethod method) {
    try {
      List<StateGraph> written = method.graphs();
      List<StateGraph> machine = method.machineGraphs();
      for (int i = 0; i < machine.size(); i++) {
        if (!shape(written.get(i)).equals(shape(machine.get(i)))) {
          return "\n" + shape(written.get(i)) + "\n" + shape(machine.get(i));
        }
      }
      return "";
    } catch (RuntimeException e) {
      return e + " " + List.of(e.getStackTrace()).subList(0, 3);
    }
  }

  private static List<String> shape(StateGraph graph) {
    return Stream.concat(
            graph.nodes().stream().map(node -> node.name() + node.state()),
            graph.edges().stream().map(edge -> edge.from() + " " + edge.kind() + " " + edge.to()))
        .toList();
  }

  private void onEachMethod(BiConsumer<String, CompiledMethod> onlooker) throws Exception {
    List<Path> sources = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              messages,
              files,
              null,
              List.of(
                  "-proc:only",
                  "-d",
                  folder.toString(),
                  "-classpath",
                  System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new FermataProcessor(onlooker)));
      boolean isTaken = task.call();
      assertWithMessage(messages.toString()).that(isTaken).isTrue();
    }
  }
}
