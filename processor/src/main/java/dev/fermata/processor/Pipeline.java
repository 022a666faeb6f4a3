package dev.fermata.processor;

import dev.fermata.processor.diag.AbandonedException;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.diag.Timings.Phase;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.emit.CompanionWriter;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * From an attributed and checked type to its companion's source. What happens before is in {@link
 * Rounds}, and to each body in {@link Passes}.
 */
final class Pipeline {
  private Pipeline() {}

  /**
   * Compiles a type, and gives the source of its companion.
   *
   * @param mark what the companion is to be known by
   * @param isType whether a canonical name is that of a type
   * @param reporter is told of what rules the companion out, in which case there is an {@link
   *     AbandonedException}
   * @param onlooker is shown each method that has a body, to look at before it returns
   */
  static String compile(
      AsyncType type,
      GeneratedMark mark,
      Predicate<String> isType,
      Reporter reporter,
      Consumer<CompiledMethod> onlooker,
      Timings timings) {
    Accessors accessors = new Accessors(type);
    List<Machine> machines = new ArrayList<>();
    for (AsyncMethod method : type.methods()) {
      if (method.declaration().getBody().isPresent()) {
        Body body = timings.time(Phase.LOWER, () -> lowered(type, method, accessors));
        Machine machine = timings.time(Phase.MACHINE, () -> Passes.machine(body));
        machines.add(machine);
        onlooker.accept(new CompiledMethod(type, method, accessors));
      }
    }
    int errors = reporter.errors();
    List<Machine> all = machines.stream().flatMap(Machine::all).toList();
    LateRefusals.report(type, all, reporter);
    if (reporter.errors() > errors) {
      throw new AbandonedException();
    }
    return CompanionWriter.write(type, machines, mark, isType);
  }

  private static Body lowered(AsyncType type, AsyncMethod method, Accessors accessors) {
    Body body = new Body(type, method);
    Passes.relocate(body, accessors);
    Passes.lower(body);
    return body;
  }
}
