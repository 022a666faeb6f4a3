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

  /** Writes {@code classes} source files below {@code root}, {@code asyncClasses} of them async. */
  static void write(Path root, int classes, int asyncClasses) throws IOException {
    Path directory = Files.createDirectories(root.resolve("app"));
    int every = classes / asyncClasses;
    for (int i = 0; i < classes; i++) {
      boolean isAsync = i % every == 0;
      String name = (isAsync ? "Service" : "Model") + i;
      String source = isAsync ? service(name, i + 1) : model(name, i);
      Files.writeString(directory.resolve(name + ".java"), source);
    }
  }

  private static String model(String name, int number) {
    return """
        package app;

        import java.util.ArrayList;
        import java.util.Comparator;
        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;
        import java.util.stream.Collectors;

        public class NAME {
          private final Map<String, List<Integer>> byName = new HashMap<>();
          private int total;

          public void add(String key, int value) {
            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            total += value;
          }

          public int total() {
            return total;
          }

          public String describe() {
            StringBuilder text = new StringBuilder("NUMBER");
            for (Map.Entry<String, List<Integer>> entry : byName.entrySet()) {
              text.append(entry.getKey()).append('=').append(entry.getValue().size()).append(';');
            }
            return text.toString();
          }

          public List<String> keysBySize() {
            return byName.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Integer>> e) -> e.getValue().size()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
          }
        }
        """
        .replace("NAME", name)
        .replace("NUMBER", Integer.toString(number));
  }

  private static String service(String name, int model) {
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
        import java.util.List;

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
        }
        """
        .replace("NAME", name)
        .replace("MODEL", "Model" + model);
  }
}
