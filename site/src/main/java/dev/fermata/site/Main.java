package dev.fermata.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code REPOSITORY OUT}: writes the site of the repository's guide into a folder. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    List<String> faults = Site.of(Path.of(args[0])).write(out);
    faults.forEach(System.err::println);
    if (!faults.isEmpty()) {
      System.exit(1);
    }
    System.out.println(out.resolve("index.html"));
  }
}
