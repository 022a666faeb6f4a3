package dev.fermata.processor.diag;

import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the processor may say. An id is stable: it is never given to another message, and
 * a message that is gone leaves a gap. Ids are grouped: 001 the processor itself, 010 what may be
 * {@code @Async}, 020 companions and twins, 030 where an {@code await} may stand, 040 types, 050
 * what is likely a mistake, 060 more of each, 080 direct calls, 090 generators, 096 tests, 100
 * cures beside what javac says, 110 local and anonymous classes.
 *
 * <p>Texts are {@link java.util.Formatter} formats; a hint says what to do and may use the text's
 * arguments by index.
 */
public enum Message {
  INTERNAL_ERROR(
      1,
      "the processor failed on %1$s: %2$s",
      "This is a bug in Fermata. Please report it with the stack trace and the source."),
  UNREADABLE_SOURCE(
      2,
      "this source cannot be read: %1$s",
      "If javac accepts it, it is newer or a preview of the language: write it in released syntax,"
          + " or move the @Async methods of this file to another one."),
  UNRESOLVED(3, "%1$s", "%3$sThe companion of %2$s is written once this resolves."),
  COMPANION_NOT_WRITTEN(
      4,
      "the companion of %1$s cannot be written: %2$s",
      "javac writes it into the folder of -s, or else of -d: see to it that it can."),
  STUB(
      5,
      Diagnostic.Kind.WARNING,
      "%1$s has signatures only here, and each call of it fails: this compiler does not show the sources to"
          + " the JDK's javac, which writes companions",
      "For an editor that is enough. To run %2$s, compile it with Maven, Gradle or javac, or with"
          + " Eclipse's batch compiler on a JDK.",
      "fermata:stub"),
  RUNTIME_MISSING(
      6,
      "the companion of %1$s needs Fermata's runtime, which this compilation does not see",
      "Put fermata-runtime beside fermata-annotations; in a named module, say requires"
          + " dev.fermata."),
  COMPILER_ERROR(
      7,
      "javac itself failed where it was asked for the types in %1$s: %2$s",
      "This is a bug in javac, and not in %1$s or in Fermata. Write the statement at which it stops in"
          + " another way, or use a newer JDK; javac's bugs are reported at"
          + " https://bugreport.java.com, with the stack trace and the source."),

  SYNCHRONIZED_METHOD(
      10,
      "an @Async method cannot be synchronized: %1$s would hold its monitor across suspensions",
      "Remove %2$s; to exclude other coroutines, use an AsyncLock: try (var hold ="
          + " await(lock.acquire())) {...}."),
  NATIVE_METHOD(
      11,
      "an @Async method cannot be native: %1$s has no body to compile",
      "Call the native method from an @Async one, through toThread(...) if it blocks."),
  METHOD_OF_LOCAL_CLASS(
      12,
      "a method of a local class can be @Async in the body of an @Async method only: no companion"
          + " could name %1$s",
      "Make the method around %1$s @Async, or %1$s a member class."),
  METHOD_OF_ANONYMOUS_CLASS(
      13,
      "a method of an anonymous class can be @Async in the body of an @Async method only: no"
          + " companion could name its class",
      "Make the method around it @Async, or the class a named member class."),
  METHOD_OF_PRIVATE_TYPE(
      14,
      "a method of the private type %1$s cannot be @Async: its companion could not name %1$s",
      "Make %1$s package-private."),
  METHOD_OF_ANNOTATION_TYPE(
      15,
      "an element of an annotation type cannot be @Async: %1$s is a value and has no body",
      "Remove @Async."),
  TIMED_NOT_ASYNC(
      16,
      "@AsyncTimed times a coroutine, and %1$s is not @Async",
      "Add @Async, or remove @AsyncTimed."),
  TOO_MANY_PARAMETERS(
      17,
      "%1$s takes %2$d parameters, and its coroutine can be given no more than %3$d",
      "The receiver counts as one, a long or a double as two. Pass some in a record."),
  METHOD_OF_COMPACT_FILE(
      18,
      "a method of a compact source file cannot be @Async: no companion could name its class",
      "Declare a class around %1$s."),

