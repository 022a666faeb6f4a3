package dev.fermata.site;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeIndex() throws Exception {
    write("docs/README.md", "# The guide\n\n## Begin\n\n- [One](one.md)\n- [Two](two.md)\n");
    write("docs/one.md", "# One\n\n## A & b\n\nSee [two](two.md#its-end).\n");
    write("docs/two.md", "# Two\n\n## Its end\n\nSee [above](#its-end), [one](one.md).\n");
  }

  @Test
  void linksLeadToPages() throws Exception {
    assertThat(render()).isEmpty();

    assertThat(html("one.html")).contains("<a href=\"two.html#its-end\">two</a>");
    assertThat(html("two.html")).contains("<h2 id=\"its-end\">Its end</h2>");
    assertThat(html("two.html")).contains("<a href=\"#its-end\">above</a>");
  }

  @Test
  void navigationIsTheFirstPagesLists() throws Exception {
    render();

    assertThat(html("two.html")).contains("<h2>Begin</h2>");
    assertThat(html("two.html")).contains("<a href=\"two.html\" aria-current=\"page\">Two</a>");
    assertThat(html("two.html")).contains("<a href=\"one.html\" rel=\"prev\">← One</a>");
    assertThat(html("index.html")).contains("<a href=\"one.html\" rel=\"next\">One</a>");
  }

  @Test
  void pagesThatNoListNamesAreReachedAllTheSame() throws Exception {
    write("docs/three.md", "# Three\n");
    render();

    assertThat(html("one.html")).contains("<h2>More</h2>");
    assertThat(html("one.html")).contains("<a href=\"three.html\">Three</a>");
  }

  @Test
  void pagesInFoldersLeadOutOfThem() throws Exception {
    write("docs/figures/four.md", "# Four\n\nSee [two](../two.md#its-end).\n");
    write("docs/one.md", "# One\n\n[Four](figures/four.md)\n");

    assertThat(render()).isEmpty();

    assertThat(html("one.html")).contains("<a href=\"figures/four.html\">Four</a>");
    String four = html("figures/four.html");
    assertThat(four).contains("<a href=\"../two.html#its-end\">two</a>");
    assertThat(four).contains("<a href=\"../one.html\">One</a>");
    assertThat(four).contains("href=\"../style.css\"");
    assertThat(four).contains("href=\"../index.html\"");
    assertThat(four).contains("<a href=\"../figures/four.html\" aria-current=\"page\">Four</a>");
  }

  @Test
  void linksThatLeadNowhereAreTold() throws Exception {
    write("docs/one.md", "# One\n\n[a](no.md), [b](two.md#no), [c](#no), ![d](no.svg)\n");

    List<String> faults = render();

    assertThat(faults).hasSize(4);
    assertThat(faults.get(0)).endsWith("one.md: this link leads nowhere: no.md");
    assertThat(faults.get(3)).endsWith("one.md: no such picture: no.svg");
  }

  @Test
  void picturesAreCopied() throws Exception {
    write("docs/images/a.svg", "<svg/>");
    write("docs/one.md", "# One\n\n![a picture](images/a.svg)\n");

    assertThat(render()).isEmpty();

    assertThat(html("images/a.svg")).isEqualTo("<svg/>");
    assertThat(html("one.html")).contains("<img src=\"images/a.svg\" alt=\"a picture\" />");
  }

  @Test
  void codeIsColoured() throws Exception {
    write(
        "docs/one.md",
        """
        # One

        <!-- not compiled -->

        ```java
        @Async int a() { return await(b("<")); } // why
        ```
        """);

    render();

    assertThat(html("one.html"))
        .contains(
            "<pre class=\"java\"><code><span class=\"annotation\">@Async</span>"
                + " <span class=\"keyword\">int</span> a() {"
                + " <span class=\"keyword\">return</span>"
                + " <span class=\"suspension\">await</span>(b(<span"
                + " class=\"literal\">&quot;&lt;&quot;</span>)); }"
                + " <span class=\"comment\">// why</span>\n</code></pre>");
    assertThat(html("one.html")).doesNotContain("not compiled");
  }

  @Test
  void titlesAreEscaped() throws Exception {
    write("docs/one.md", "# A < `b`\n");
    render();

    assertThat(html("one.html")).contains("<title>A &lt; b · Fermata</title>");
  }

  private List<String> render() throws Exception {
    return Site.of(folder).write(folder.resolve("out"));
  }

  private String html(String name) throws Exception {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  private void write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
