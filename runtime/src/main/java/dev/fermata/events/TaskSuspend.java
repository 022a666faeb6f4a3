package dev.fermata.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A task begins to wait. */
@Name("dev.fermata.TaskSuspend")
@Label("Task Suspend")
@Description("A task begins to wait at an await")
@Enabled(false)
public final class TaskSuspend extends TaskEvent {
  /** What it waits for, in words; null if it only lets others go first. */
  @Label("Awaits")
  @Description("What the task waits for: nothing if it only lets others go first")
  public @Nullable String awaits;
}
