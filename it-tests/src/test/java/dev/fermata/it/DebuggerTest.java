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
  private static final Path LINES = Sources.project("lines");

  @TempDir private Path out;

  @Test
  void aBreakpointInTheUsersFileIsHitBehindASuspensionAndShowsItsVariables() throws Exception {
    Session session = debug("Ticker", "// counted");

    assertThat(session.holders).containsExactly("Ticker$Async$Tick");
    assertThat(session.hits).containsExactly("i=0 sum=0", "i=1 sum=0", "i=2 sum=1").inOrder();
  }

  @Test
  void aBreakpointInAMethodOfALocalClassIsHitAndShowsItsVariables() throws Exception {
    Session session = debug("LocalTicker", "// counted");

    assertThat(session.holders).containsExactly("LocalTicker$Async$Ticks$AdderScope$Adder$Tick");
    assertThat(session.hits).containsExactly("i=0 sum=0", "i=1 sum=0", "i=2 sum=10").inOrder();
  }

  /**
   * What a debugger met.
   *
   * @param holders the classes that have the line
   * @param hits the variables at each stop there
   */
  private record Session(Set<String> holders, List<String> hits) {}

  /** Runs a program that stops at a line. */
  private Session debug(String main, String marker) throws Exception {
    Path source = LINES.resolve(main + ".java");
    Distribution.compile(out, source);
    int line = lineOf(source, marker);

    Session session = new Session(new TreeSet<>(), new ArrayList<>());
    VirtualMachine machine = launch(main);
    try {
      for (String pattern : List.of(main, main + "$*")) {
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
            setBreakpoint(prepared.referenceType(), line, session.holders);
          } else if (event instanceof BreakpointEvent hit) {
            session.hits.add(variables(hit.thread().frame(0)));
          } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
            runs = false;
          }
        }
        events.resume();
      }
    } finally {
      machine.process().destroyForcibly();
    }
    return session;
  }

  private VirtualMachine launch(String main) throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("home").setValue(System.getProperty("java.home"));
    arguments.get("options").setValue("-cp \"" + Distribution.classPath(out) + "\"");
    arguments.get("main").setValue(main);
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
