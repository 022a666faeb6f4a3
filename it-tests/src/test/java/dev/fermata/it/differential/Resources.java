package dev.fermata.it.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Java sources among the test resources. */
public final class Resources {
  private Resources() {}

  /** All sources in some folders. */
  public static List<Source> sources(String... folders) {
    List<Source> sources = new ArrayList<>();
    for (String folder : folders) {
      files(folder).forEach(file -> sources.add(read(file)));
    }
    return sources;
  }

  /** All Java files in a folder and those in it, in a stable order. */
  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.walk(path(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path path(String folder) {
    URL url = Resources.class.getClassLoader().getResource(folder);
    try {
      return Path.of(Objects.requireNonNull(url, folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Source read(Path file) {
    try {
      return Source.ofFile(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
