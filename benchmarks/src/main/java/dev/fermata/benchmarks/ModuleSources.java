package dev.fermata.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sources of a module of a given size, for {@link CompileTime}: ordinary classes that use each
 * other, collections and lambdas, and among them, evenly spread, classes with {@code @Async}
 * methods of the sort that a service has.
 */
final class ModuleSources {
  private ModuleSources() {}

  /**
   * Writes {@code classes} source files below {@code root}, {@code asyncClasses} of them async.
   *
   * @param groups how many groups of four ordinary methods a class has, of 25 lines each; one with
   *     {@code @Async} methods has those in place of the first group
   */
  static void write(Path root, int classes, int asyncClasses, int groups) throws IOException {
    Path directory = Files.createDirectories(root.resolve("app"));
    int every = classes / asyncClasses;
    for (int i = 0; i < classes; i++) {
      boolean isAsync = i % every == 0;
      String name = (isAsync ? "Service" : "Model") + i;
      String source = isAsync ? service(name, i + 1, groups) : model(name, groups);
      Files.writeString(directory.resolve(name + ".java"), source);
    }
  }

  private static String model(String name, int groups) {
    return """
        package app;

        import java.util.ArrayList;
        import java.util.Comparator;
        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;
        import java.util.stream.Collectors;

        public class NAME {
        GROUPS}
        """
        .replace("NAME", name)
        .replace("GROUPS", groups(groups));
  }

  private static String groups(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(group().replace("NUMBER", i == 0 ? "" : Integer.toString(i)));
    }
    return all.toString();
  }

  private static String group() {
    return """
          private final Map<String, List<Integer>> byNameNUMBER = new HashMap<>();
          private int totalNUMBER;

          public void addNUMBER(String key, int value) {
            byNameNUMBER.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            totalNUMBER += value;
          }

          public int totalNUMBER() {
            return totalNUMBER;
          }

          public String describeNUMBER() {
            StringBuilder text = new StringBuilder("NUMBER");
            for (Map.Entry<String, List<Integer>> entry : byNameNUMBER.entrySet()) {
              text.append(entry.getKey()).append('=').append(entry.getValue().size()).append(';');
            }
            return text.toString();
          }

          public List<String> keysBySizeNUMBER() {
            return byNameNUMBER.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Integer>> e) -> e.getValue().size()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
          }
        """;
  }

  private static String service(String name, int model, int groups) {
    return """
        package app;

        import static dev.fermata.Fermata.await;
        import static dev.fermata.Fermata.createTask;
        import static dev.fermata.Fermata.sleep;

        import dev.fermata.Task;
        import dev.fermata.annotation.Async;
        import java.io.IOException;
        import java.time.Duration;
        import java.util.ArrayList;
        import java.util.Comparator;
        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;
        import java.util.stream.Collectors;

        public class NAME {
          private final MODEL model = new MODEL();
          private int calls;

          @Async
          public int load(String key) throws IOException {
            calls++;
            if (key.isEmpty()) {
              throw new IOException("no key");
            }
            await(sleep(Duration.ofMillis(5)));
            model.add(key, key.length());
            return model.total();
          }

          @Async
          public List<Integer> loadAll(List<String> keys) throws IOException {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (String key : keys) {
              tasks.add(createTask(NAMEAsync.load(this, key)));
            }
            List<Integer> totals = new ArrayList<>();
            for (Task<Integer> task : tasks) {
              totals.add(await(task));
            }
            return totals;
          }

          @Async
          public String retry(String key, int times) {
            for (int i = 0; i < times; i++) {
              try {
                return key + await(NAMEAsync.load(this, key)) + calls;
              } catch (IOException e) {
                await(sleep(Duration.ofMillis(10L * i)));
              } finally {
                calls--;
              }
            }
            return model.describe();
          }
        GROUPS}
        """
        .replace("NAME", name)
        .replace("MODEL", "Model" + model)
        .replace("GROUPS", groups(groups - 1));
  }
}
