package dev.fermata.processor;

import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.LoweredForm;
import dev.fermata.processor.lower.desugar.Assertions;
import dev.fermata.processor.lower.desugar.AwaitEach;
import dev.fermata.processor.lower.desugar.ChoiceTypes;
import dev.fermata.processor.lower.desugar.Cleanups;
import dev.fermata.processor.lower.desugar.EmittedItems;
import dev.fermata.processor.lower.desugar.EnhancedFor;
import dev.fermata.processor.lower.desugar.Finally;
import dev.fermata.processor.lower.desugar.MonitorsInSwitches;
import dev.fermata.processor.lower.desugar.PatternBindings;
import dev.fermata.processor.lower.desugar.TryWithResources;
import dev.fermata.processor.lower.lambdas.ExtractLambdas;
import dev.fermata.processor.lower.locals.LiftConstants;
import dev.fermata.processor.lower.locals.LiftLocalTypes;
import dev.fermata.processor.lower.locals.RenameLocals;
import dev.fermata.processor.lower.locals.ResolveVar;
import dev.fermata.processor.lower.relocate.Relocate;
import dev.fermata.processor.lower.spill.Spill;
import dev.fermata.processor.lower.witness.HiddenTypes;
import dev.fermata.processor.lower.witness.TakeWitnesses;
import dev.fermata.processor.lower.witness.TypedHoles;
import dev.fermata.processor.lower.witness.WitnessedVariables;
import dev.fermata.processor.machine.Braces;
import dev.fermata.processor.machine.ClearDead;
import dev.fermata.processor.machine.ConvertResults;
import dev.fermata.processor.machine.Flatten;
import dev.fermata.processor.machine.Hoist;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Number;
import dev.fermata.processor.machine.Partition;
import dev.fermata.processor.machine.Simplify;
import dev.fermata.processor.machine.SnapshotCaptures;
import dev.fermata.processor.machine.Validate;
import java.util.List;
import java.util.function.Consumer;

/**
 * All passes in their order, which only this list knows: a body goes through {@link #relocate},
 * {@link #lower} and {@link #machine}, and is printed then.
 */
public final class Passes {
  /** Java to Java, from a relocated body to the form that {@link Flatten} takes. */
  private static final List<Consumer<Body>> LOWERING =
      List.of(
          Assertions::lower,
          Cleanups::lower,
          HiddenTypes::lower,
          AwaitEach::lower,
          EmittedItems::lower,
          ChoiceTypes::lower,
          RenameLocals::lower,
          LiftConstants::lower,
          WitnessedVariables::lower,
          LiftLocalTypes::lower,
          ExtractLambdas::lower,
          TakeWitnesses::lower,
          ResolveVar::lower,
          PatternBindings::lower,
          EnhancedFor::lower,
          TryWithResources::lower,
          Finally::lower,
          Spill::lower,
          MonitorsInSwitches::lower,
          TypedHoles::lower,
          LoweredForm::verify);

  /** Blocks to blocks, from a flattened body to the machine that is printed. */
  private static final List<Consumer<Machine>> MACHINE =
      List.of(
          Simplify::simplify,
          Number::number,
          Partition::partition,
          Hoist::hoist,
          ClearDead::clear,
          SnapshotCaptures::snapshot,
          Validate::validate,
          ConvertResults::convert,
          Braces::add);

  private Passes() {}

  /** Brings the names of a body into the terms of the companion. */
  public static void relocate(Body body, Accessors accessors) {
    Relocate.lower(body, accessors);
  }

  /** Brings a body that is relocated, and the async lambdas in it, into the lowered form. */
  public static void lower(Body body) {
    LOWERING.forEach(pass -> pass.accept(body));
    body.lambdas().forEach(lambda -> lower(lambda.body()));
  }

  /** Makes the machine of a lowered body, which is used up. */
  public static Machine machine(Body body) {
    Machine machine = Flatten.flatten(body);
    MACHINE.forEach(step -> step.accept(machine));
    body.lambdas()
        .forEach(lambda -> machine.add(new Machine.Lambda(lambda, machine(lambda.body()))));
    return machine;
  }
}
