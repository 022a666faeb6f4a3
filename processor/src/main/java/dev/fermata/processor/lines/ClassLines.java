package dev.fermata.processor.lines;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.fermata.processor.discover.AsyncType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private final Set<String> holders = new HashSet<>();

  /** The class files in coroutine classes that are still to come, by binary name. */
  private final NavigableMap<String, Path> waiting = new TreeMap<>();

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
      if (around(name).skip(1).anyMatch(holders::contains)) {
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

  private void ofCompanion(String name, Path own) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(own));
    Origin origin = Origin.of(reader);
    if (origin == null) {
      waiting.put(name, own);
      return;
    }
    Files.write(own, DebugLines.ofCoroutine(reader, origin));
    // The names of the classes in it, and no others: a percent sign follows the dollar sign.
    Map<String, Path> nested = waiting.subMap(name + "$", name + "%");
    for (Path file : nested.values()) {
      Files.write(file, DebugLines.ofNested(new ClassReader(Files.readAllBytes(file)), origin));
    }
    nested.clear();
  }

  /** What is replaced in a class: that of the innermost type with a companion around it. */
  private @Nullable ReplacedLines replacedIn(String name) {
    return around(name).filter(replaced::containsKey).map(replaced::get).findFirst().orElse(null);
  }

  /** The names that a class and those around it may have, from the inside out. */
  private static Stream<String> around(String name) {
    return Stream.iterate(
        name, at -> !at.isEmpty(), at -> at.substring(0, Math.max(0, at.lastIndexOf('$'))));
  }
}
