package dev.fermata.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All pages of the guide, and how they are linked. */
final class Site {
  /** Pages outside the guide's folder that belong to it. */
  private static final List<String> FURTHER = List.of("CHANGELOG.md", "SECURITY.md");

  private static final String STYLE = "style.css";

  private final Path docs;
  private final Map<Path, Page> pages = new LinkedHashMap<>();
  private final Navigation navigation;

  private Site(Path repository) throws IOException {
    this.docs = repository.resolve("docs");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(docs)) {
      found.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    FURTHER.stream().map(repository::resolve).filter(Files::exists).forEach(files::add);
    for (Path file : files) {
      pages.put(file.normalize(), Page.parse(file.normalize(), nameOf(file)));
    }
    Page index = pages.get(docs.resolve("README.md").normalize());
    this.navigation = Navigation.of(Objects.requireNonNull(index, "README.md"), pages.values());
  }

  /**
   * Reads the guide.
   *
   * @param repository the folder that has {@code docs}
   */
  static Site of(Path repository) throws IOException {
    return new Site(repository.toAbsolutePath().normalize());
  }

  /** The name of a page's file on the site. */
  private String nameOf(Path file) {
    String path = file.startsWith(docs) ? docs.relativize(file).toString() : fileName(file);
    String name = path.replace('\\', '/').replaceFirst("\\.md$", ".html").toLowerCase();
    return name.equals("readme.html") ? "index.html" : name;
  }

  private static String fileName(Path file) {
    return file.getFileName().toString();
  }

  /**
   * Writes the site.
   *
   * @return what is wrong with its links, each with its page; empty if nothing is
   */
  List<String> write(Path out) throws IOException {
    List<String> faults = new ArrayList<>();
    Files.createDirectories(out);
    Links links = new Links(docs, pages, faults);
    for (Page page : pages.values()) {
      links.resolve(page);
      Path file = out.resolve(page.name());
      Files.createDirectories(file.getParent());
      Files.writeString(file, Layout.html(page, navigation));
    }
    for (Path picture : links.pictures()) {
      Path copy = out.resolve(docs.relativize(picture).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(picture, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    try (InputStream style = Objects.requireNonNull(Site.class.getResourceAsStream(STYLE), STYLE)) {
      Files.copy(style, out.resolve(STYLE), StandardCopyOption.REPLACE_EXISTING);
    }
    return faults;
  }
}
