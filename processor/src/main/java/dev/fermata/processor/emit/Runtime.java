package dev.fermata.processor.emit;

/** The runtime's names, as generated code says them. */
final class Runtime {
  static final String COROUTINE = "dev.fermata.Coroutine";
  static final String GENERATOR_BODY = "dev.fermata.GeneratorBody";
  static final String COMPILED_FROM = "dev.fermata.companion.CompiledFrom";
  static final String VIRTUAL_DISPATCH = "dev.fermata.companion.VirtualDispatch";
  static final String COROUTINE_METHOD = "dev.fermata.companion.CoroutineMethod";
  static final String DIRECT_CALLS = "dev.fermata.companion.DirectCalls";
  static final String TIMED = "dev.fermata.companion.Timed";
  static final String MEMBERS = "dev.fermata.companion.Members";

  private Runtime() {}
}
