/**
 * Input and output to await: {@link dev.fermata.io.Net connections and servers}, in asyncio's model
 * of streams.
 *
 * <pre>{@code
 * @Async static void serve(Connection connection) throws IOException {
 *   String line = await(connection.reader().readLine());
 *   while (line != null) {
 *     await(connection.writer().writeAll(line.toUpperCase() + "\n"));
 *     line = await(connection.reader().readLine());
 *   }
 * }
 *
 * @Async static void main() throws IOException {
 *   try (var server = await(Net.startServer(connection -> serve(connection), "localhost", 8080))) {
 *     await(server.serveForever());
 *   }
 * }
 * }</pre>
 *
 * <p>Sockets are waited for by the event loop itself. Every limit is on by default: a peer that
 * never reads, never ends a line or never goes away cannot fill the heap or hold a scope for ever.
 * Errors are the JDK's {@link java.io.IOException}s with the address or path in their messages, and
 * each coroutine declares them, but for the ends of scopes. Closing a loop closes its sockets.
 *
 * <p>In virtual time the clock stands still while an operation of this package is outstanding;
 * waiting to accept does not count, and {@link dev.fermata.io.Connection#pair()} needs no real time
 * at all.
 */
@NullMarked
package dev.fermata.io;

import org.jspecify.annotations.NullMarked;
