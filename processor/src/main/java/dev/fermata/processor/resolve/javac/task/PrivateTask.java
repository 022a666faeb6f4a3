package dev.fermata.processor.resolve.javac.task;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A second compilation inside the first, which sees the same types. What it is given is entered and
 * not attributed: whoever asks for what is in a tree without a symbol has it attributed then.
 */
public final class PrivateTask implements AutoCloseable {
  private final StandardJavaFileManager platform;
  private final JavacTask task;

  /**
   * Takes some sources.
   *
   * @param processors what is to look at them first, good for this task alone
   * @param diagnostics is told of what is wrong with them, then and later; null for what is to
   *     print it
   * @param printed where it is printed; null where it is told, and for the standard error
   */
  public PrivateTask(
      ProcessingEnvironment outer,
      OuterTypes outerTypes,
      Collection<JavaFileObject> units,
      List<Processor> processors,
      @Nullable DiagnosticListener<JavaFileObject> diagnostics,
      @Nullable Writer printed)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    this.platform = javac.getStandardFileManager(null, null, null);
    platform.setLocation(StandardLocation.CLASS_PATH, List.of());
    this.task =
        (JavacTask)
            javac.getTask(
                printed,
                new OuterFileManager(platform, outerTypes),
                diagnostics,
                options(outer),
                null,
                units);
    task.setProcessors(processors);
  }

  /** Enters the sources, once; the task is good for as long as this is open. */
  public JavacTask enter() throws IOException {
    // With annotation processing alone asked for, this enters what there is and attributes none of
    // it.
    task.analyze();
    return task;
  }

  private static List<String> options(ProcessingEnvironment outer) {
    List<String> options = new ArrayList<>(List.of("-proc:only", "-implicit:none", "-Xlint:none"));
    // No limit: outside of the bodies there are errors that are not to be said, such as those in
    // constructors whose super(…) the outline has blanked out.
    options.addAll(List.of("-Xmaxerrs", "0"));
    int release = outer.getSourceVersion().ordinal();
    boolean isCurrent = release == Runtime.version().feature();
    if (!isCurrent || outer.isPreviewEnabled()) {
      options.add(isCurrent || seesJdkInternals(outer.getElementUtils()) ? "-source" : "--release");
      options.add(Integer.toString(release));
    }
    if (outer.isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    return options;
  }

  /** Only a compilation without {@code --release} sees packages that the JDK does not export. */
  private static boolean seesJdkInternals(Elements elements) {
    ModuleElement base = elements.getModuleElement("java.base");
    return base != null && elements.getTypeElement(base, "jdk.internal.misc.Unsafe") != null;
  }

  @Override
  public void close() throws IOException {
    platform.close();
  }
}
