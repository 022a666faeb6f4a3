package dev.fermata.benchmarks;

import static dev.fermata.Fermata.await;

import dev.fermata.Fermata;
import dev.fermata.Runner;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.io.Connection;
import dev.fermata.io.Net;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Servers that send back what they get, each as its library's users would write it. */
final class EchoServers {
  private static final int BUFFER = 16 * 1024;

  private EchoServers() {}

  /** A server that runs until it is closed. */
  record Running(int port, AutoCloseable stop) {}

  // Fermata.

  static Running fermata() {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (Runner runner = Runner.builder().build()) {
                runner.run(EchoServersAsync.serve(port));
              } catch (IOException e) {
                port.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return new Running(port.join(), thread::interrupt);
  }

  @Async
  static void serve(CompletableFuture<Integer> port) throws IOException {
    try (var server =
        await(Net.startServer(AsyncConsumer.of(EchoServersAsync::echo), "127.0.0.1", 0))) {
      port.complete(((InetSocketAddress) server.addresses().get(0)).getPort());
      await(server.serveForever());
    } catch (dev.fermata.CancelledError e) {
      Fermata.currentTask().uncancel();
    }
  }

  @Async
  static void echo(Connection connection) throws IOException {
    byte[] bytes = await(connection.reader().read(BUFFER));
    while (bytes.length > 0) {
      await(connection.writer().writeAll(bytes));
      bytes = await(connection.reader().read(BUFFER));
    }
  }

  // Threads.

  static Running virtualThreads() throws IOException, ReflectiveOperationException {
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    threads.execute(
        () -> {
          try {
            while (true) {
              Socket socket = server.accept();
              threads.execute(() -> echo(socket));
            }
          } catch (IOException e) {
            // It is closed.
          }
        });
    return new Running(server.getLocalPort(), server);
  }

  private static void echo(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        socket.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  // Netty.

  static Running netty() throws InterruptedException {
    return netty(NettyEcho::new);
  }

  private static Running netty(Supplier<ChannelHandler> handlers) throws InterruptedException {
    NioEventLoopGroup loop = new NioEventLoopGroup(1);
    var channel =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel accepted) {
                    accepted.pipeline().addLast(handlers.get());
                  }
                })
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    return new Running(
        ((InetSocketAddress) channel.localAddress()).getPort(), loop::shutdownGracefully);
  }

  private static final class NettyEcho extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      context.writeAndFlush(message, context.voidPromise());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  // Kotlin.

  static Running kotlin() throws InterruptedException {
    return netty(KotlinEcho::new);
  }

  // CPython.

  private static final String ASYNCIO =
      """
      import asyncio
      async def echo(reader, writer):
          try:
              while data := await reader.read(16384):
                  writer.write(data)
                  await writer.drain()
          except ConnectionError:
              pass
          writer.close()
      async def main():
          server = await asyncio.start_server(echo, '127.0.0.1', 0, backlog=1024)
          print(server.sockets[0].getsockname()[1], flush=True)
          await server.serve_forever()
      asyncio.run(main())
      """;

  static Running asyncio() throws IOException {
    Process process = new ProcessBuilder("python3", "-c", ASYNCIO).start();
    String port = process.inputReader().readLine();
    if (port == null) {
      throw new IOException(new String(process.getErrorStream().readAllBytes()));
    }
    return new Running(Integer.parseInt(port), process::destroyForcibly);
  }
}
