package declarations.javalang;

/** Hides the annotation that the JDK has of that name. */
@interface SafeVarargs {}
