package crawler;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** What pages are loaded from. */
public interface Web {
  /** Loads a page. */
  @Async
  Page load(URI uri) throws IOException;

  /** A page and where it leads. */
  record Page(URI uri, String title, List<URI> links) {}
}
