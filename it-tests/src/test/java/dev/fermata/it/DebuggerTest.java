package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.it.Sources.lineOf;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Field;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debugger that knows the user's file alone, and asks for classes as IDEs do. */
class DebuggerTest {
  private static final Path TICKER = Sources.project("lines").resolve("Ticker.java");

  @TempDir private Path out;

  @Test
  void aBreakpointInTheUsersFileIsHitBehindASuspensionAndShowsItsVariables() throws Exception {
    Distribution.compile(out, TICKER);
    int line = lineOf(TICKER, "// counted");

    List<String> hits = new ArrayList<>();
    Set<String> holders = new TreeSet<>();
    VirtualMachine machine = launch();
    try {
      for (String pattern : List.of("Ticker", "Ticker$*")) {
        ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(pattern);
        request.enable();
      }
      machine.resume();
      boolean runs = true;
      while (runs) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent prepared) {
            setBreakpoint(prepared.referenceType(), line, holders);
          } else if (event instanceof BreakpointEvent hit) {
            hits.add(variables(hit.thread().frame(0)));
          } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
            runs = false;
          }
        }
        events.resume();
      }
    } finally {
      machine.process().destroyForcibly();
    }

    assertThat(holders).containsExactly("Ticker$Async$Tick");
    assertThat(hits).containsExactly("i=0 sum=0", "i=1 sum=0", "i=2 sum=1").inOrder();
  }

  private VirtualMachine launch() throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("home").setValue(System.getProperty("java.home"));
    arguments.get("options").setValue("-cp \"" + Distribution.classPath(out) + "\"");
    arguments.get("main").setValue("Ticker");
    return connector.launch(arguments);
  }

  private static void setBreakpoint(ReferenceType type, int line, Set<String> holders)
      throws AbsentInformationException {
    if (type.name().contains("$$Lambda")) {
      return; // Made by the JVM, without lines.
    }
    for (Location location : type.locationsOfLine(line)) {
      holders.add(type.name());
      // javac makes a location for each part of a statement: the first is where IDEs stop.
      if (location.equals(type.locationsOfLine(line).get(0))) {
        type.virtualMachine().eventRequestManager().createBreakpointRequest(location).enable();
      }
    }
  }

  /** What a debugger shows of the coroutine's own fields. */
  private static String variables(StackFrame frame) {
    ObjectReference coroutine = frame.thisObject();
    List<String> variables = new ArrayList<>();
    for (String name : List.of("i", "sum")) {
      Field field = coroutine.referenceType().fieldByName(name);
      variables.add(name + "=" + coroutine.getValue(field));
    }
    return String.join(" ", variables);
  }
}
