package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** finally in try, catch and finally, three deep. */
class NestedFinallies {
  @Async
  static Object run() {
    try {
      try {
        trace(await(value("a")));
        try {
          trace(await(value("b")));
        } finally {
          trace(await(value("c")));
        }
      } catch (Boom e) {
        try {
          trace(await(value("d")));
        } finally {
          trace(await(value("e")));
        }
      } finally {
        try {
          trace(await(value("f")));
        } finally {
          trace("g");
        }
      }
    } finally {
      trace("h");
    }
    return "end";
  }
}
