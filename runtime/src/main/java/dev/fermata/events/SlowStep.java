package dev.fermata.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A task, or a callback, kept the loop from everything else; its duration says for how long. */
@Name("dev.fermata.SlowStep")
@Label("Slow Step")
@Description("A task or a callback kept its event loop from everything else")
@Threshold("100 ms")
public final class SlowStep extends TaskEvent {
  /** The await at which the step ended; null if the task ended, or is none. */
  @Label("Until")
  @Description("Await at which the step ended: nothing if the task ended with it")
  public @Nullable String until;

  /** The callback, if it was no task's step. */
  @Label("Callback")
  @Description("Callback that ran, if it was no task")
  public @Nullable String callback;
}
