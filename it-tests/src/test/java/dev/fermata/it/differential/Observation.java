package dev.fermata.it.differential;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one run showed.
 *
 * @param chosen how the awaitables behaved
 * @param trace the events, in order
 * @param outcome what it returned or threw
 */
record Observation(List<Behaviour> chosen, List<String> trace, String outcome) {
  Observation {
    chosen = List.copyOf(chosen);
    trace = List.copyOf(trace);
  }

  /** The events and the outcome, a line each. */
  List<String> lines() {
    return Stream.concat(trace.stream(), Stream.of(outcome)).toList();
  }
}
