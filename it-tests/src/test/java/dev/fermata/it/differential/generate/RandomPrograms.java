package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs random programs in both builds: {@code RandomPrograms COUNT [SEED [FOLDER]]}. What is to be
 * said of those that fail is written to the folder; in the end they are shrunk there, ready to
 * become tests.
 */
public final class RandomPrograms {
  /**
   * Few enough that a program that does not compile, and has the others compiled anew, is cheap.
   */
  private static final int BATCH = 100;

  private final Path folder;
  private final Map<Source, String> failed = new LinkedHashMap<>();
  private int run;
  private int skipped;

  private RandomPrograms(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs as many programs as the first argument says, from the seed on that the second says. Exits
   * with 1 when any failed or none was run.
   */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    RandomPrograms programs =
        new RandomPrograms(Path.of(arguments.length > 2 ? arguments[2] : "target/random"));
    boolean isGood = programs.run(seed, count);
    System.exit(isGood ? 0 : 1);
  }

  private boolean run(long seed, int count) throws IOException {
    for (int done = 0; done < count; done += BATCH) {
      add(Batch.run(seed + done, Math.min(BATCH, count - done)));
      System.out.println(summary());
    }
    for (Source program : failed.keySet()) {
      Path file = folder.resolve(simpleName(program) + ".java");
      Files.writeString(file, Shrinker.shrink(program).text());
      System.out.println("shrunk to " + file);
    }
    System.out.println("Seeds " + seed + " to " + (seed + count - 1) + ": " + summary());
    return failed.isEmpty() && run > 0;
  }

  private void add(Batch batch) throws IOException {
    skipped += batch.skipped().size();
    run += batch.programs() - batch.skipped().size();
    batch
        .skipped()
        .forEach(
            (program, messages) ->
                System.out.println(
                    program.name() + " is no valid Java: " + firstLines(messages, 1)));
    for (Map.Entry<Source, String> failure : batch.failed().entrySet()) {
      Source program = failure.getKey();
      failed.put(program, failure.getValue());
      System.out.println(program.name() + " fails: " + firstLines(failure.getValue(), 2));
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(simpleName(program) + ".txt"), failure.getValue());
    }
  }

  private String summary() {
    return run + " programs run, " + skipped + " skipped, " + failed.size() + " failed";
  }

  private static String simpleName(Source program) {
    return program.name().substring(program.name().lastIndexOf('.') + 1);
  }

  private static String firstLines(String text, int count) {
    return String.join(" ", text.lines().filter(line -> !line.isBlank()).limit(count).toList());
  }
}
