package dev.fermata.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Asks a running program, by way of the JVM's attach mechanism, for its tasks. */
final class RunningProgram {
  private final String pid;

  RunningProgram(String pid) {
    this.pid = pid;
  }

  /** The program cannot be asked. */
  static final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreachableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Returns what a method of {@code TaskDump} says of each loop of the program.
   *
   * @throws UnreachableException if there is no such program, or it is no JVM of this user's
   */
  String dump(String method) throws UnreachableException {
    Path jar = null;
    Path answer = null;
    try {
      jar = Files.createTempFile("fermata-agent", ".jar");
      answer = Files.createTempFile("fermata-dump", ".txt");
      writeAgent(jar);
      VirtualMachine machine = VirtualMachine.attach(pid);
      try {
        machine.loadAgent(jar.toString(), method + " " + answer);
      } finally {
        machine.detach();
      }
      return Files.readString(answer);
    } catch (AttachNotSupportedException | IOException e) {
      throw new UnreachableException("no Java program of yours has the process id " + pid, e);
    } catch (AgentLoadException | AgentInitializationException e) {
      throw new UnreachableException(
          "the program "
              + pid
              + " cannot be asked: its JVM loads no agents, or its Fermata is of another version",
          e);
    } finally {
      delete(jar);
      delete(answer);
    }
  }

  private static void writeAgent(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", DumpAgent.class.getName());
    String entry = DumpAgent.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream agent = DumpAgent.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new JarEntry(entry));
      agent.transferTo(out);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // It is a temporary file: the system removes it.
    }
  }
}
