package dev.fermata.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A task goes on. */
@Name("dev.fermata.TaskResume")
@Label("Task Resume")
@Description("A task goes on after an await")
@Enabled(false)
public final class TaskResume extends TaskEvent {}
