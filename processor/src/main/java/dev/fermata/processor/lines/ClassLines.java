package dev.fermata.processor.lines;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.fermata.processor.discover.AsyncType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Rewrites class files as javac finishes them.
 *
 * <p>javac generates nested classes before the one around them, and a class in a coroutine class
 * has the origin of that one: it waits for it.
 */
public final class ClassLines implements TaskListener {
  /** The processor option: {@code companion} leaves class files the lines of the companion. */
  public static final String OPTION = "fermata.lines";

  private final Elements elements;
  private final ClassFiles files;

  /** What companions replace of the types that have one, by binary name. */
  private final Map<String, ReplacedLines> replaced = new HashMap<>();

  /** The binary names of the holders of coroutine classes. */
  private final Collection<String> holders = new ArrayList<>();

  /** The class files in coroutine classes that are still to come, by binary name. */
  private final Map<String, Path> waiting = new HashMap<>();

  /**
   * Nothing to do yet.
   *
   * @param elements the compiler's
   * @param filer the compiler's own
   */
  public ClassLines(Elements elements, Filer filer) {
    this.elements = elements;
    this.files = new ClassFiles(elements, filer);
  }

  /** Is told of a type whose companion has been written. */
  public void add(AsyncType type) {
    replaced.put(type.binaryName(), ReplacedLines.of(type));
    holders.add(type.coroutinesQualifiedName());
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() != TaskEvent.Kind.GENERATE || type == null || holders.isEmpty()) {
      return;
    }
    String name = elements.getBinaryName(type).toString();
    try {
      if (holders.stream().anyMatch(holder -> name.startsWith(holder + "$"))) {
        Path file = files.of(type, name);
        if (file != null) {
          ofCompanion(name, file);
        }
      } else {
        ReplacedLines lines = replacedIn(name);
        Path file = lines == null ? null : files.of(type, name);
        if (file != null) {
          ClassReader reader = new ClassReader(Files.readAllBytes(file));
          Files.write(file, DebugLines.without(reader, lines::contain));
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // It stays as javac wrote it.
    }
  }

  private void ofCompanion(String name, Path file) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    Origin origin = Origin.of(reader);
    if (origin == null) {
      waiting.put(name, file);
      return;
    }
    Files.write(file, DebugLines.ofCoroutine(reader, origin));
    for (String nested : List.copyOf(waiting.keySet())) {
      if (nested.startsWith(name + "$")) {
        Path nestedFile = waiting.remove(nested);
        Files.write(
            nestedFile,
            DebugLines.ofNested(new ClassReader(Files.readAllBytes(nestedFile)), origin));
      }
    }
  }

  /** What is replaced in a class: that of the innermost type with a companion around it. */
  private @Nullable ReplacedLines replacedIn(String name) {
    for (String at = name; ; at = at.substring(0, at.lastIndexOf('$'))) {
      ReplacedLines lines = replaced.get(at);
      if (lines != null || at.indexOf('$') < 0) {
        return lines;
      }
    }
  }
}
