package declarations.javalang;

/** Hides the type that the JDK, or the runtime, has of that name. */
class Coroutine {}
