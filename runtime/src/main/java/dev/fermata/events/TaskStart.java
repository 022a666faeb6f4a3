package dev.fermata.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A task runs for the first time. */
@Name("dev.fermata.TaskStart")
@Label("Task Start")
@Description("A task runs for the first time")
@Enabled(false)
public final class TaskStart extends TaskEvent {}
