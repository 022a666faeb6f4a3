package crawler;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A web of a few pages that need no network: some are slow, some fail at first or for ever. */
public final class SampleWeb implements Web {
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<URI, Integer> asked = new HashMap<>();
  private int open;
  private int mostOpen;

  record Answer(int millis, int failures, List<String> links) {}

  /** Adds a page that answers after a while, and fails so often before. */
  public SampleWeb with(String path, int millis, int failures, String... links) {
    answers.put(path, new Answer(millis, failures, List.of(links)));
    return this;
  }

  @Override
  @Async
  public Page load(URI uri) throws IOException {
    mostOpen = Math.max(mostOpen, ++open);
    try {
      return answer(uri, asked.merge(uri, 1, Integer::sum));
    } finally {
      open--;
    }
  }

  @Async
  private Page answer(URI uri, int time) throws IOException {
    Answer answer = answers.get(uri.getPath());
    if (answer == null) {
      throw new IOException("not found");
    }
    await(sleep(Duration.ofMillis(answer.millis())));
    if (time <= answer.failures()) {
      throw new IOException("failure " + time);
    }
    Stream<URI> links = answer.links().stream().map(uri::resolve);
    return new Page(uri, "Page " + uri.getPath(), links.toList());
  }

  /** How many pages were loaded at once at most. */
  public int mostOpen() {
    return mostOpen;
  }
}
