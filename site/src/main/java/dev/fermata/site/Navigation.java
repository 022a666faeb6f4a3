package dev.fermata.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/** The parts of the guide, as the lists of its first page name them, and what they do not name. */
record Navigation(List<Part> parts) {

  /** A part: its heading, and the pages below it. */
  record Part(String title, List<Entry> entries) {}

  /** A page as the list calls it; the name is that of its file on the site. */
  record Entry(String title, String name) {}

  /**
   * Makes the navigation of a site.
   *
   * @param index the page that has the lists
   * @param pages all pages; those that no list names come last
   */
  static Navigation of(Page index, Collection<Page> pages) {
    List<Part> parts = new ArrayList<>();
    index
        .content()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                  parts.add(new Part(Page.text(heading), new ArrayList<>()));
                }
              }

              @Override
              public void visit(Link link) {
                if (!parts.isEmpty()) {
                  String name = link.getDestination().replaceFirst("\\.md$", ".html");
                  parts.get(parts.size() - 1).entries().add(new Entry(Page.text(link), name));
                }
              }
            });
    Set<String> listed =
        parts.stream()
            .flatMap(part -> part.entries().stream())
            .map(Entry::name)
            .collect(Collectors.toSet());
    List<Entry> others =
        pages.stream()
            .filter(page -> page != index && !listed.contains(page.name()))
            .map(page -> new Entry(page.title(), page.name()))
            .toList();
    if (!others.isEmpty()) {
      parts.add(new Part("More", others));
    }
    return new Navigation(List.copyOf(parts));
  }

  /** All pages in reading order. */
  List<Entry> entries() {
    return parts.stream().flatMap(part -> part.entries().stream()).toList();
  }
}
