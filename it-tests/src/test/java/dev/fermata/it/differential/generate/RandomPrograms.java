package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Differential;
import dev.fermata.it.differential.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs random programs in both builds: {@code RandomPrograms COUNT [SEED [FOLDER]]}. Programs that
 * fail are shrunk and written to the folder, ready to become tests.
 */
public final class RandomPrograms {
  private static final int BATCH = 200;

  private RandomPrograms() {}

  /** Runs as many programs as the first argument says, from the seed on that the second says. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Path.of(arguments.length > 2 ? arguments[2] : "target/random");
    int failed = 0;
    for (int done = 0; done < count; done += BATCH) {
      int size = Math.min(BATCH, count - done);
      for (Map.Entry<Source, String> failure : failures(seed + done, size).entrySet()) {
        failed++;
        report(failure.getKey(), failure.getValue(), folder);
      }
      System.out.println((done + size) + " programs, " + failed + " failed");
    }
    if (failed > 0) {
      System.exit(1);
    }
  }

  /** The programs among those of consecutive seeds that differ between the builds, and how. */
  static Map<Source, String> failures(long firstSeed, int count) {
    List<Source> programs = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      programs.add(ProgramGenerator.generate(seed));
    }
    Differential differential = Differential.of(programs);
    Map<Source, String> failures = new LinkedHashMap<>();
    for (Source program : programs) {
      // A program that plain javac crashes on says nothing about ours.
      if (differential.invalid(program).isEmpty()) {
        differential.difference(program).ifPresent(text -> failures.put(program, text));
      }
    }
    return failures;
  }

  private static void report(Source program, String difference, Path folder) throws IOException {
    String simpleName = program.name().substring(program.name().lastIndexOf('.') + 1);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(simpleName + ".txt"), difference);
    System.out.println(program.name() + ": " + difference.lines().limit(2).toList());
    Source small = Shrinker.shrink(program);
    Path file = folder.resolve(simpleName + ".java");
    Files.writeString(file, small.text());
    System.out.println("shrunk to " + file);
  }
}
