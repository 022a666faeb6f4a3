package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.SuperCalls;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Attribution.Superclass;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Local classes that extend an inner class of the type with the {@code @Async} method, or of one
 * around it: their constructors say which instance the superclass's goes with, which in its place
 * went without saying.
 *
 * <pre>{@code
 *                                      class Local extends Inner {
 * class Local extends Inner {            Local() {
 *   int n = 1;                   →         self.super();
 * }                                      }
 *                                        int n = 1;
 *                                      }
 * }</pre>
 */
final class RelocatedSuperclasses {
  private final Receivers receivers;
  private final Map<ClassOrInterfaceDeclaration, String> foundIn = new LinkedHashMap<>();

  /** Finds them, before the names of their superclasses are relocated. */
  RelocatedSuperclasses(Body body, Receivers receivers) {
    this.receivers = receivers;
    for (ClassOrInterfaceDeclaration type :
        body.block().findAll(ClassOrInterfaceDeclaration.class)) {
      for (ClassOrInterfaceType superclass : type.getExtendedTypes()) {
        superclass
            .findData(Attribution.SUPERCLASS)
            .map(Superclass::foundIn)
            .ifPresent(it -> foundIn.put(type, it));
      }
    }
  }

  void relocate() {
    foundIn.forEach(
        (type, owner) -> SuperCalls.qualify(type, call -> receivers.instance(owner, call)));
  }
}