  COMPANION_NAME_TAKEN(
      20,
      "the companion of %1$s is to be %2$s, and a type of that name exists",
      "Rename one of the two."),
  COMPANIONS_CLASH(21, "%1$s and %2$s would have one companion, %3$s", "Rename one of the two."),
  TWINS_CLASH(
      22,
      "%1$s and %2$s would have one twin in the companion: %3$s",
      "An instance method's twin takes its receiver first. Rename one of the two."),
  TWIN_HIDES_OBJECT(
      23,
      "the twin of %1$s would hide a method of Object, which the companion has, too",
      "Rename %1$s."),
  COMPANION_HIDES_TYPE(
      24,
      "the companion of %1$s has a class Super, which would hide the type of that name",
      "Rename the type Super, or move it into a package."),
  COMPANION_AMONG_SOURCES(
      25,
      "%2$s, which an earlier build made of %1$s, is among the sources to compile",
      "Delete it. To keep companions apart from sources, give javac a -d or -s of their own."),

  AWAIT_OUTSIDE_ASYNC(
      30,
      "%2$s in %1$s, which is not @Async",
      "Annotate %1$s with @Async. Plain code starts a loop: run(...)."),
  AWAIT_IN_LAMBDA(
      31,
      "%1$s in a lambda: a lambda runs when its caller calls it, not as part of this coroutine",
      "Await before the lambda and capture the value. In an @Async body, what takes an async"
          + " lambda lets it await: createTask(() -> ...), async(() -> ...), asyncFunction(x -> ...)"
          + " for a stream, a method of yours that takes an AsyncFunction."),
  AWAIT_IN_LOCAL_CLASS(
      32,
      "%1$s in %2$s, a method of a local or anonymous class, which is not @Async",
      "Await in the @Async body and pass the value on, or make the method @Async: what it"
          + " implements must be, too."),
  AWAIT_IN_INITIALIZER(
      33,
      "%1$s in %2$s, which runs while the class or the object is being made",
      "Await in an @Async static factory method and pass the value to the constructor."),
  AWAIT_REFERENCE(
      34,
      "%1$s as a method reference: it would run where it cannot suspend",
      "Call %1$s in the @Async body%2$s."),
  AWAIT_IN_SYNCHRONIZED(
      35,
      "%1$s in a synchronized block: a monitor cannot be held across a suspension",
      "Await before or after the block, or use an AsyncLock: try (var hold ="
          + " await(lock.acquire())) {...}."),

  UNNAMEABLE_VARIABLE(
      40,
      "%1$s crosses an await, and its type cannot be named: %2$s",
      "Declare %1$s with a type that has a name: an interface, or a local class or record in place"
          + " of the anonymous one."),
  INACCESSIBLE_TYPE(
      41, "the companion must name the type %1$s here, and may not: it is %2$s", "%3$s"),
  PRIVATE_SUPER_CONSTRUCTOR(
      42,
      "a class in this body extends %1$s by a private constructor: from the companion it cannot",
      "Make the constructor of %1$s package-private."),
  GENERIC_EXCEPTION(
      43,
      "the exception class %1$s would be generic in the companion, which no exception class may be",
      "Keep the method's type parameters out of %1$s, of the local class around it and of what they"
          + " capture, or make it a member class."),
  GENERIC_IN_STATIC_CONTEXT(
      44,
      "the local class %1$s would be generic in the companion, which nothing static can name then",
      "Keep the method's type parameters out of %1$s and of what it captures, or name it in a class"
          + " in place of a record, enum, interface or static member."),
  INEXPRESSIBLE_MEMBER(
      45,
      "what %1$s gives here has a type that the companion cannot say: a wildcard stands for a type that"
          + " is bounded by itself",
      "Make %1$s package-private, or pass the value that has the wildcard to a generic method of your"
          + " own, which gives the wildcard a name."),
  PRECISE_RETHROW(
      46,
      "a lambda or class throws %1$s here as what the try throws: in the companion it is any %2$s",
      "Catch the exceptions that are thrown by name: catch (IOException | SQLException %1$s)."),

