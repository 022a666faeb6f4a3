package dev.fermata.processor.resolve;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.SourceText;
import dev.fermata.processor.discover.SourceTrees;
import dev.fermata.processor.discover.TwinTypeParameters;
import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.resolve.TypeOracle.SourceError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Runs inside the private task, where attributing a tree in place harms nobody. */
@SupportedAnnotationTypes("*")
final class AttributingProcessor extends AbstractProcessor {
  private final Collection<AsyncType> types;
  private final Map<AsyncType, List<SourceError>> gaps = new LinkedHashMap<>();

  AttributingProcessor(Collection<AsyncType> types) {
    this.types = types;
  }

  /** For each type that was found, the places in its bodies that are still without facts. */
  Map<AsyncType, List<SourceError>> gaps() {
    return gaps;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // Of what is wrong in any other round javac keeps silent, in case a later one mends it.
    if (round.processingOver()) {
      for (AsyncType type : types) {
        TypeElement element = processingEnv.getElementUtils().getTypeElement(type.canonicalName());
        if (element != null) {
          attribute(type, element);
        }
      }
    }
    return false;
  }

  private void attribute(AsyncType type, TypeElement element) {
    SourceText text =
        type.declaration().findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT);
    List<SourceError> gapsOfType = new ArrayList<>();
    Initialization initialization = new Initialization(processingEnv, element);
    List<ExecutableElement> methods = Discovery.asyncMethodsOf(element);
    for (int i = 0; i < methods.size(); i++) {
      AsyncMethod method = type.methods().get(i);
      if (method.declaration().getBody().isPresent()) {
        NodeIndex nodes = new NodeIndex(method.declaration(), text);
        attribute(type, methods.get(i), nodes, initialization);
        BlockStmt body = method.declaration().getBody().get();
        if (method.receiverType() == null && initialization.isSeen()) {
          body.setData(Attribution.INITIALIZES, true);
        }
        ReferenceReceivers.reclassify(body);
        gapsOfType.addAll(Gaps.fill(body, nodes));
      }
    }
    gaps.put(type, gapsOfType);
  }

  private void attribute(
      AsyncType type, ExecutableElement method, NodeIndex nodes, Initialization initialization) {
    Trees trees = Trees.instance(processingEnv);
    TreePath path = trees.getPath(method);
    // A block has no symbol of its own: to ask for it attributes the class around it, once.
    trees.getElement(new TreePath(path, ((MethodTree) path.getLeaf()).getBody()));
    TypeWriter writer =
        new TypeWriter(
            processingEnv.getTypeUtils(),
            processingEnv.getElementUtils(),
            type.packageName(),
            TwinTypeParameters.namesOf(method));
    ExpressionTypes expressionTypes = new ExpressionTypes(processingEnv, writer);
    Symbols symbols = new Symbols(processingEnv, writer, expressionTypes);
    new BodyAttributor(
            trees, path.getCompilationUnit(), nodes, expressionTypes, symbols, initialization)
        .scan(path, null);
  }
}
