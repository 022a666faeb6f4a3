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
import dev.fermata.processor.lower.desugar.PreciseRethrows;
import dev.fermata.processor.lower.desugar.TryWithResources;
import dev.fermata.processor.lower.lambdas.ExtractLambdas;
import dev.fermata.processor.lower.lambdas.ExtractMethods;
import dev.fermata.processor.lower.lambdas.QualifyMembers;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * All passes in their order, which only this list knows: a body goes through {@link #relocate},
 * {@link #lower} and {@link #machine}, and is printed then.
 */
public final class Passes {
  /** Java to Java, from a relocated body to the form that {@link Flatten} takes. */
  private static final List<Pass<Body>> LOWERING =
      List.of(
          new Pass<>("qualify members", QualifyMembers::lower),
          new Pass<>("assertions", Assertions::lower),
          new Pass<>("precise rethrows", PreciseRethrows::lower),
          new Pass<>("cleanups", Cleanups::lower),
          new Pass<>("hidden types", HiddenTypes::lower),
          new Pass<>("await each", AwaitEach::lower),
          new Pass<>("emitted items", EmittedItems::lower),
          new Pass<>("choice types", ChoiceTypes::lower),
          new Pass<>("rename locals", RenameLocals::lower),
          new Pass<>("lift constants", LiftConstants::lower),
          new Pass<>("witnessed variables", WitnessedVariables::lower),
          new Pass<>("lift local types", LiftLocalTypes::lower),
          new Pass<>("extract methods", ExtractMethods::lower),
          new Pass<>("extract lambdas", ExtractLambdas::lower),
          new Pass<>("take witnesses", TakeWitnesses::lower),
          new Pass<>("resolve var", ResolveVar::lower),
          new Pass<>("pattern bindings", PatternBindings::lower),
          new Pass<>("enhanced for", EnhancedFor::lower),
          new Pass<>("try with resources", TryWithResources::lower),
          new Pass<>("finally", Finally::lower),
          new Pass<>("spill", Spill::lower),
          new Pass<>("monitors in switches", MonitorsInSwitches::lower),
          new Pass<>("typed holes", TypedHoles::lower),
          new Pass<>("lowered form", LoweredForm::verify));

  /** Blocks to blocks, from a flattened body to the machine that is printed. */
  private static final List<Pass<Machine>> MACHINE =
      List.of(
          new Pass<>("simplify", Simplify::simplify),
          new Pass<>("number", Number::number),
          new Pass<>("partition", Partition::partition),
          new Pass<>("hoist", Hoist::hoist),
          new Pass<>("clear dead", ClearDead::clear),
          new Pass<>("snapshot captures", SnapshotCaptures::snapshot),
          new Pass<>("validate", Validate::validate),
          new Pass<>("convert results", ConvertResults::convert),
          new Pass<>("braces", Braces::add));

  private Passes() {}

  /** Brings the names of a body into the terms of the companion. */
  public static void relocate(Body body, Accessors accessors) {
    Relocate.lower(body, accessors);
  }

  /**
   * Brings a body that is relocated, and the async code that is taken out of it, into the lowered
   * form.
   */
  public static void lower(Body body) {
    lower(body, (pass, lowered) -> {});
  }

  /**
   * Lowers a body.
   *
   * @param onlooker is told of each pass by name, with the body that it has left
   */
  static void lower(Body body, BiConsumer<String, Body> onlooker) {
    for (Pass<Body> pass : LOWERING) {
      pass.run().accept(body);
      onlooker.accept(pass.name(), body);
    }
    body.lambdas().forEach(lambda -> lower(lambda.body(), onlooker));
    body.ofClasses().forEach(each -> lower(each.body(), onlooker));
  }

  /** Makes the machine of a lowered body, which is used up. */
  public static Machine machine(Body body) {
    return machine(body, (pass, machine) -> {});
  }

  /**
   * Makes the machine of a lowered body.
   *
   * @param onlooker is told of each pass by name, with the machine that it has left
   */
  static Machine machine(Body body, BiConsumer<String, Machine> onlooker) {
    Machine machine = Flatten.flatten(body);
    onlooker.accept("flatten", machine);
    for (Pass<Machine> pass : MACHINE) {
      pass.run().accept(machine);
      onlooker.accept(pass.name(), machine);
    }
    body.lambdas()
        .forEach(
            lambda -> machine.add(new Machine.Lambda(lambda, machine(lambda.body(), onlooker))));
    body.ofClasses().forEach(each -> machine.add(each, machine(each.body(), onlooker)));
    return machine;
  }

  private record Pass<T>(String name, Consumer<T> run) {}
}
