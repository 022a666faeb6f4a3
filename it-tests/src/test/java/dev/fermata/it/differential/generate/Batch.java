package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Differential;
import dev.fermata.it.differential.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The programs of consecutive seeds, run in both builds.
 *
 * @param programs how many there are
 * @param skipped those that the plain compiler does not take, which say nothing about ours, and why
 * @param failed those that differ between the builds, and how
 */
record Batch(int programs, Map<Source, String> skipped, Map<Source, String> failed) {

  static Batch run(long firstSeed, int count) {
    List<Source> programs = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      programs.add(ProgramGenerator.generate(seed));
    }
    Differential differential = Differential.ofFewScenarios(programs);
    Map<Source, String> skipped = new LinkedHashMap<>();
    Map<Source, String> failed = new LinkedHashMap<>();
    for (Source program : programs) {
      differential
          .invalid(program)
          .ifPresentOrElse(
              messages -> skipped.put(program, messages),
              () ->
                  differential
                      .difference(program)
                      .ifPresent(difference -> failed.put(program, difference)));
    }
    return new Batch(count, skipped, failed);
  }
}
