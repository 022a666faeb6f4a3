package dev.fermata.processor;

import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.discover.SourceTrees;
import dev.fermata.processor.discover.VisibleTypes;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes companions, and writes them where the compiler wants them. */
final class CompanionFiles {
  private final Filer output;
  private final Reporter reporter;
  private final BiConsumer<String, CompiledMethod> onlooker;
  private final Timings timings;
  private final Consumer<AsyncType> written;

  CompanionFiles(
      Filer output,
      Reporter reporter,
      BiConsumer<String, CompiledMethod> onlooker,
      Timings timings,
      Consumer<AsyncType> written) {
    this.output = output;
    this.reporter = reporter;
    this.onlooker = onlooker;
    this.timings = timings;
    this.written = written;
  }

  /**
   * Compiles a type, and writes its companion: a whole file or none.
   *
   * @param companions the qualified names of all companions of this round
   * @param visible the other types of this round
   */
  void write(AsyncType type, TypeElement element, Set<String> companions, VisibleTypes visible) {
    Function<String, @Nullable TypeElement> found = visible.from(element);
    String source =
        Pipeline.compile(
            type,
            GeneratedMark.of(element, visible),
            name -> companions.contains(name) || found.apply(name) != null,
            reporter,
            method -> onlooker.accept(type.companionQualifiedName(), method),
            timings);
    String original =
        type.declaration().findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT).text();
    String text = UnicodeEscapes.escape(source, original);
    try (Writer writer =
        output.createSourceFile(type.companionQualifiedName(), element).openWriter()) {
      writer.write(text);
      written.accept(type);
    } catch (IOException | IllegalArgumentException e) {
      // What javac finds a folder in place of is no valid argument to it.
      reporter.report(Message.COMPANION_NOT_WRITTEN, element, type.canonicalName(), e.getMessage());
    }
  }
}
