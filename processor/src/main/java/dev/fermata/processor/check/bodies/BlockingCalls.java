package dev.fermata.processor.check.bodies;

import java.util.List;
import java.util.Set;

/**
 * The calls that are known to block: methods of a type, and whatever overrides them.
 *
 * @param type the canonical name of the type that declares the methods
 * @param names their names; {@code <init>} for its constructors
 * @param onlyTimed whether only the overloads block that take a time-out
 * @param cure what to do instead
 */
record BlockingCalls(String type, Set<String> names, boolean onlyTimed, String cure) {
  private static final String SLEEP = "Use await(sleep(duration)).";
  private static final String STAGE =
      "Await the stage: await(stage). A plain Future: await(toThread(() -> future.get())).";
  private static final String LOCK =
      "Use an AsyncLock: try (var hold = await(lock.acquire())) {...}.";
  private static final String EVENT = "Use an AsyncEvent, an AsyncCondition or a Future.";
  private static final String QUEUE = "Use an AsyncQueue: await(queue.get()), await(queue.put(x)).";
  private static final String THREAD = "Run it on another thread: await(toThread(() -> ...)).";

  static final List<BlockingCalls> ALL =
      List.of(
          calls("java.lang.Thread", SLEEP, "sleep"),
          calls("java.util.concurrent.TimeUnit", SLEEP, "sleep"),
          calls("java.lang.Thread", THREAD, "join"),
          calls("java.util.concurrent.TimeUnit", THREAD, "timedJoin", "timedWait"),
          calls("java.lang.Object", EVENT, "wait"),
          calls("java.util.concurrent.locks.LockSupport", EVENT, "park", "parkNanos", "parkUntil"),
          calls("java.util.concurrent.Future", STAGE, "get"),
          calls("java.util.concurrent.CompletableFuture", STAGE, "join"),
          calls("java.util.concurrent.ForkJoinTask", THREAD, "join", "invoke", "invokeAll"),
          calls("java.util.concurrent.CompletionService", THREAD, "take"),
          timedCalls("java.util.concurrent.CompletionService", THREAD, "poll"),
          calls(
              "java.util.concurrent.ExecutorService",
              THREAD,
              "invokeAll",
              "invokeAny",
              "awaitTermination",
              "close"),
          calls("java.util.concurrent.locks.Lock", LOCK, "lock", "lockInterruptibly"),
          timedCalls("java.util.concurrent.locks.Lock", LOCK, "tryLock"),
          calls(
              "java.util.concurrent.locks.Condition",
              EVENT,
              "await",
              "awaitNanos",
              "awaitUntil",
              "awaitUninterruptibly"),
          calls("java.util.concurrent.CountDownLatch", EVENT, "await"),
          calls(
              "java.util.concurrent.CyclicBarrier",
              "Use an AsyncBarrier: await(barrier.arrive()).",
              "await"),
          calls(
              "java.util.concurrent.Phaser",
              "Use an AsyncBarrier: await(barrier.arrive()).",
              "arriveAndAwaitAdvance",
              "awaitAdvance",
              "awaitAdvanceInterruptibly"),
          calls(
              "java.util.concurrent.Semaphore",
              "Use an AsyncSemaphore: try (var hold = await(semaphore.acquire())) {...}.",
              "acquire",
              "acquireUninterruptibly"),
          timedCalls(
              "java.util.concurrent.Semaphore",
              "Use an AsyncSemaphore: try (var hold = await(semaphore.acquire())) {...}.",
              "tryAcquire"),
          calls("java.util.concurrent.Exchanger", QUEUE, "exchange"),
          calls("java.util.concurrent.BlockingQueue", QUEUE, "put", "take"),
          timedCalls("java.util.concurrent.BlockingQueue", QUEUE, "offer", "poll"),
          calls(
              "java.util.concurrent.BlockingDeque",
              QUEUE,
              "putFirst",
              "putLast",
              "takeFirst",
              "takeLast"),
          timedCalls(
              "java.util.concurrent.BlockingDeque",
              QUEUE,
              "offerFirst",
              "offerLast",
              "pollFirst",
              "pollLast"),
          calls("java.util.concurrent.TransferQueue", QUEUE, "transfer"),
          calls("java.lang.Process", "Await it: await(process.onExit()).", "waitFor"),
          calls(
              "java.net.http.HttpClient",
              "Await it: await(client.sendAsync(request, handler)).",
              "send"),
          calls("java.net.URL", THREAD, "openStream", "getContent"),
          calls(
              "java.net.URLConnection",
              THREAD,
              "connect",
              "getInputStream",
              "getOutputStream",
              "getContent"),
          calls("java.net.HttpURLConnection", THREAD, "getResponseCode", "getResponseMessage"),
          calls("java.net.InetAddress", THREAD, "getByName", "getAllByName", "isReachable"),
          calls("java.net.Socket", THREAD, "connect"),
          calls("java.net.ServerSocket", THREAD, "accept"),
          calls("java.net.DatagramSocket", THREAD, "receive"),
          calls("java.nio.channels.Selector", THREAD, "select"),
          calls(
              "java.io.InputStream",
              THREAD,
              "read",
              "readAllBytes",
              "readNBytes",
              "skip",
              "skipNBytes",
              "transferTo"),
          calls("java.io.Reader", THREAD, "read", "skip", "transferTo"),
          calls("java.io.BufferedReader", THREAD, "readLine"),
          calls(
              "java.io.DataInput",
              THREAD,
              "readBoolean",
              "readByte",
              "readChar",
              "readDouble",
              "readFloat",
              "readFully",
              "readInt",
              "readLine",
              "readLong",
              "readShort",
              "readUTF",
              "readUnsignedByte",
              "readUnsignedShort"),
          calls("java.io.ObjectInput", THREAD, "readObject"),
          calls("java.io.Console", THREAD, "readLine", "readPassword"),
          calls(
              "java.nio.file.Files",
              THREAD,
              "copy",
              "lines",
              "readAllBytes",
              "readAllLines",
              "readString",
              "walk",
              "walkFileTree",
              "write",
              "writeString"),
          calls("javax.sql.DataSource", THREAD, "getConnection"),
          calls("java.sql.DriverManager", THREAD, "getConnection"),
          calls("java.sql.Connection", THREAD, "commit", "rollback", "isValid"),
          calls(
              "java.sql.Statement",
              THREAD,
              "execute",
              "executeBatch",
              "executeLargeBatch",
              "executeLargeUpdate",
              "executeQuery",
              "executeUpdate"),
          calls(
              "java.sql.PreparedStatement",
              THREAD,
              "execute",
              "executeLargeUpdate",
              "executeQuery",
              "executeUpdate"),
          calls("java.sql.ResultSet", THREAD, "next"));

  /** Their methods are named as those that block, and work on memory alone. */
  static final Set<String> IN_MEMORY =
      Set.of("java.io.ByteArrayInputStream", "java.io.CharArrayReader", "java.io.StringReader");

  private static BlockingCalls calls(String type, String cure, String... names) {
    return new BlockingCalls(type, Set.of(names), false, cure);
  }

  private static BlockingCalls timedCalls(String type, String cure, String... names) {
    return new BlockingCalls(type, Set.of(names), true, cure);
  }
}
