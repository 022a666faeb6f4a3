package dev.fermata.io;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes that were read and not taken yet, or written and not sent yet. Empty, it keeps at most a
 * small array, so that ten thousand idle connections cost little.
 */
final class ByteQueue {
  private static final int SMALL = 1024;
  private static final byte[] NONE = {};

  private byte[] bytes = NONE;
  private int head;
  private int tail;

  int size() {
    return tail - head;
  }

  boolean isEmpty() {
    return head == tail;
  }

  void append(ByteBuffer from) {
    int count = from.remaining();
    makeRoom(count);
    from.get(bytes, tail, count);
    tail += count;
  }

  private void makeRoom(int count) {
    if (bytes.length - tail >= count) {
      return;
    }
    int size = size();
    int needed = Math.addExact(size, count);
    byte[] target = bytes;
    if (needed > bytes.length) {
      target = new byte[(int) Math.max(Math.min(2L * bytes.length, Integer.MAX_VALUE - 8), needed)];
    }
    System.arraycopy(bytes, head, target, 0, size);
    bytes = target;
    head = 0;
    tail = size;
  }

  /** Takes the first bytes. */
  byte[] take(int count) {
    byte[] taken = Arrays.copyOfRange(bytes, head, head + count);
    drop(count);
    return taken;
  }

  /** Takes as many of the first bytes as fit. */
  int take(ByteBuffer into) {
    int count = Math.min(size(), into.remaining());
    into.put(bytes, head, count);
    drop(count);
    return count;
  }

  void drop(int count) {
    head += count;
    if (head == tail) {
      head = 0;
      tail = 0;
      if (bytes.length > SMALL) {
        bytes = NONE;
      }
    }
  }

  /** The first bytes, to read from; what was read is then dropped by {@link #drop}. */
  ByteBuffer peek(int count) {
    return ByteBuffer.wrap(bytes, head, Math.min(count, size()));
  }

  byte get(int index) {
    return bytes[head + index];
  }

  /** The index of a byte, from an index on; -1 if it is not there. */
  int indexOf(byte wanted, int from) {
    for (int i = head + from; i < tail; i++) {
      if (bytes[i] == wanted) {
        return i - head;
      }
    }
    return -1;
  }

  /** The index of some bytes, one at least, from an index on; -1 if they are not there. */
  int indexOf(byte[] wanted, int from) {
    int last = size() - wanted.length;
    int index = indexOf(wanted[0], from);
    while (index >= 0 && index <= last) {
      if (Arrays.equals(
          bytes, head + index, head + index + wanted.length, wanted, 0, wanted.length)) {
        return index;
      }
      index = indexOf(wanted[0], index + 1);
    }
    return -1;
  }
}
