package dev.fermata.io;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;
import java.io.IOException;

/** The first handshake, during which nobody else uses the transport. */
final class TlsHandshake {
  private TlsHandshake() {}

  @Async
  static void shake(TlsTransport tls) throws IOException {
    tls.begin();
    while (true) {
      switch (tls.step()) {
        case DONE -> {
          while (!tls.flush()) {
            await(tls.whenWritable());
          }
          return;
        }
        case NEEDS_INPUT -> await(tls.whenReadable());
        case NEEDS_OUTPUT -> await(tls.whenWritable());
      }
    }
  }
}
