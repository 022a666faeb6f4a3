package dev.fermata.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/** The parts of the guide, as the lists of its first page name them. */
record Navigation(List<Part> parts) {

  /** A part: its heading, and the pages below it. */
  record Part(String title, List<Entry> entries) {}

  /** A page as the list calls it; the name is that of its file on the site. */
  record Entry(String title, String name) {}

  static Navigation of(Page index) {
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
    return new Navigation(List.copyOf(parts));
  }

  /** All pages in reading order. */
  List<Entry> entries() {
    return parts.stream().flatMap(part -> part.entries().stream()).toList();
  }
}
