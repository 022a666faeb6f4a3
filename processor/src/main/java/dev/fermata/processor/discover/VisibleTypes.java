package dev.fermata.processor.discover;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The types that can be named in one round, each looked up once. To find that there is none of a
 * name takes the compiler long, above all where it has to look through every module.
 */
public final class VisibleTypes {
  private final Elements elements;
  private final Map<Key, Optional<TypeElement>> found = new HashMap<>();

  private record Key(@Nullable ModuleElement module, String name) {}

  public VisibleTypes(Elements elements) {
    this.elements = elements;
  }

  /** The type of a canonical name that an element can name, null if there is none. */
  public @Nullable TypeElement find(String canonicalName, Element from) {
    Key key = new Key(elements.getModuleOf(from), canonicalName);
    Optional<TypeElement> type = found.get(key);
    if (type == null) {
      type = Optional.ofNullable(lookUp(key));
      found.put(key, type);
    }
    return type.orElse(null);
  }

  private @Nullable TypeElement lookUp(Key key) {
    return key.module == null
        ? elements.getTypeElement(key.name)
        : elements.getTypeElement(key.module, key.name);
  }
}
