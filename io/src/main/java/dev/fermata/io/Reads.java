package dev.fermata.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AsyncReader} reads. Its methods return classes of their own, {@code new Line(…) {}},
 * so that messages call a read as users do: {@code AsyncReader.readLine()}.
 */
final class Reads {
  private Reads() {}

  static class Some extends ReadOperation<byte[]> {
    private static final byte[] NONE = {};

    private final int max;

    Some(AsyncReader reader, int max) {
      super(reader);
      this.max = max;
    }

    @Override
    boolean attempt() throws IOException {
      ByteQueue queue = reader.queue();
      if (!queue.isEmpty()) {
        result = queue.take(Math.min(max, queue.size()));
        return true;
      }
      if (max == 0 || reader.ended()) {
        result = NONE;
        return true;
      }
      // More than is asked for, so that the transport need not be asked whether there was more.
      ByteBuffer scratch = Scratch.take();
      if (reader.readDirectly(scratch) == 0) {
        return false;
      }
      byte[] bytes = new byte[Math.min(max, scratch.flip().remaining())];
      scratch.get(bytes);
      queue.append(scratch);
      result = bytes;
      return true;
    }
  }

  static class Into extends ReadOperation<Integer> {
    private final ByteBuffer into;

    Into(AsyncReader reader, ByteBuffer into) {
      super(reader);
      this.into = into;
    }

    @Override
    boolean attempt() throws IOException {
      ByteQueue queue = reader.queue();
      if (!into.hasRemaining()) {
        result = 0;
      } else if (!queue.isEmpty()) {
        result = queue.take(into);
      } else if (reader.ended()) {
        result = -1;
      } else {
        int count = reader.readDirectly(into);
        result = count;
        return count != 0;
      }
      return true;
    }
  }

  static class Exactly extends ReadOperation<byte[]> {
    private final int count;

    Exactly(AsyncReader reader, int count) {
      super(reader);
      this.count = count;
    }

    @Override
    boolean attempt() throws IOException {
      ByteQueue queue = reader.queue();
      if (queue.size() < count) {
        if (reader.ended()) {
          throw new IncompleteReadException(queue.take(queue.size()), count);
        }
        return false;
      }
      result = queue.take(count);
      return true;
    }
  }

  static class Until extends ReadOperation<byte[]> {
    private final byte[] separator;

    /** Where it may begin: before, it was looked for. */
    private int searched;

    Until(AsyncReader reader, byte[] separator) {
      super(reader);
      this.separator = separator;
    }

    @Override
    boolean attempt() throws IOException {
      ByteQueue queue = reader.queue();
      int index = queue.indexOf(separator, searched);
      if (index > reader.limit()) {
        throw new LimitOverrunException(
            "Separator is found, but chunk is longer than limit " + reader.limit(), index);
      }
      if (index >= 0) {
        result = queue.take(index + separator.length);
        return true;
      }
      if (reader.ended()) {
        throw new IncompleteReadException(queue.take(queue.size()), -1);
      }
      searched = Math.max(queue.size() + 1 - separator.length, 0);
      if (searched > reader.limit()) {
        throw new LimitOverrunException(
            "Separator is not found, and chunk exceeds the limit " + reader.limit(), searched);
      }
      return false;
    }
  }

  static class Line extends ReadOperation<@Nullable String> {
    private final Charset charset;
    private int searched;

    Line(AsyncReader reader, Charset charset) {
      super(reader);
      this.charset = charset;
    }

    @Override
    boolean attempt() throws IOException {
      ByteQueue queue = reader.queue();
      int index = queue.indexOf((byte) '\n', searched);
      int length = index < 0 ? queue.size() : index;
      if (length > reader.limit()) {
        throw new LimitOverrunException(
            "the line is longer than the limit " + reader.limit(), length);
      }
      if (index < 0 && !reader.ended()) {
        searched = length;
        return false;
      }
      if (index >= 0 || length > 0) {
        result = decode(queue, length, index < 0 ? length : length + 1);
      }
      return true;
    }

    private String decode(ByteQueue queue, int length, int consumed) throws IOException {
      boolean isReturned = length > 0 && consumed > length && queue.get(length - 1) == '\r';
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(queue.peek(isReturned ? length - 1 : length))
            .toString();
      } finally {
        queue.drop(consumed);
      }
    }
  }

  static class All extends ReadOperation<byte[]> {
    private final int max;

    All(AsyncReader reader, int max) {
      super(reader);
      this.max = max;
    }

    @Override
    boolean attempt() throws IOException {
      ByteQueue queue = reader.queue();
      if (queue.size() > max) {
        throw new LimitOverrunException("there are more than " + max + " bytes", queue.size());
      }
      if (!reader.ended()) {
        return false;
      }
      result = queue.take(queue.size());
      return true;
    }
  }
}
