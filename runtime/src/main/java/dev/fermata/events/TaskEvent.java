package dev.fermata.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** What all events say: which task it is, and where it stands in the user's source. */
@Category("Fermata")
@StackTrace(false)
public abstract class TaskEvent extends Event {
  /** The name of the task; null where none is concerned. */
  @Label("Task")
  @Description("Name of the task")
  public @Nullable String task;

  /** The number of its creation, which tells it from others of that name; 0 for no task. */
  @Label("Task Id")
  @Description("Tells the task from others of that name")
  public long taskId;

  /** The method that the task runs, with its class: {@code Hello.main}. */
  @Label("Coroutine")
  @Description("Method that the task runs")
  public @Nullable String coroutine;

  /** The user's line: {@code Hello.fetch(Hello.java:30)}. */
  @Label("At")
  @Description("Await at which the task stands, or the line where it begins")
  public @Nullable String at;

  /** For the types of events. */
  protected TaskEvent() {}
}
