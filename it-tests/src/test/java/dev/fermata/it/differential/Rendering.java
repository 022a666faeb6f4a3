package dev.fermata.it.differential;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values and exceptions as text that is equal when they are. It shows a value's type, so that an
 * {@code Integer} is told from a {@code Double}, and leaves out what may differ between the two
 * builds of a program: hash codes, the enclosing class of a local class, the wording of the JVM's
 * own messages about null.
 */
public final class Rendering {
  private Rendering() {}

  /** A value as text. */
  public static String value(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "\"" + value + "\"";
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Throwable throwable) {
      return throwable(throwable);
    }
    if (value.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(value(Array.get(value, i)));
      }
      return value.getClass().getComponentType().getSimpleName() + elements;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Rendering::value).toList().toString();
    }
    if (value instanceof Set<?> set) {
      return "Set" + set.stream().map(Rendering::value).toList();
    }
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, mapped) -> entries.add(value(key) + "=" + value(mapped)));
      return "Map" + entries;
    }
    if (value.getClass().isHidden()) {
      return "a lambda";
    }
    String text = String.valueOf(value);
    if (text.startsWith(value.getClass().getName() + "@")) {
      return "a " + value.getClass().getSimpleName();
    }
    return value.getClass().getSimpleName() + " " + text;
  }

  /** An exception as text: type, message, cause and suppressed exceptions. */
  public static String throwable(Throwable throwable) {
    StringBuilder text = new StringBuilder();
    append(throwable, text, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private static void append(Throwable throwable, StringBuilder text, Set<Throwable> seen) {
    text.append(throwable.getClass().getSimpleName());
    if (!seen.add(throwable)) {
      text.append(" (again)");
      return;
    }
    String message = message(throwable);
    if (message != null) {
      text.append(": ").append(message);
    }
    if (throwable.getCause() != null) {
      text.append(" {cause ");
      append(throwable.getCause(), text, seen);
      text.append('}');
    }
    for (Throwable suppressed : throwable.getSuppressed()) {
      text.append(" {suppressed ");
      append(suppressed, text, seen);
      text.append('}');
    }
  }

  private static @Nullable String message(Throwable throwable) {
    String message = throwable.getMessage();
    if (message == null) {
      return null;
    }
    if (throwable instanceof NullPointerException && message.startsWith("Cannot ")) {
      return null;
    }
    if (message.startsWith("generator '")) {
      // The rest names its method.
      return message.replaceFirst("^generator '[^']*'", "a generator");
    }
    if (throwable instanceof ClassCastException) {
      // The rest names the class loader.
      return message.replaceFirst(" \\(.*", "");
    }
    return message;
  }
}
