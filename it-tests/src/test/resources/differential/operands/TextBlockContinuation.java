package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Text blocks whose lines go on, and unicode escapes, around the places of awaits. */
class TextBlockContinuation {
  static final String BEFORE =
      """
      continued \
      line\t\u0041 \""" \s
        end \
      """;

  @Async
  static Object run() {
    String text =
        """
        a \
        b"""
            + await(value("\u0063"))
            + """
            \u0064 \\u0065
            "quoted" \"""
            """
            + \u0061wait(value("e\u00e9\uD83D\uDE00")) + '\u0022' + '\\' + "\\\u005c\u005c";
    trace(text); /* \u002a/ trace("after the comment"); // \u000a trace("next line");
    String \u0078 = """
        x\
        """; String y = x + await(value(1)); trace(y);
    return BEFORE + await(value("""
        z\
        \uu0041
        """)) + text.length();
  }
}
