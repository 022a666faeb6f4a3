/**
 * Tests of {@code @Async} code with JUnit Jupiter, and the search for schedules that break it.
 *
 * <pre>{@code
 * @FermataTest
 * class AccountTest {
 *   private final Account account = new Account(100);
 *
 *   @Test @Async void balanceIsLoaded() {
 *     await(sleep(ofHours(30)));                  // takes no time
 *     assertEquals(100, account.load());
 *   }
 *
 *   @Test @Schedules(1000) @Async void losesNoMoney() {
 *     await(gather(async(() -> account.withdraw(10)), async(() -> account.withdraw(20))));
 *     assertEquals(70, account.load());
 *   }
 * }
 * }</pre>
 *
 * <p>Three layers, each of which knows only those after it:
 *
 * <ol>
 *   <li>{@link FermataExtension} runs {@code @Async} test and lifecycle methods on a loop for each
 *       test, {@code TestLoop}, and fails a test that leaves something behind, {@code Leftovers}.
 *   <li>{@link Exploration} runs a program under many schedules, and replays, shrinks and reports
 *       one under which it fails.
 *   <li>{@link ScheduledEventLoop} runs one program under one schedule, which a {@link Chooser}
 *       picks step by step.
 * </ol>
 *
 * <h2>What every schedule keeps</h2>
 *
 * Waiters and callbacks of one future go on in the order in which they came; so do turns of one
 * lock, semaphore, queue, condition or barrier; what one step gave to {@code callSoon}; what one
 * thread posted; timers whose deadlines differ. Virtual time goes on when nothing is ready.
 * Everything else that is ready at the same time may go on in any order: a program that fails under
 * one of them relies on what nobody promises.
 */
@NullMarked
package dev.fermata.junit;

import org.jspecify.annotations.NullMarked;
