package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Text blocks survive. */
class TextBlocks {
  @Async
  static Object run() {
    String block =
        """
          Hello "%s"
        \tline\s
          joined \
        end
        """;
    return block.formatted(await(value("x")))
        + """
        second ""\"
        """
        + await(value("y"));
  }
}
