package dev.fermata.processor.discover;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private final Map<Optional<ModuleElement>, Map<String, Optional<TypeElement>>> found =
      new HashMap<>();

  public VisibleTypes(Elements elements) {
    this.elements = elements;
  }

  /** The type of a canonical name that an element can name, null if there is none. */
  public @Nullable TypeElement find(String canonicalName, Element from) {
    return from(from).apply(canonicalName);
  }

  /** Finds by their canonical names the types that an element can name. */
  public Function<String, @Nullable TypeElement> from(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    Map<String, Optional<TypeElement>> inModule =
        found.computeIfAbsent(Optional.ofNullable(module), key -> new HashMap<>());
    return name ->
        inModule
            .computeIfAbsent(name, key -> Optional.ofNullable(lookUp(module, key)))
            .orElse(null);
  }

  private @Nullable TypeElement lookUp(@Nullable ModuleElement module, String name) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }
}
