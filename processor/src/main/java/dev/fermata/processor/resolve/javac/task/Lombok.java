package dev.fermata.processor.resolve.javac.task;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * Lombok, if it is on the processor path beside us. It adds members to the trees of the outer
 * compilation and to no source, so that a second compilation has to let it do so again.
 *
 * <pre>{@code
 * @Log class Shop {
 *   @Getter private int stock;
 *
 *   @Async void sell() {
 *     log.info("left: " + getStock());    // neither of which is in the source
 *   }
 * }
 * }</pre>
 *
 * <p>It looks at those sources alone that a task is given, and so a task is given all that name it.
 */
public final class Lombok {
  private static final String PROCESSOR =
      "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  private Lombok() {}

  /** Whether a source may ask for it: what it does, it does for its annotations. */
  static boolean isNamedIn(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString().contains("lombok");
    } catch (IOException e) {
      return false; // The compiler has said that it cannot read the source.
    }
  }

  /** Its processor, new, which serves one task; empty where there is none. */
  public static List<Processor> processors() {
    try {
      Constructor<?> constructor =
          Class.forName(PROCESSOR, true, Lombok.class.getClassLoader()).getDeclaredConstructor();
      constructor.setAccessible(true);
      return List.of((Processor) constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      return List.of();
    }
  }
}