  DIRECT_CALL(50, "%1$s is @Async: a direct call does not run it", "Did you mean %2$s?"),
  DIRECT_REFERENCE(51, "%1$s is @Async: a reference to it does not run it", "%2$s"),
  NEVER_AWAITED(
      52,
      Diagnostic.Kind.WARNING,
      "this coroutine is never awaited, so it never runs",
      "%1$s",
      "fermata:never-awaited"),
  OVERRIDES_PLAIN(
      53,
      Diagnostic.Kind.WARNING,
      "%1$s is @Async and overrides %2$s, which is not: its callers would run the body where await"
          + " cannot work",
      "Make %2$s @Async too, or give one of the two another name.",
      "fermata:overrides-plain"),
  BLOCKING_CALL(
      54,
      Diagnostic.Kind.WARNING,
      "%1$s blocks the event loop's thread, and every other task with it",
      "%2$s",
      "fermata:blocking"),

  OLD_RELEASE(
      60,
      "this compiles for Java %1$s, and companions and the runtime need Java %2$d",
      "Compile with --release %2$d or higher."),
  SWALLOWS_CANCELLATION(
      61,
      Diagnostic.Kind.WARNING,
      "catch (%1$s) around an await also catches the CancelledError that cancels this task, and"
          + " goes on",
      "Catch Exception, which a cancellation is not, or put before it: catch (CancelledError e) {"
          + " throw e; }.",
      "fermata:swallows-cancellation"),
  DOUBLE_WRAP(
      62,
      Diagnostic.Kind.WARNING,
      "%1$s is @Async and returns %2$s: who awaits it gets that, and not yet its value",
      "Return the value itself, awaited in the body.",
      "fermata:double-wrap"),
  OTHER_ASYNC(
      63,
      "%1$s in %2$s, whose @Async is not Fermata's but %3$s",
      "Import dev.fermata.annotation.Async, or write @dev.fermata.annotation.Async."),
  CALLER_SENSITIVE(
      64,
      Diagnostic.Kind.WARNING,
      "%1$s is called from the companion here, which it lets reach no private member of %2$s",
      "For a private member, call it in a plain method of %2$s.",
      "fermata:caller-sensitive"),

  DIRECT_CALL_OF_OTHER(
      80,
      Diagnostic.Kind.WARNING,
      "%1$s is @Async: plain code does not run it by a direct call, unless what it is called on is a"
          + " mock",
      "Did you mean %2$s?",
      "fermata:direct-call"),
  ASYNC_LAMBDA_IN_PLAIN_CODE(
      85,
      "%1$s in plain code: only in the body of an @Async method is a lambda an async one",
      "Make it an @Async method, main for example, and start that: run(%2$s.main())."),
  DIRECT_CALL_IN_OVERRIDE(
      86,
      "%1$s overrides an @Async method and is none, and calls %2$s, which is: there it cannot"
          + " suspend",
      "Annotate %1$s with @Async, as what it overrides is."),

  EMIT_OUTSIDE_GENERATOR(
      90,
      "%2$s in %1$s, which is no generator",
      "A generator is an @Async method that returns AsyncIterator<T>, and what it gives stands in its"
          + " own body, in a loop and no lambda; as a lambda it is AsyncIterator.<T>generate(out ->"
          + " {...}), with await(out.%2$s(...)) in it."),
  GENERATOR_WITHOUT_ITEM_TYPE(
      91,
      "%1$s returns %2$s, which does not say what its items are",
      "Return AsyncIterator<T> with the type of what %1$s emits."),
  EMIT_OF_OTHER_TYPE(
      92,
      "%1$s of %2$s in a generator of %3$s",
      "Convert what is given, or say its type in the generator's return type."),
  AWAIT_EACH_OUTSIDE_LOOP(
      93,
      "awaitEach is no value: it makes an enhanced for await each item",
      "Write for (var item : awaitEach(items)) {...} in an @Async body; elsewhere there are"
          + " items.toList(), items.forEach(...) and the like."),
  EMIT_IN_SCOPE(
      94,
      Diagnostic.Kind.WARNING,
      "%1$s within a %2$s: the scope stays open while the consumer runs, which its cancellation"
          + " then strikes",
      "Emit behind the scope, or let a task of its own hand the items over through an AsyncQueue.",
      "fermata:emit-in-scope"),
  TIMED_GENERATOR(
      95,
      "@AsyncTimed times a coroutine, and %1$s is a generator, which has none",
      "Remove @AsyncTimed."),

