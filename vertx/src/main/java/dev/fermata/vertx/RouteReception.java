package dev.fermata.vertx;

import dev.fermata.CancelledError;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.ContextInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * A request on its way through a router. Its handler may pass it on, body and all, to others that
 * read it in time: it is let go of when it is answered.
 */
final class RouteReception extends Reception {
  private static final boolean HAS_WEB = hasWeb();

  private final RoutingContext routing;

  private RouteReception(RoutingContext routing, ContextInternal context) {
    super(context);
    this.routing = routing;
  }

  /** Whether the module vertx-web, which is optional, is there. */
  private static boolean hasWeb() {
    try {
      Class.forName("io.vertx.ext.web.RoutingContext");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static boolean isRoute(Object event) {
    return HAS_WEB && event instanceof RoutingContext;
  }

  static Reception of(Object event, ContextInternal context) {
    return new RouteReception((RoutingContext) event, context);
  }

  @Override
  void begin() {
    routing.request().pause();
  }

  @Override
  void failed(Throwable error) {
    HttpServerResponse response = routing.response();
    boolean isCut = response.headWritten() && !response.ended();
    try {
      if (error instanceof CancelledError) {
        routing.fail(RequestReception.statusOf(error), error);
      } else {
        routing.fail(error);
      }
    } catch (IllegalStateException e) {
      if (!isCut) {
        throw e;
      }
      // The router could set no status any more, and has logged that and the failure.
    }
    if (isCut && !response.ended()) {
      response.reset();
    }
  }

  @Override
  void release() {
    HttpServerResponse response = routing.response();
    if (response.ended() || response.closed()) {
      RequestReception.discardBody(routing.request());
    } else {
      routing.addEndHandler(answered -> RequestReception.discardBody(routing.request()));
    }
  }
}
