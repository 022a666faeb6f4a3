package dev.fermata.processor.check;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Whether Java's access rules let a companion name a type. */
public final class Nameability {
  private Nameability() {}

  /**
   * What keeps a companion in {@code companionPackage} from naming a type, in words that follow "it
   * is"; empty if nothing does.
   */
  public static Optional<Obstacle> obstacle(
      TypeElement type, PackageElement companionPackage, Elements elements) {
    TypeElement hidden = privateAround(type);
    if (hidden != null) {
      return Optional.of(
          new Obstacle(
              hidden.equals(type) ? "private" : "in the private " + hidden.getSimpleName(),
              "Make " + hidden.getSimpleName() + " package-private."));
    }
    if (!elements.getPackageOf(type).equals(companionPackage)) {
      for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
        if (!e.getModifiers().contains(Modifier.PUBLIC)) {
          return Optional.of(
              new Obstacle(
                  (e.getModifiers().contains(Modifier.PROTECTED) ? "protected" : "package-private")
                      + " in another package",
                  "Make " + e.getSimpleName() + " public, or use a type that is."));
        }
      }
    }
    return Optional.empty();
  }

  /** The outermost private one of a type and the types around it. */
  public static @Nullable TypeElement privateAround(TypeElement type) {
    TypeElement hidden = null;
    for (Element e = type; e instanceof TypeElement enclosing; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        hidden = enclosing;
      }
    }
    return hidden;
  }

  /**
   * What is in the way.
   *
   * @param reason why the type cannot be named
   * @param cure what the user can do
   */
  public record Obstacle(String reason, String cure) {}
}
