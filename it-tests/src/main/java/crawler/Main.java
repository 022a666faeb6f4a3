package crawler;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import crawler.Crawler.Limits;
import crawler.Crawler.Report;
import crawler.Web.Page;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.net.URI;
import java.time.Duration;

/** Crawls the site of its argument, or without one the sample. */
public final class Main {
  private static final Limits LIMITS =
      new Limits(3, 50, 3, Duration.ofSeconds(2), Duration.ofMillis(250));

  private Main() {}

  static SampleWeb sample() {
    return new SampleWeb()
        .with("/", 300, 0, "/news", "/shop", "/about", "https://elsewhere.test/")
        .with("/news", 400, 1, "/news/1", "/news/2", "/")
        .with("/news/1", 200, 0, "/news", "/missing")
        .with("/news/2", 5_000, 0)
        .with("/shop", 500, 0, "/shop/tea", "/shop/bread")
        .with("/shop/tea", 100, 0)
        .with("/shop/bread", 350, 2, "/shop/tea")
        .with("/about", 250, 0);
  }

  @Async
  static void main(Web web, URI start) {
    Crawler crawler = new Crawler(web, LIMITS);
    Task<Void> progress = createTask(() -> showProgress(crawler));
    try {
      for (Page page : awaitEach(crawler.pages(start))) {
        await(sleep(Duration.ofMillis(10))); // as if it were stored
        System.out.println(page.uri().getPath() + " \"" + page.title() + "\"");
      }
    } finally {
      progress.cancel();
    }
    Report report = crawler.report();
    System.out.println(report.loaded() + " pages, " + report.retried() + " tries more than that");
    report.failures().forEach(failure -> System.out.println("failed: " + failure));
  }

  @Async
  private static void showProgress(Crawler crawler) {
    while (true) {
      await(sleep(Duration.ofSeconds(1)));
      Report now = crawler.report();
      System.out.printf(
          "  ... %d loaded, %d to go, %d failed%n",
          now.loaded(), now.waiting(), now.failures().size());
    }
  }

  public static void main(String[] args) {
    Web web = args.length == 0 ? sample() : new HttpWeb();
    run(MainAsync.main(web, URI.create(args.length == 0 ? "https://sample.test/" : args[0])));
  }
}
