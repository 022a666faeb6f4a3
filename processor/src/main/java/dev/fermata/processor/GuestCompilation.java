package dev.fermata.processor;

import dev.fermata.processor.guest.GuestRounds;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Companions that javac makes for another compiler; stubs where it cannot. */
final class GuestCompilation implements Compilation {
  private final @Nullable GuestRounds rounds;
  private final StubCompanions stubs;

  /**
   * Begins a compilation.
   *
   * @param processors makes what javac is to run
   */
  GuestCompilation(ProcessingEnvironment environment, Supplier<List<Processor>> processors) {
    this.rounds = GuestRounds.in(environment, processors);
    this.stubs = new StubCompanions(environment);
  }

  @Override
  public void process(Set<? extends Element> roots, Set<TypeElement> types) {
    stubs.write(rounds == null ? types : rounds.process(roots, types));
  }

  @Override
  public void finish(boolean isErrorRaised) {
    if (rounds != null) {
      rounds.finish();
    }
  }
}
