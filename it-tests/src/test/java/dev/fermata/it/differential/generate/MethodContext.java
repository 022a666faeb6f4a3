package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.Signature.Owner;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a body stands: what it can reach beside its own variables.
 *
 * @param program the name of its class
 * @param signature its own
 * @param callees the methods that it may call, none of which calls back
 * @param language what the JDK understands
 * @param features what the program may use
 */
record MethodContext(
    String program,
    Signature signature,
    List<Signature> callees,
    Language language,
    Features features) {

  /** The fields of a type. */
  List<String> fields(Type type, Place place) {
    List<String> fields = new ArrayList<>();
    fields.add(type.staticField());
    if (!signature.isStatic()) {
      fields.add(type.instanceField());
      fields.add(programThis(place) + "." + type.instanceField());
    }
    if (signature.owner() == Owner.INNER && type == Type.INT) {
      fields.add(place.hasOwnThis() ? "this.own" : "own");
    }
    return fields;
  }

  /** An object of the program's class: the nearest one, or one of its own. */
  String programObject(Place place) {
    return signature.isStatic() ? "new " + program + "()" : programThis(place);
  }

  /** The companion's method and the receiver that it takes first, if any. */
  List<String> callOf(Signature callee, Place place) {
    return switch (callee.owner()) {
      case STATIC -> List.of(program + "Async." + callee.name());
      case PROGRAM -> List.of(program + "Async." + callee.name(), programObject(place));
      case INNER ->
          List.of(
              program + "_InnerAsync." + callee.name(),
              signature.owner() == Owner.INNER && place.hasOwnThis()
                  ? "this"
                  : programObject(place) + ".new Inner()");
    };
  }

  /** The method itself, on what it is called on. */
  String directCallOf(Signature callee, Place place, Choices choices) {
    boolean isOwn = signature.owner() == Owner.INNER || signature.owner() == callee.owner();
    return switch (callee.owner()) {
      case STATIC -> choices.of("", program + ".") + callee.name();
      case PROGRAM ->
          (isOwn && choices.chance(50) ? "" : programObject(place) + ".") + callee.name();
      case INNER ->
          signature.owner() == Owner.INNER && place.hasOwnThis()
              ? choices.of("", "this.") + callee.name()
              : programObject(place) + ".new Inner()." + callee.name();
    };
  }

  /** A reference to a method, or to one that is called on an object made for it. */
  String referenceTo(Signature callee, Place place) {
    return switch (callee.owner()) {
      case STATIC -> program + "::" + callee.name();
      case PROGRAM -> programObject(place) + "::" + callee.name();
      case INNER -> programObject(place) + ".new Inner()::" + callee.name();
    };
  }

  /** The name of a private method {@code int (int)} of the class. */
  String helper(Choices choices, Place place) {
    if (signature.isStatic() || choices.chance(30)) {
      return "staticHelper";
    }
    return choices.chance(50) ? "helper" : programObject(place) + ".helper";
  }

  private String programThis(Place place) {
    return signature.owner() == Owner.INNER || !place.hasOwnThis() ? program + ".this" : "this";
  }
}
