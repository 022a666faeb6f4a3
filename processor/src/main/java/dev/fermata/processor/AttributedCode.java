package dev.fermata.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.plain.DroppedCoroutineCheck;
import dev.fermata.processor.check.plain.PlainCallCheck;
import dev.fermata.processor.check.plain.PlainCures;
import dev.fermata.processor.check.plain.StrayScopeCheck;
import dev.fermata.processor.diag.Reporter;
import javax.annotation.processing.ProcessingEnvironment;

/** Has code checked when the compiler itself has attributed it, after all processors ran. */
final class AttributedCode implements TaskListener {
  private final PlainCallCheck plainCalls;
  private final DroppedCoroutineCheck dropped;
  private final StrayScopeCheck scopes;
  private final PlainCures cures;
  private final Reporter reporter;

  private AttributedCode(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.plainCalls = new PlainCallCheck(environment, trees, reporter);
    this.dropped = new DroppedCoroutineCheck(environment, trees, reporter);
    this.scopes = new StrayScopeCheck(environment, trees, reporter);
    this.cures = new PlainCures(environment, trees, reporter);
    this.reporter = reporter;
  }

  /** Listens to the compilation that a processor is run by. */
  static void listen(ProcessingEnvironment compilers, Trees trees, Reporter reporter) {
    JavacTask.instance(compilers).addTaskListener(new AttributedCode(compilers, trees, reporter));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.ANALYZE || event.getTypeElement() == null) {
      return;
    }
    try {
      plainCalls.check(event.getTypeElement(), event.getCompilationUnit());
      dropped.check(event.getTypeElement(), event.getCompilationUnit());
      scopes.check(event.getTypeElement(), event.getCompilationUnit());
      cures.check(event.getTypeElement(), event.getCompilationUnit());
    } catch (RuntimeException | StackOverflowError e) {
      // As everywhere: no failure of ours may take the compiler down.
      Failure.report(e, event.getTypeElement(), reporter);
    }
    reporter.flush();
  }
}
