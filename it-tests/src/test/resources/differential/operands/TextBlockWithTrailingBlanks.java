package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Blanks at the ends of lines are no part of a text block, unless they are written as escapes. */
@SuppressWarnings("text-blocks")
class TextBlockWithTrailingBlanks {
  @Async
  static Object run() throws Exception {   
    String text = await(value("a")) + """
        one   
        two\s 
        three\040	
          four  "   
        """ ;  
    // A comment that ends in blanks.   
    return text.length() + text + await(value("b")) + """
           
        end""";
  }
}
