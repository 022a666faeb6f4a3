package dev.fermata.junit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.junit.defects.Defects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every strategy finds every defect, and nothing in the programs without. */
class DefectsTest {
  /** Of each program without its defect, by each strategy; -Dfermata.stress=100 for the whole. */
  private static final int RUNS = 1000 * Integer.getInteger("fermata.stress", 1);

  @ParameterizedTest
  @EnumSource
  void plainScheduleShowsNone(Defects defect) {
    assertThat(Exploration.of(defect::broken).runs(1).explore().text()).contains("none fails");
  }

  @ParameterizedTest
  @EnumSource
  void everyStrategyFindsIt(Defects defect) {
    for (Strategy strategy : Strategy.values()) {
      Report report = Exploration.of(defect::broken).strategy(strategy).runs(10_000).explore();

      assertWithMessage(strategy + ": " + report.text()).that(report.failed()).isTrue();
      assertThat(report.deviations()).isGreaterThan(0);
      Report replayed = Exploration.replay(report.schedule(), defect::broken);
      assertThat(replayed.failed()).isTrue();
      assertThat(replayed.deviations()).isEqualTo(report.deviations());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFalseAlarm(Defects defect) {
    for (Strategy strategy : Strategy.values()) {
      Report report = Exploration.of(defect::correct).strategy(strategy).runs(RUNS).explore();

      assertWithMessage(strategy + ": " + report.text()).that(report.failed()).isFalse();
    }
  }
}
