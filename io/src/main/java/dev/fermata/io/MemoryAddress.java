package dev.fermata.io;

import java.net.SocketAddress;

/** The address of an end of a connection in memory. */
final class MemoryAddress extends SocketAddress {
  private static final long serialVersionUID = 1;

  private final String end;

  MemoryAddress(String end) {
    this.end = end;
  }

  @Override
  public String toString() {
    return "memory:" + end;
  }
}
