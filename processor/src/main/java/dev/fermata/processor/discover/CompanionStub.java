package dev.fermata.processor.discover;

import dev.fermata.processor.discover.AsyncMethod.TwinAccess;

/**
 * A companion that has every signature and no behaviour: what the bodies of a round are attributed
 * against, since in them companions are called that do not exist yet.
 */
public final class CompanionStub {
  private CompanionStub() {}

  /** The source of a type's companion with empty bodies. */
  public static String of(AsyncType type) {
    StringBuilder source = new StringBuilder();
    if (!type.packageName().isEmpty()) {
      source.append("package ").append(type.packageName()).append(";\n");
    }
    source.append(type.isPublic() ? "public " : "").append("final class ");
    source.append(type.companionName()).append(" {\n");
    type.methods().forEach(method -> append(method, source));
    source.append("public static final class Super {\n");
    type.methods().stream()
        .filter(AsyncMethod::isInSuper)
        .forEach(method -> append(method, source));
    return source.append("}\n}\n").toString();
  }

  private static void append(AsyncMethod method, StringBuilder source) {
    source.append(method.twinAccess() == TwinAccess.PUBLIC ? "public static " : "static ");
    source.append(TwinSignature.of(method)).append(" { return null; }\n");
  }
}
