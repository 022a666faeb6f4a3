package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Empty statements and empty blocks. */
class EmptyStatements {
  @Async
  static Object run() {
    ;
    await(value(1));
    ;
    {
    }
    for (int i = 0; i < await(value(2)); i++)
      ;
    if (await(value(false)))
      ;
    else
      ;
    return "done";
  }
}
