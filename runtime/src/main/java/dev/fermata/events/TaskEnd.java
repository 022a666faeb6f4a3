package dev.fermata.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A task is done; where it stood is not known any more. */
@Name("dev.fermata.TaskEnd")
@Label("Task End")
@Description("A task is done")
@Enabled(false)
public final class TaskEnd extends TaskEvent {
  /** {@code returned}, {@code cancelled} or {@code failed}. */
  @Label("Outcome")
  @Description("How the task ended: returned, cancelled or failed")
  public @Nullable String outcome;

  /** The type of the error that it failed with; null unless it did. */
  @Label("Error")
  @Description("Type of the error that the task failed with")
  public @Nullable Class<?> error;
}
