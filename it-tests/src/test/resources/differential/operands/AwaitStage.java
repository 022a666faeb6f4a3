package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stage;
import static dev.fermata.it.differential.probe.Probe.traced;

import dev.fermata.annotation.Async;

/** Awaiting a completion stage. */
class AwaitStage {
  @Async
  static Object run() {
    int a = await(stage(1));
    String s = await(stage("s")) + traced("x", 2) + await(stage('c'));
    return a + s;
  }
}
