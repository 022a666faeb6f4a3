package dev.fermata.processor.lower;

import dev.fermata.processor.lower.desugar.Assertions;
import dev.fermata.processor.lower.desugar.ChoiceTypes;
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
import dev.fermata.processor.lower.spill.Spill;
import dev.fermata.processor.lower.witness.HiddenTypes;
import dev.fermata.processor.lower.witness.TakeWitnesses;
import dev.fermata.processor.lower.witness.TypedHoles;
import dev.fermata.processor.lower.witness.WitnessedVariables;
import java.util.List;
import java.util.function.Consumer;

/** The passes in their order. */
public final class Lowering {
  private static final List<Consumer<Body>> PASSES =
      List.of(
          Assertions::lower,
          HiddenTypes::lower,
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

  private Lowering() {}

  /** Brings a body into the lowered form that this package guarantees. */
  public static void lower(Body body) {
    PASSES.forEach(pass -> pass.accept(body));
  }
}
