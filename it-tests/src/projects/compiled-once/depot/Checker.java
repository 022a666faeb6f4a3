package depot;

import dev.fermata.annotation.Async;
import java.io.IOException;

/** What an async lambda of the library's own may be. */
@FunctionalInterface
public interface Checker {
  @Async
  String check(String item) throws IOException;
}
