package dev.fermata.processor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Set;
import javax.annotation.processing.Processor;

/**
 * Whether the compiler has other processors to ask than ours. Once all annotations of a round are
 * claimed it asks no more, not even those that look at every class; while under {@code
 * -Xlint:processing} it warns of an annotation that nobody claims.
 */
final class OtherProcessors {
  private static final String SERVICES = "META-INF/services/" + Processor.class.getName();
  private static final Set<String> OURS =
      Set.of(AwaitCheckProcessor.class.getName(), FermataProcessor.class.getName());

  private OtherProcessors() {}

  /** Whether a class loader, that of the processor path, finds any. */
  static boolean areIn(ClassLoader loader) {
    try {
      Enumeration<URL> files = loader.getResources(SERVICES);
      while (files.hasMoreElements()) {
        if (namesOthers(files.nextElement())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return true; // To hide classes from others is worse than a warning.
    }
  }

  private static boolean namesOthers(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .anyMatch(name -> !name.isEmpty() && !OURS.contains(name));
    }
  }
}
