package crawler;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.emitAll;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;

import crawler.Web.Page;
import dev.fermata.AsyncIterator;
import dev.fermata.AsyncQueue;
import dev.fermata.AsyncSemaphore;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Crawls one site, from a page on; good for one crawl. */
public final class Crawler {
  private final Web web;
  private final Limits limits;
  private final AsyncSemaphore connections;
  private final Set<URI> seen = new HashSet<>();
  private final List<String> failures = new ArrayList<>();
  private int loaded;
  private int retried;

  /**
   * What a crawl may take.
   *
   * @param connections how many pages are loaded at once
   * @param pages how many pages are visited in all
   * @param tries how often each is tried
   * @param patience how long a try may take
   * @param pause how long to wait after the first try; after each further one twice as long
   */
  public record Limits(int connections, int pages, int tries, Duration patience, Duration pause) {}

  /** What came of a crawl so far. */
  public record Report(int loaded, int retried, List<String> failures, int waiting) {}

  public Crawler(Web web, Limits limits) {
    this.web = web;
    this.limits = limits;
    this.connections = new AsyncSemaphore(limits.connections());
  }

  /** The pages from one on, as they come. */
  @Async
  public AsyncIterator<Page> pages(URI start) {
    var found = new AsyncQueue<Page>();
    Task<Void> visiting = createTask(() -> visitAll(start, found));
    try {
      emitAll(found.items());
      await(visiting);
      return end();
    } finally {
      await(visiting.cancelAndJoin());
    }
  }

  @Async
  private void visitAll(URI start, AsyncQueue<Page> found) {
    try (var visits = new TaskGroup()) {
      visit(start, visits, found);
    } finally {
      found.shutdown();
    }
  }

  /** Visits a page, and in tasks of their own what it leads to on the same host. */
  @Async
  private void visit(URI uri, TaskGroup visits, AsyncQueue<Page> found) {
    if (seen.size() == limits.pages() || !seen.add(uri)) {
      return;
    }
    Page page;
    try {
      page = retry(() -> loadInTime(uri));
    } catch (IOException e) {
      failures.add(uri.getPath() + ": " + e.getMessage());
      return;
    }
    loaded++;
    for (URI link : page.links()) {
      if (link.getHost().equals(uri.getHost())) {
        visits.createTask(() -> visit(link, visits, found), link.getPath());
      }
    }
    await(found.put(page));
  }

  @Async
  @SuppressWarnings("try")
  private Page loadInTime(URI uri) throws IOException {
    try (var connection = await(connections.acquire());
        var time = timeout(limits.patience())) {
      return web.load(uri);
    } catch (TimeoutException e) {
      throw new IOException("no answer in " + limits.patience().toSeconds() + " s", e);
    }
  }

  /** Tries what may fail, with longer and longer pauses, and gives up with its last error. */
  @Async
  private <T, X extends Exception> T retry(AsyncSupplier<T, X> body) throws X {
    Duration pause = limits.pause();
    for (int left = limits.tries(); left > 1; left--) {
      try {
        return body.get();
      } catch (Exception e) {
        retried++;
        await(sleep(pause));
        pause = pause.multipliedBy(2);
      }
    }
    return body.get();
  }

  public Report report() {
    int waiting = seen.size() - loaded - failures.size();
    return new Report(loaded, retried, List.copyOf(failures), waiting);
  }
}
