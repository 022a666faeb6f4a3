package dev.fermata.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;

/** Work that a loop handed to another thread; its duration is that of the work there. */
@Name("dev.fermata.ToThread")
@Label("To Thread")
@Description("Work that a task handed to another thread, on that thread")
@Threshold("20 ms")
public final class ToThread extends TaskEvent {
  /** How many nanoseconds it had to wait for a thread. */
  @Label("Waited")
  @Description("How long it waited for a thread")
  @Timespan(Timespan.NANOSECONDS)
  public long waited;
}
