package dev.fermata.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** A {@code javac} that says what it cost: run in a process of its own by {@link CompileTime}. */
final class MeasuredJavac {
  private MeasuredJavac() {}

  /** Compiles, and prints the milliseconds that passed and those that all threads worked. */
  public static void main(String[] args) {
    int exit = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, args);
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long wall = ManagementFactory.getRuntimeMXBean().getUptime();
    System.out.println("wall " + wall + " ms");
    System.out.println("cpu " + TimeUnit.NANOSECONDS.toMillis(process.getProcessCpuTime()) + " ms");
    System.exit(exit);
  }
}
