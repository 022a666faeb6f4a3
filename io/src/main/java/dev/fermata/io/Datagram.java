package dev.fermata.io;

import java.net.SocketAddress;

/**
 * A datagram that was received.
 *
 * @param data what it holds
 * @param sender who sent it
 */
public record Datagram(byte[] data, SocketAddress sender) {}
