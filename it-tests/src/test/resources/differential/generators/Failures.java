package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.io.FileNotFoundException;
import java.io.IOException;

/** What a body throws comes out of the loop, and ends the generator. */
class Failures {
  @Async
  static AsyncIterator<String> lines(String text) throws IOException {
    if (text == null) {
      throw new FileNotFoundException("no text");
    }
    for (String line : text.split(",")) {
      if (line.isEmpty()) {
        throw new IOException("empty line");
      }
      emit(await(value(line)));
    }
    return end();
  }

  @Async
  static String all(String text) {
    StringBuilder all = new StringBuilder();
    try {
      for (String line : awaitEach(lines(text), IOException.class)) {
        all.append(line).append(';');
      }
    } catch (FileNotFoundException e) {
      all.append("not found");
    } catch (IOException e) {
      all.append(e.getMessage());
    } catch (Boom e) {
      all.append("boom ").append(e.getMessage());
    } finally {
      trace("done " + all);
    }
    return all.toString();
  }

  @Async
  static Object run() throws IOException {
    AsyncIterator<String> failed = lines("");
    String first = "nothing";
    try {
      await(failed.moveNext(), IOException.class);
    } catch (IOException e) {
      first = "failed";
    }
    return first + await(failed.moveNext()) + all("a,b") + all("c,,d") + all(null);
  }
}
