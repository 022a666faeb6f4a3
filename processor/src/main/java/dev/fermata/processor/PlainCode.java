package dev.fermata.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.PlainCallCheck;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.ProcessingEnvironment;

/** Has plain code checked when the compiler itself has attributed it, after all processors ran. */
final class PlainCode implements TaskListener {
  private final PlainCallCheck check;
  private final Reporter reporter;

  private PlainCode(Trees trees, Reporter reporter) {
    this.check = new PlainCallCheck(trees, reporter);
    this.reporter = reporter;
  }

  /** Listens to the compilation that a processor is run by. */
  static void listen(ProcessingEnvironment compilers, Trees trees, Reporter reporter) {
    JavacTask.instance(compilers).addTaskListener(new PlainCode(trees, reporter));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.ANALYZE || event.getTypeElement() == null) {
      return;
    }
    try {
      check.check(event.getTypeElement(), event.getCompilationUnit());
    } catch (RuntimeException | StackOverflowError e) {
      // As everywhere: no failure of ours may take the compiler down.
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      reporter.report(
          Message.INTERNAL_ERROR,
          event.getTypeElement(),
          event.getTypeElement().getQualifiedName(),
          trace);
    }
    reporter.flush();
  }
}