  PRIVATE_TEST(
      96,
      Diagnostic.Kind.WARNING,
      "%1$s is private: JUnit never runs it",
      "Remove private.",
      "fermata:private-test"),
  STUBBING_AWAITS(
      97,
      "%1$s(...) gets what the awaited call of %2$s gives, and stubs nothing",
      "Stub in a plain method, such as a @BeforeEach that is not @Async, or write doReturn(...).when(...).%2$s(...)."),

  COROUTINE_AS_VALUE(
      100,
      Diagnostic.Kind.NOTE,
      "this is a %1$s, and not yet its value",
      "It has its value once it is awaited, in an @Async body: await(%2$s).%3$s"),
  COMPANION_NOT_FOUND(
      101, Diagnostic.Kind.NOTE, "%1$s would be the companion of a type %2$s", "%3$s"),
  FUNCTION_WITHOUT_VALUE(
      102,
      Diagnostic.Kind.NOTE,
      "this lambda gives no value, and asyncFunction takes one that does",
      "Did you mean asyncConsumer?"),

  LOCAL_METHOD_IMPLEMENTS_NOTHING(
      110,
      "%1$s of a local or anonymous class cannot be @Async: it implements no @Async method, whose"
          + " twin would reach it",
      "Declare %1$s @Async in an interface that the class implements, or make it a member class."),
  ASYNC_CODE_OF_ENUM_CONSTANT(
      111,
      "%1$s of a constant of a local enum cannot be @Async: no companion could name its class",
      "Move the code to a method of the enum."),
  ASYNC_LAMBDA_OF_LOCAL_INTERFACE(
      112,
      "an async lambda cannot stand in the local interface %1$s, whose classes would be static",
      "Make %1$s a member interface, or move the lambda to a class."),
  ASYNC_LAMBDA_IN_CONSTRUCTOR_CALL(
      113,
      "an async lambda cannot be an argument of %1$s(...) in a local class: there is no instance"
          + " yet",
      "Pass it to the constructor."),
  SUPER_OF_INTERFACE_IN_LOCAL_CLASS(
      114,
      "the @Async code of a local class cannot call %1$s: it runs in a class within that one",
      "Call it in a plain method of the class, and call that.");

  private final String id;
  private final Diagnostic.Kind kind;
  private final String text;
  private final String hint;
  private final @Nullable String suppression;

  /** An error. */
  Message(int number, String text, String hint) {
    this(number, Diagnostic.Kind.ERROR, text, hint);
  }

  Message(int number, Diagnostic.Kind kind, String text, String hint) {
    this(number, kind, text, hint, null);
  }

  Message(
      int number, Diagnostic.Kind kind, String text, String hint, @Nullable String suppression) {
    this.id = String.format("FERMATA-%03d", number);
    this.kind = kind;
    this.text = text;
    this.hint = hint;
    this.suppression = suppression;
  }

  /** The stable id: {@code FERMATA-030}. */
  public String id() {
    return id;
  }

  /** {@code ERROR}, {@code WARNING} or {@code NOTE}. */
  public Diagnostic.Kind kind() {
    return kind;
  }

  /** What {@code @SuppressWarnings} silences it by, null for one that cannot be silenced. */
  public @Nullable String suppression() {
    return suppression;
  }

  /** The whole message as the user reads it. */
  public String format(Object... arguments) {
    String cure = String.format(hint, arguments);
    if (suppression != null) {
      cure += " @SuppressWarnings(\"" + suppression + "\") silences this.";
    }
    return "[" + id + "] " + String.format(text, arguments) + "\n  " + cure;
  }
}
