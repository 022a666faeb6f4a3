package dev.fermata.it.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the processor makes of programs that plain Java takes: it takes them too, or refuses them
 * where they were written and by a message of its own that says why. Everything else is a fault: an
 * error or a warning in a file that nobody wrote, an error of the compiler's that plain Java does
 * not have, a failure of the processor's.
 *
 * @param programs how many there are
 * @param taken how many of them both take
 * @param invalid how many plain Java does not take, which say nothing about ours
 * @param refused how often each message refuses a program
 * @param faults the programs that are faults, and why
 */
public record Acceptance(
    int programs,
    int taken,
    int invalid,
    Map<String, Integer> refused,
    Map<Source, String> faults) {

  /** The processor or javac itself; what javac says of a body, which it takes in plain Java. */
  private static final Set<String> NO_REFUSALS =
      Set.of("FERMATA-001", "FERMATA-003", "FERMATA-007");

  private static final Pattern ERROR = Pattern.compile("(?m)^(\\S+):\\d+:\\d+: ERROR: (.*)$");
  private static final Pattern ID = Pattern.compile("\\[(FERMATA-\\d{3})\\].*");

  /** Compiles programs both ways. */
  public static Acceptance of(List<Source> programs) {
    Map<Source, String> rejected = Build.identity().compile(programs).rejected();
    List<Source> valid = new ArrayList<>(programs);
    valid.removeAll(rejected.keySet());
    CompiledPrograms compiled = Build.async().compile(valid);
    Map<String, Integer> refused = new TreeMap<>();
    Map<Source, String> faults = new LinkedHashMap<>(compiled.warnings());
    compiled
        .rejected()
        .forEach(
            (program, messages) -> {
              List<String> ids = refusals(program, messages);
              if (ids.isEmpty()) {
                faults.put(program, messages);
              }
              ids.forEach(id -> refused.merge(id, 1, Integer::sum));
            });
    int taken = valid.size() - compiled.rejected().size();
    return new Acceptance(programs.size(), taken, rejected.size(), refused, faults);
  }

  /** The ids of the messages that refuse a program; none if anything else is an error too. */
  private static List<String> refusals(Source program, String messages) {
    List<String> ids = new ArrayList<>();
    Matcher error = ERROR.matcher(messages);
    while (error.find()) {
      Matcher id = ID.matcher(error.group(2));
      boolean isRefusal =
          error.group(1).equals(program.name())
              && id.matches()
              && !NO_REFUSALS.contains(id.group(1));
      if (!isRefusal) {
        return List.of();
      }
      ids.add(id.group(1));
    }
    return ids;
  }
}
