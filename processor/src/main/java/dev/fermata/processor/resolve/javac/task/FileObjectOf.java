package dev.fermata.processor.resolve.javac.task;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * {@code Elements.getFileObjectOf}, which is public from Java 18 on and unknown to our baseline.
 */
final class FileObjectOf {
  private static final @Nullable Method METHOD = find();

  private FileObjectOf() {}

  private static @Nullable Method find() {
    try {
      return Elements.class.getMethod("getFileObjectOf", Element.class);
    } catch (NoSuchMethodException olderJava) {
      return null;
    }
  }

  /** The file that an element was read from; null if that is not known. */
  static @Nullable JavaFileObject element(Elements elements, Element element) {
    try {
      return METHOD == null ? null : (JavaFileObject) METHOD.invoke(elements, element);
    } catch (IllegalAccessException | InvocationTargetException notKnown) {
      return null;
    }
  }
}
