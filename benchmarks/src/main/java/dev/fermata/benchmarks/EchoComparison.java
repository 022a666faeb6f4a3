package dev.fermata.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Round trips a second between one client, the same for all, and servers of several libraries, on
 * loopback: each client connection sends a message when the last one has come back. Rounds take
 * turns, so that the ratios of one run compare.
 *
 * <pre>{@code
 * java -cp … dev.fermata.benchmarks.EchoComparison [ROUNDS [SECONDS]]
 * }</pre>
 */
public final class EchoComparison {
  private static final int[][] LOADS = {{1, 64}, {100, 64}, {1000, 64}, {10, 16_384}};

  private EchoComparison() {}

  /**
   * Measures and prints a table.
   *
   * @param args how many rounds, and for how many seconds each server is measured in each
   * @throws Exception if a server does not start or answers wrongly
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    double seconds = args.length < 2 ? 1 : Double.parseDouble(args[1]);
    Map<String, EchoServers.Running> servers = start();
    for (int[] load : LOADS) {
      Map<String, List<Double>> rates = new LinkedHashMap<>();
      for (int round = -1; round < rounds; round++) {
        for (Map.Entry<String, EchoServers.Running> server : servers.entrySet()) {
          double rate = roundTrips(server.getValue().port(), load[0], load[1], seconds);
          if (round >= 0) {
            rates.computeIfAbsent(server.getKey(), name -> new ArrayList<>()).add(rate);
          }
        }
      }
      print(load, rates);
    }
    for (EchoServers.Running server : servers.values()) {
      server.stop().close();
    }
  }

  private static Map<String, EchoServers.Running> start() {
    Map<String, EchoServers.Running> servers = new LinkedHashMap<>();
    Map<String, Callable<EchoServers.Running>> all = new LinkedHashMap<>();
    all.put("fermata", EchoServers::fermata);
    all.put("netty", EchoServers::netty);
    all.put("Kotlin on Netty", EchoServers::kotlin);
    all.put("virtual threads", EchoServers::virtualThreads);
    all.put("asyncio", EchoServers::asyncio);
    all.forEach(
        (name, starting) -> {
          try {
            servers.put(name, starting.call());
          } catch (Exception e) {
            System.out.println(name + " is left out: " + e);
          }
        });
    return servers;
  }

  private static void print(int[] load, Map<String, List<Double>> rates) {
    System.out.printf("%d connections, %d bytes%n", load[0], load[1]);
    List<Double> ours = rates.get("fermata");
    rates.forEach(
        (name, theirs) -> {
          List<Double> ratios = new ArrayList<>();
          for (int i = 0; i < theirs.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
          }
          System.out.printf(
              "  %-16s %8.0f round trips/s   ours is %.2f times that%n",
              name, median(theirs), median(ratios));
        });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static double roundTrips(int port, int connections, int size, double seconds)
      throws IOException {
    try (Selector selector = Selector.open()) {
      List<Peer> peers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        peers.add(new Peer(selector, port, size));
      }
      for (Peer peer : peers) {
        peer.send();
      }
      long start = System.nanoTime();
      long end = start + (long) (seconds * 1e9);
      while (System.nanoTime() < end) {
        selector.select(key -> ((Peer) key.attachment()).receive(), 100);
      }
      double taken = (System.nanoTime() - start) / 1e9;
      long count = 0;
      for (Peer peer : peers) {
        count += peer.count;
        peer.channel.close();
      }
      selector.selectNow();
      if (count == 0) {
        throw new IOException("nothing came back");
      }
      return count / taken;
    }
  }

  /** One connection of the client. */
  private static final class Peer {
    private final SocketChannel channel;
    private final ByteBuffer message;
    private final ByteBuffer buffer;
    private long count;

    Peer(Selector selector, int port, int size) throws IOException {
      channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.socket().setTcpNoDelay(true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
      message = ByteBuffer.allocateDirect(size);
      buffer = ByteBuffer.allocateDirect(size);
    }

    void send() throws IOException {
      message.clear();
      while (message.hasRemaining()) {
        channel.write(message);
      }
    }

    void receive() {
      try {
        if (channel.read(buffer) < 0) {
          throw new IOException("the server closed the connection");
        }
        if (!buffer.hasRemaining()) {
          count++;
          buffer.clear();
          send();
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
