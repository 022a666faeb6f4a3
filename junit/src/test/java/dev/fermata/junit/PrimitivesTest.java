package dev.fermata.junit;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.Coroutine;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The runtime's primitives keep what they promise under every schedule with up to two deviations,
 * or as many schedules as the bound allows, and with their user cancelled at each of its
 * suspensions.
 */
class PrimitivesTest {
  private static final int MAX_RUNS = 2000 * Integer.getInteger("fermata.stress", 1);
  private static final int MAX_DEVIATIONS = 2;

  private enum Primitive {
    LOCK(PrimitivesAsync::lock),
    SEMAPHORE(PrimitivesAsync::semaphore),
    QUEUE(PrimitivesAsync::queue),
    CONDITION(PrimitivesAsync::condition),
    BARRIER(PrimitivesAsync::barrier),
    EVENT(PrimitivesAsync::event),
    GROUP(PrimitivesAsync::group),
    GATHER(PrimitivesAsync::gathered),
    TIMEOUT(Primitive::timeouts);

    final Supplier<Coroutine<?>> program;

    Primitive(Supplier<Coroutine<?>> program) {
      this.program = program;
    }

    private static Coroutine<?> timeouts() {
      try {
        return PrimitivesAsync.timeouts();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsItsPromisesUnderEverySchedule(Primitive primitive) {
    Report report =
        Exploration.of(primitive.program)
            .strategy(Strategy.EXHAUSTIVE)
            .maxDeviations(MAX_DEVIATIONS)
            .runs(MAX_RUNS)
            .explore();

    assertWithMessage(report.text()).that(report.failed()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void keepsItsPromisesAtRandom(Primitive primitive) {
    for (Strategy strategy : new Strategy[] {Strategy.RANDOM, Strategy.PCT}) {
      Report report =
          Exploration.of(primitive.program).strategy(strategy).runs(MAX_RUNS / 4).explore();

      assertWithMessage(report.text()).that(report.failed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesCancellationEverywhere(Primitive primitive) {
    Report report = Exploration.of(primitive.program).cancelEverywhere().explore();

    assertWithMessage(report.text()).that(report.failed()).isFalse();
    assertWithMessage(report.text()).that(report.complete()).isTrue();
  }
}
