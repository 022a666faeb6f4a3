package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Acceptance;
import dev.fermata.it.differential.Resources;
import dev.fermata.it.differential.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles changed programs in both builds: {@code Mutants COUNT [SEED [FOLDER]]}. The programs of
 * the differential tests are changed at random; what plain Java takes, ours takes or refuses.
 */
public final class Mutants {
  /** Few enough that one that does not compile, and has the others compiled anew, is cheap. */
  private static final int BATCH = 60;

  private Mutants() {}

  /**
   * Compiles as many programs as the first argument says, from the seed on that the second says.
   * Exits with 1 when there were faults.
   */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Path.of(arguments.length > 2 ? arguments[2] : "target/mutants");
    int compiled = 0;
    int invalid = 0;
    int faults = 0;
    Map<String, Integer> refused = new TreeMap<>();
    for (int done = 0; done < count; done += BATCH) {
      Acceptance batch = compile(seed + done, Math.min(BATCH, count - done));
      compiled += batch.programs() - batch.invalid();
      invalid += batch.invalid();
      faults += batch.faults().size();
      batch.refused().forEach((id, times) -> refused.merge(id, times, Integer::sum));
      for (Map.Entry<Source, String> fault : batch.faults().entrySet()) {
        write(folder, fault.getKey(), fault.getValue(), seed + done);
      }
      System.out.println(
          compiled + " compiled, " + invalid + " not valid, " + faults + " faults, " + refused);
    }
    System.exit(faults == 0 ? 0 : 1);
  }

  /** Compiles the mutants of consecutive seeds, each of another program. */
  static Acceptance compile(long firstSeed, int count) {
    List<Source> programs =
        Resources.sources("differential").stream().filter(Mutants::isForThisJdk).toList();
    Map<String, Source> mutants = new LinkedHashMap<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      // A prime: neighbours in a folder are alike.
      Source program = programs.get((int) Math.floorMod(seed * 7919, (long) programs.size()));
      Mutation.of(program.text(), seed)
          .ifPresent(text -> mutants.putIfAbsent(program.name(), program.withText(text)));
    }
    return Acceptance.of(List.copyOf(mutants.values()));
  }

  private static boolean isForThisJdk(Source program) {
    String name = program.name();
    return !name.startsWith("since")
        || Integer.parseInt(name.substring("since".length(), name.indexOf('.')))
            <= Runtime.version().feature();
  }

  private static void write(Path folder, Source program, String messages, long seed)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(program.name() + "-" + seed + ".txt");
    Files.writeString(file, program.text() + "\n\n" + messages);
    System.out.println(file + ": " + messages.lines().findFirst().orElse(""));
  }
}
