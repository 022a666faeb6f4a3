package dev.fermata.it.differential;

import dev.fermata.Fermata;
import dev.fermata.annotation.Async;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What the two builds are compiled against. */
final class ClassPaths {
  private ClassPaths() {}

  static List<Path> withRuntime() {
    return List.of(
        holding(Async.class),
        holding(Fermata.class),
        holding(Recorder.class),
        holding(NullMarked.class));
  }

  static List<Path> withoutRuntime() {
    return List.of(holding(Async.class), holding(Recorder.class), holding(NullMarked.class));
  }

  private static Path holding(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
