package crawler;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.Runner;
import dev.fermata.VirtualTimeEventLoop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class CrawlerTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void theSampleIsCrawledWithinItsLimits() {
    SampleWeb web = Main.sample();
    Duration took = run(web);

    assertThat(written.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            / "Page /"
            /about "Page /about"
            /shop "Page /shop"
            /shop/tea "Page /shop/tea"
              ... 4 loaded, 2 to go, 0 failed
            /news "Page /news"
            /news/1 "Page /news/1"
              ... 6 loaded, 3 to go, 0 failed
            /shop/bread "Page /shop/bread"
              ... 7 loaded, 1 to go, 1 failed
              ... 7 loaded, 1 to go, 1 failed
              ... 7 loaded, 1 to go, 1 failed
              ... 7 loaded, 1 to go, 1 failed
              ... 7 loaded, 1 to go, 1 failed
              ... 7 loaded, 1 to go, 1 failed
            7 pages, 7 tries more than that
            failed: /missing: not found
            failed: /news/2: no answer in 2 s
            """);
    assertThat(web.mostOpen()).isEqualTo(3);
    assertThat(took).isEqualTo(Duration.ofMillis(8_100));
  }

  private Duration run(SampleWeb web) {
    PrintStream before = System.out;
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try (Runner runner = Runner.builder().loopFactory(VirtualTimeEventLoop::new).build()) {
      runner.run(MainAsync.main(web, URI.create("https://sample.test/")));
      return runner.loop().time();
    } finally {
      System.setOut(before);
    }
  }
}
