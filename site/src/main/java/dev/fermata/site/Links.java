package dev.fermata.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Makes links to Markdown files links to pages of the site, and notes those that lead nowhere. */
final class Links {
  private final Path docs;
  private final Map<Path, Page> pages;
  private final List<String> faults;
  private final Set<Path> pictures = new TreeSet<>();

  Links(Path docs, Map<Path, Page> pages, List<String> faults) {
    this.docs = docs;
    this.pages = pages;
    this.faults = faults;
  }

  /** The pictures that the pages show. */
  Set<Path> pictures() {
    return pictures;
  }

  void resolve(Page page) {
    page.content()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                link.setDestination(destination(page, link.getDestination()));
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                picture(page, image.getDestination());
              }
            });
  }

  private String destination(Page from, String written) {
    if (written.contains("://")) {
      return written;
    }
    int hash = written.indexOf('#');
    String path = hash < 0 ? written : written.substring(0, hash);
    String anchor = hash < 0 ? "" : written.substring(hash + 1);
    Page to = path.isEmpty() ? from : pages.get(from.file().resolveSibling(path).normalize());
    if (to == null || (!anchor.isEmpty() && !to.anchors().contains(anchor))) {
      faults.add(from.file() + ": this link leads nowhere: " + written);
      return written;
    }
    return (path.isEmpty() ? "" : from.pathTo(to.name())) + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  private void picture(Page from, String written) {
    Path file = from.file().resolveSibling(written).normalize();
    if (Files.isRegularFile(file) && file.startsWith(docs)) {
      pictures.add(file);
    } else {
      faults.add(from.file() + ": no such picture: " + written);
    }
  }
}
