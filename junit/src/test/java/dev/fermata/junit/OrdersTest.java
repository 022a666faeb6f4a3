package dev.fermata.junit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.Awaitable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every schedule keeps, and what none need keep. */
class OrdersTest {

  @Test
  void whatIsPromisedIsKept() {
    assertThat(orders(OrdersAsync::waiters)).containsExactly("abc");
    assertThat(orders(OrdersAsync::turns)).containsExactly("abc");
    assertThat(orders(OrdersAsync::callSoons)).containsExactly("abc");
    assertThat(orders(OrdersAsync::posts)).containsExactly("abc");
    assertThat(orders(OrdersAsync::deadlines)).containsExactly("abc");
  }

  @Test
  void whatIsNotPromisedIsTried() {
    String[] all = {"abc", "acb", "bac", "bca", "cab", "cba"};

    assertThat(orders(OrdersAsync::equalDeadlines)).containsExactlyElementsIn(all);
    assertThat(orders(OrdersAsync::tasks)).containsExactlyElementsIn(all);
  }

  @Test
  void whoYieldsMayBeOvertaken() {
    assertThat(orders(OrdersAsync::yields, Strategy.RANDOM)).containsExactly("ab", "ba");
    assertThat(orders(OrdersAsync::yields, Strategy.EXHAUSTIVE)).containsExactly("ab", "ba");
  }

  /** The orders that a program logs under many schedules of some strategies. */
  private static Set<String> orders(
      Function<List<String>, Awaitable<?>> program, Strategy... strategies) {
    Set<String> orders = new LinkedHashSet<>();
    for (Strategy strategy : strategies.length == 0 ? Strategy.values() : strategies) {
      List<List<String>> logs = new ArrayList<>();
      Report report =
          Exploration.of(
                  () -> {
                    List<String> log = new ArrayList<>();
                    logs.add(log);
                    return program.apply(log);
                  })
              .strategy(strategy)
              .runs(300)
              .explore();
      assertWithMessage(report.text()).that(report.failed()).isFalse();
      logs.forEach(log -> orders.add(String.join("", log)));
    }
    return orders;
  }
}
