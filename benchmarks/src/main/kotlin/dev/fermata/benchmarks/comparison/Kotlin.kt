package dev.fermata.benchmarks.comparison

import java.util.concurrent.Executor
import kotlin.coroutines.ContinuationInterceptor
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.coroutineContext
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.sync.withPermit
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield

/** The workloads as users of Kotlin write them, on the event loop of `runBlocking`: one thread, as ours. */
object Kotlin {
  private const val LONG = 24 * 3600 * 1000L

  /** What this is compiled by, and what runs it. */
  @JvmStatic
  fun versions(): String {
    val library =
        Kotlin::class.java.getResource("/META-INF/kotlinx_coroutines_core.version")!!.readText().trim()
    return "Kotlin ${KotlinVersion.CURRENT}, kotlinx.coroutines $library"
  }

  // Calls.

  private suspend fun next(number: Int): Int = step(number)

  private fun step(number: Int): Int = number * 31 + 7

  @JvmStatic
  fun calls(count: Int): Int = runBlocking {
    var number = 0
    repeat(count) { number = next(number) }
    number
  }

  private interface Step {
    suspend fun next(number: Int): Int
  }

  private class FirstStep : Step {
    override suspend fun next(number: Int): Int = step(number)
  }

  private class SecondStep : Step {
    override suspend fun next(number: Int): Int = step(number)
  }

  private class ThirdStep : Step {
    override suspend fun next(number: Int): Int = step(number)
  }

  @JvmStatic
  fun interfaceCalls(classes: Int, count: Int): Int = runBlocking {
    val steps = listOf(FirstStep(), SecondStep(), ThirdStep())
    var number = 0
    repeat(count) { number = steps[it % classes].next(number) }
    number
  }

  @JvmStatic
  fun done(count: Int): Int = runBlocking {
    val done = CompletableDeferred(1)
    var sum = 0
    repeat(count) { sum += done.await() }
    sum
  }

  private suspend fun nested(depth: Int): Int = if (depth == 0) 0 else nested(depth - 1) + 1

  @JvmStatic
  fun nestedCalls(depth: Int, count: Int): Int = runBlocking {
    var sum = 0
    repeat(count / depth) { sum += nested(depth) }
    sum
  }

  // Turns.

  private suspend fun turns(count: Int): Int {
    var turns = 0
    while (turns < count) {
      yield()
      turns++
    }
    return turns
  }

  private suspend fun turnsBelow(depth: Int, count: Int): Int =
      if (depth == 0) turns(count) else turnsBelow(depth - 1, count) + 1

  @JvmStatic
  fun resumed(depth: Int, count: Int): Int = runBlocking { turnsBelow(depth, count) }

  @JvmStatic
  fun turnsOf(tasks: Int, count: Int): Int = runBlocking {
    List(tasks) { async { turns(count / tasks) } }.awaitAll().sum()
  }

  // Tasks.

  @JvmStatic
  fun tasks(count: Int): Int = runBlocking {
    var number = 0
    repeat(count) {
      val last = number
      number = async { next(last) }.await()
    }
    number
  }

  @JvmStatic
  fun gathered(count: Int): Int = runBlocking { List(count) { async { next(it) } }.awaitAll().sum() }

  private suspend fun branch(width: Int, depth: Int): Unit = coroutineScope {
    repeat(width) { launch { if (depth == 1) delay(LONG) else branch(width, depth - 1) } }
  }

  @JvmStatic
  fun cancelTree(width: Int, turns: Int): Boolean = runBlocking {
    val root = launch { branch(width, 2) }
    repeat(turns) { yield() }
    root.cancelAndJoin()
    root.isCancelled
  }

  // What tasks share.

  @JvmStatic
  fun queue(capacity: Int, count: Int): Int = runBlocking {
    val queue = Channel<Int>(capacity)
    launch { repeat(count) { queue.send(it) } }
    var sum = 0
    repeat(count) { sum += queue.receive() }
    sum
  }

  private suspend fun locking(lock: Mutex, count: Int): Int {
    var held = 0
    while (held < count) {
      lock.withLock {
        yield()
        held++
      }
    }
    return held
  }

  @JvmStatic
  fun lock(tasks: Int, count: Int): Int = runBlocking {
    val lock = Mutex()
    List(tasks) { async { locking(lock, count / tasks) } }.awaitAll().sum()
  }

  private suspend fun permitted(semaphore: Semaphore, count: Int): Int {
    var held = 0
    while (held < count) {
      semaphore.withPermit {
        yield()
        held++
      }
    }
    return held
  }

  @JvmStatic
  fun semaphore(permits: Int, tasks: Int, count: Int): Int = runBlocking {
    val semaphore = Semaphore(permits)
    List(tasks) { async { permitted(semaphore, count / tasks) } }.awaitAll().sum()
  }

  // Time.

  @JvmStatic
  fun limited(count: Int): Int = runBlocking {
    var ended = 0
    while (ended < count) {
      withTimeout(LONG) {
        yield()
        ended++
      }
    }
    ended
  }

  @JvmStatic
  fun sleepers(count: Int): Int = runBlocking {
    List(count) {
          async {
            delay((1 + it % 10).toLong())
            1
          }
        }
        .awaitAll()
        .sum()
  }

  @JvmStatic
  fun retained(count: Int, usedHeap: () -> Long): Long = runBlocking {
    val before = usedHeap()
    repeat(count) { launch { delay(LONG) } }
    yield()
    val after = usedHeap()
    coroutineContext.cancelChildren()
    after - before
  }

  // Other threads.

  @JvmStatic
  fun posted(threads: Executor, count: Int, posts: Int): Int = runBlocking {
    val dispatcher = coroutineContext[ContinuationInterceptor] as CoroutineDispatcher
    val all = CompletableDeferred<Int>()
    var left = posts
    val counter = Runnable { if (--left == 0) all.complete(posts) }
    repeat(count) {
      threads.execute {
        repeat(posts / count) { dispatcher.dispatch(EmptyCoroutineContext, counter) }
      }
    }
    all.await()
  }

  // Failures.

  private suspend fun failBelow(depth: Int, failure: () -> RuntimeException): Int =
      if (depth > 0) failBelow(depth - 1, failure) + 1 else throw failure()

  @JvmStatic
  fun failures(depth: Int, count: Int, failure: () -> RuntimeException): Int = runBlocking {
    var caught = 0
    repeat(count) {
      try {
        failBelow(depth, failure)
      } catch (e: RuntimeException) {
        caught++
      }
    }
    caught
  }

  // Generators.

  private fun items(count: Int): Flow<Int> = flow { repeat(count) { emit(it) } }

  private fun delegating(depth: Int, count: Int): Flow<Int> =
      if (depth == 0) items(count) else flow { emitAll(delegating(depth - 1, count)) }

  private fun sum(items: Flow<Int>): Int = runBlocking {
    var sum = 0
    items.collect { sum += it }
    sum
  }

  @JvmStatic fun items(depth: Int, count: Int): Int = sum(delegating(depth, count))

  @JvmStatic fun mapped(count: Int): Int = sum(items(count).map { it + 1 })
}
