/**
 * The runtime: event loop, coroutine, task and future, with asyncio's model and asyncio's names in
 * Java's convention.
 *
 * <pre>{@code
 * import static dev.fermata.Fermata.*;
 *
 * class Hello {
 *   @Async static String ask(String who, Duration delay) {
 *     await(sleep(delay));
 *     return who + " answers";
 *   }
 *
 *   @Async static void main() throws TimeoutException {
 *     try (var limit = timeout(ofSeconds(5)); var group = new TaskGroup()) {
 *       group.createTask(() -> System.out.println(ask("one", ofSeconds(2))));
 *       group.createTask(() -> System.out.println(ask("two", ofSeconds(1))));
 *     }
 *   }
 *
 *   public static void main(String[] args) throws TimeoutException {
 *     run(HelloAsync.main());
 *   }
 * }
 * }</pre>
 *
 * <h2>Threads</h2>
 *
 * Everything belongs to one loop and is confined to the thread that runs it. {@link
 * EventLoop#callSoonThreadsafe} is the one way in from other threads; {@link
 * Fermata#runCoroutineThreadsafe} and the bridge to {@link java.util.concurrent.CompletionStage}
 * are built on it.
 *
 * <h2>What an await costs</h2>
 *
 * An await of something complete neither allocates nor goes through the loop. An await of a
 * coroutine that completes without suspending allocates that coroutine only. A task goes on at its
 * innermost coroutine, whatever the depth of the chain of awaits; the chain is bounded by the heap,
 * never by the stack, also when it fails or is cancelled or closed.
 *
 * <h2>The states of a future</h2>
 *
 * <table>
 * <caption>What each event makes of a future</caption>
 * <tr><th>state</th><th>{@code setResult}</th><th>{@code setException}</th><th>{@code cancel}</th></tr>
 * <tr><td>pending</td><td>finished, waiters are scheduled</td>
 *     <td>finished, waiters are scheduled</td><td>cancelled, waiters are scheduled; true</td></tr>
 * <tr><td>finished</td><td>{@link InvalidStateException}</td><td>{@link InvalidStateException}</td>
 *     <td>false; its error counts as retrieved</td></tr>
 * <tr><td>cancelled</td><td>{@link InvalidStateException}</td><td>{@link InvalidStateException}</td>
 *     <td>false</td></tr>
 * </table>
 *
 * <h2>The states of a task</h2>
 *
 * A task is <i>created</i> with its first step scheduled, <i>running</i> while a step of it runs,
 * <i>waiting</i> while it is suspended on a pending future, <i>scheduled</i> while its next step is
 * in the loop's queue, and <i>done</i>: finished or cancelled. A request to cancel it is either
 * passed on or noted; {@code cancelling()} counts both, and {@code uncancel()} withdraws a noted
 * one when none is left.
 *
 * <table>
 * <caption>What each event makes of a task</caption>
 * <tr><th>state</th><th>{@code cancel}</th><th>the awaited future ends</th><th>the loop's step</th></tr>
 * <tr><td>created</td><td>noted</td><td></td>
 *     <td>running; with a request noted, cancelled, and the body never runs</td></tr>
 * <tr><td>running</td><td>noted</td><td></td><td></td></tr>
 * <tr><td>waiting</td><td>passed on to the awaited future, whose end then comes as any other</td>
 *     <td>scheduled</td><td></td></tr>
 * <tr><td>scheduled</td><td>noted</td><td></td>
 *     <td>running; with a request noted, a {@link CancelledError} is thrown at the await</td></tr>
 * <tr><td>done</td><td>false</td><td></td><td>reported to the exception handler</td></tr>
 * </table>
 *
 * <table>
 * <caption>What the body of a running task makes of it</caption>
 * <tr><th>the body</th><th>no request noted</th><th>a request noted</th></tr>
 * <tr><td>awaits a pending future</td><td>waiting</td>
 *     <td>waiting, and the request is passed on</td></tr>
 * <tr><td>sleeps for zero</td><td>scheduled</td><td>scheduled, and the request stays noted</td></tr>
 * <tr><td>returns</td><td>finished with the result</td><td>cancelled</td></tr>
 * <tr><td>throws {@link CancelledError}</td><td>cancelled with that error</td>
 *     <td>cancelled with that error</td></tr>
 * <tr><td>throws another error</td><td>finished with the error</td>
 *     <td>finished with the error</td></tr>
 * </table>
 *
 * A fatal error, which is {@link InternalError}, {@link UnknownError} or {@code ThreadDeath}, also
 * comes out of the loop's run, once, as {@code SystemExit} does in asyncio. Every other throwable,
 * a full stack or heap and a class that cannot be linked included, is its task's outcome alone.
 *
 * <p>Tasks that wait for each other would do so for ever: the await that closes the circle throws
 * an {@link IllegalStateException} that names them. A failure that nobody has asked for a second
 * after it happened, by the loop's clock, is reported to the exception handler, once.
 *
 * <h2>Waiting in line</h2>
 *
 * Locks, semaphores, conditions and queues serve tasks in the order in which they came. Who has its
 * turn goes on at the loop's next turn and is not overtaken before by who comes then; when it is
 * cancelled instead, its turn goes to the next, so that no lock, permit, signal, item or slot is
 * lost. What need not wait does not suspend. {@code WaitQueue} and {@code FairLine} keep this.
 *
 * <h2>Coroutines written by hand</h2>
 *
 * The runtime's own coroutines follow the protocol of {@link Coroutine} without a processor. One
 * that awaits once reads
 *
 * <pre>{@code
 * protected T resume() throws Throwable {
 *   if (state == 0 && suspend(1, future)) {
 *     return null;
 *   }
 *   return awaited();
 * }
 * }</pre>
 *
 * and one that awaits in a loop enters the loop again behind an {@code if (state == 1) awaited();}.
 * After every {@code suspend} comes exactly one {@code awaited()}: at once when it gave false,
 * first thing in the next {@code resume()} when it gave true. What has to happen when the await is
 * cancelled stands in a {@code catch} or {@code finally} around that {@code awaited()}. {@code
 * Join} waits for a future without retrieving how it ended; {@code Future.completeIfPending} is for
 * callbacks that may come after a cancellation.
 *
 * <h2>Why the kernel is one package</h2>
 *
 * A step of a task touches the state of a coroutine, the waiters of a future, the queue of a loop
 * and its thread, by ways that nobody else may go. Java knows no friends: of two packages, one
 * would have to make them public, for all users to see and for all versions to keep. So whatever
 * needs them is here, package-private; what the API is enough for is in packages that the module
 * does not export, {@code streams} and {@code events}. Some files here would not need to be: clock
 * arithmetic, the log, the heap of timers. They are few and small, and a package of their own would
 * be public to this one.
 */
@NullMarked
package dev.fermata;

import org.jspecify.annotations.NullMarked;
