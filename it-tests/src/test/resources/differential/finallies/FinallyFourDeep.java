package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** try/finally to depth four, with a return in the middle. */
class FinallyFourDeep {
  @Async
  static Object run() {
    try {
      try {
        try {
          try {
            return await(value("result"));
          } finally {
            trace("1" + await(value("one")));
          }
        } finally {
          trace("2");
        }
      } finally {
        trace("3" + await(value("three")));
      }
    } finally {
      trace("4");
    }
  }
}
