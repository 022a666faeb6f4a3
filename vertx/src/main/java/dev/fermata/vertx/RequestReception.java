package dev.fermata.vertx;

import dev.fermata.CancelledError;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.ContextInternal;

/**
 * A request that no router passed on. It is paused until its handler asks for the body, which would
 * come, and be lost, while that awaits something else.
 */
final class RequestReception extends Reception {
  private static final int INTERNAL_SERVER_ERROR = 500;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final HttpServerRequest request;

  RequestReception(HttpServerRequest request, ContextInternal context) {
    super(context);
    this.request = request;
  }

  @Override
  void begin() {
    request.pause();
  }

  @Override
  void failed(Throwable error) {
    report(error);
    HttpServerResponse response = request.response();
    if (!response.ended() && !response.closed()) {
      if (response.headWritten()) {
        response.reset();
      } else {
        response.setStatusCode(statusOf(error)).end();
      }
    }
  }

  @Override
  void release() {
    discardBody(request);
  }

  static int statusOf(Throwable error) {
    return error instanceof CancelledError ? SERVICE_UNAVAILABLE : INTERNAL_SERVER_ERROR;
  }

  /** Reads what is left, for nobody, so that the connection can go on to its next request. */
  static void discardBody(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.resume();
    }
  }
}
