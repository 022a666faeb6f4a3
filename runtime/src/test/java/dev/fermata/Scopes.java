package dev.fermata;

import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The try-with-resources statement over a scope, as the processor transforms it. */
final class Scopes {
  private Scopes() {}

  /** What stands in the block. */
  interface Block<S> {
    Awaitable<?> run(S scope) throws Exception;
  }

  /** Opens a scope, awaits what the block gives, and exits. */
  static <S extends AsyncScope> Coroutine<Void> within(Callable<S> open, Block<S> block) {
    return async(
        () -> {
          S scope = open.call();
          return await(
              async(() -> await(block.run(scope), Scripted::done)),
              end -> exit(scope, null),
              thrown -> exit(scope, thrown));
        });
  }

  private static Scripted.Next<Void> exit(AsyncScope scope, @Nullable Throwable cause) {
    return await(
        scope.exit(cause),
        swallowed -> {
          if (cause == null || swallowed) {
            return done(null);
          }
          throw cause;
        },
        thrown -> {
          if (cause != null && thrown != cause && thrown.getCause() != cause) {
            thrown.addSuppressed(cause);
          }
          throw thrown;
        });
  }
}
