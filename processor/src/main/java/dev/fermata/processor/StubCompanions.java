package dev.fermata.processor;

import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Suppressions;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.discover.UnresolvedSignatureException;
import dev.fermata.processor.discover.VisibleTypes;
import dev.fermata.processor.emit.CompanionWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Companions with signatures only, where nobody knows the sources or there is no javac: an editor
 * then knows the twins, and what is run without a build says so. A companion that a build has
 * written is left alone, and not a word is said.
 */
final class StubCompanions {
  private static final String RUNTIME = "dev.fermata.Coroutine";

  private final ProcessingEnvironment environment;
  private final Elements elements;

  /** The types with signatures that another processor has yet to complete, by name. */
  private final Set<String> waiting = new LinkedHashSet<>();

  StubCompanions(ProcessingEnvironment environment) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
  }

  /** Writes those of a round's types, and of those that had to wait. */
  void write(Set<TypeElement> ofThisRound) {
    Set<TypeElement> types = new LinkedHashSet<>();
    waiting.forEach(name -> types.add(elements.getTypeElement(name)));
    types.addAll(ofThisRound);
    waiting.clear();
    VisibleTypes visible = new VisibleTypes(elements);
    for (TypeElement type : types) {
      TypeElement companion = visible.find(Discovery.companionQualifiedName(type, elements), type);
      if ((companion == null || GeneratedMark.isOnStub(companion)) && canBeNamed(type)) {
        write(type, visible);
      }
    }
  }

  /** A build says what is wrong where it cannot. */
  private static boolean canBeNamed(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }

  private void write(TypeElement type, VisibleTypes visible) {
    if (visible.find(RUNTIME, type) == null) {
      say(Message.RUNTIME_MISSING, type, type.getQualifiedName());
      return;
    }
    AsyncType described;
    try {
      described = Discovery.describeElement(type, environment);
    } catch (UnresolvedSignatureException e) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    String source =
        CompanionWriter.writeStub(
            described, GeneratedMark.of(type, visible), name -> visible.find(name, type) != null);
    try (Writer writer =
        environment
            .getFiler()
            .createSourceFile(described.companionQualifiedName(), type)
            .openWriter()) {
      writer.write(UnicodeEscapes.escape(source, ""));
    } catch (FilerException exists) {
      // Eclipse's batch compiler keeps a stub that it finds on the class path.
    } catch (IOException e) {
      say(Message.COMPANION_NOT_WRITTEN, type, type.getQualifiedName(), e.getMessage());
      return;
    }
    say(Message.STUB, type, described.companionName(), type.getSimpleName());
  }

  private void say(Message message, TypeElement at, Object... arguments) {
    if (!Suppressions.cover(message, at)) {
      environment.getMessager().printMessage(message.kind(), message.format(arguments), at);
    }
  }
}
