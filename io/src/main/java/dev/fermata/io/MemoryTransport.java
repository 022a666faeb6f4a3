package dev.fermata.io;

import dev.fermata.Future;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One end of a connection in memory. */
record MemoryTransport(MemoryPipe in, MemoryPipe out) implements Transport {

  @Override
  public int read(ByteBuffer into) throws IOException {
    return in.read(into);
  }

  @Override
  public Future<Void> whenReadable() {
    return in.whenReadable();
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return out.write(from);
  }

  @Override
  public boolean flush() {
    return out.flush();
  }

  @Override
  public Future<Void> whenWritable() {
    return out.whenWritable();
  }

  @Override
  public void end() {
    out.end();
  }

  @Override
  public void discardInput() {
    // The other end gets what was sent in any case.
  }

  @Override
  public void close() {
    out.end();
    in.closeReader();
  }
}
