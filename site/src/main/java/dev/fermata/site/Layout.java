package dev.fermata.site;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** A page as HTML: the navigation, the text, and the ways to the pages before and behind it. */
final class Layout {
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
          .nodeRendererFactory(CodeBlocks::new)
          .build();

  private Layout() {}

  static String html(Page page, Navigation navigation) {
    StringBuilder out = new StringBuilder();
    boolean isIndex = page.name().equals("index.html");
    out.append(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <nav>
        <a class="home" href="%s">
        <svg viewBox="0 0 24 14" aria-hidden="true"><path d="M2 13a10 10 0 0 1 20 0"/><circle cx="12" cy="11" r="2"/></svg>
        Fermata</a>
        """
            .formatted(
                isIndex ? "Fermata" : escape(page.title()) + " · Fermata",
                page.pathTo("style.css"),
                page.pathTo("index.html")));
    for (Navigation.Part part : navigation.parts()) {
      out.append("<h2>").append(escape(part.title())).append("</h2>\n<ul>\n");
      for (Navigation.Entry entry : part.entries()) {
        String current = entry.name().equals(page.name()) ? " aria-current=\"page\"" : "";
        out.append("<li>").append(link(page, entry, "", current)).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    out.append("</nav>\n<main>\n");
    RENDERER.render(page.content(), out);
    neighbours(page, navigation.entries(), out);
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void neighbours(Page page, List<Navigation.Entry> entries, StringBuilder out) {
    List<String> names = entries.stream().map(Navigation.Entry::name).toList();
    int index = names.indexOf(page.name());
    out.append("<footer>\n");
    if (index > 0) {
      out.append(link(page, entries.get(index - 1), "← ", " rel=\"prev\"")).append('\n');
    }
    if (index + 1 < entries.size() && (index >= 0 || page.name().equals("index.html"))) {
      out.append(link(page, entries.get(index + 1), "", " rel=\"next\"")).append('\n');
    }
    out.append("</footer>\n");
  }

  private static String link(Page page, Navigation.Entry entry, String before, String attributes) {
    return "<a href=\"%s\"%s>%s%s</a>"
        .formatted(page.pathTo(entry.name()), attributes, before, escape(entry.title()));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    new HtmlWriter(escaped).text(text);
    return escaped.toString();
  }
}
