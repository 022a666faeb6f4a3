package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.SourceSpan;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.SourceText;
import dev.fermata.processor.discover.SourceTrees;
import dev.fermata.processor.discover.TwinTypeParameters;
import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.resolve.AsyncReferences;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCalls;
import dev.fermata.processor.resolve.Symbol.Access;
import dev.fermata.processor.resolve.TypeOracle.SourceError;
import dev.fermata.processor.resolve.javac.members.Symbols;
import dev.fermata.processor.resolve.javac.members.TreeSymbols;
import dev.fermata.processor.resolve.javac.types.AsyncFunctions;
import dev.fermata.processor.resolve.javac.types.ExpectedTypeArguments;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.InferredInputs;
import dev.fermata.processor.resolve.javac.types.UnboundReferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Carries the facts of types over from the private task, where attributing a tree in place harms
 * nobody.
 */
final class TypeAttributor {
  private final Trees trees;
  private final Elements elements;
  private final Types types;

  /** Works on the trees of a task that has entered them. */
  TypeAttributor(JavacTask task) {
    this.trees = Trees.instance(task);
    this.elements = task.getElements();
    this.types = task.getTypes();
  }

  /**
   * What has come of a type.
   *
   * @param isComplete whether all is known of its bodies
   * @param errors what is not, but for what the compiler says of the declarations of members
   */
  record Outcome(boolean isComplete, List<SourceError> errors) {}

  /** Attributes the bodies of a type; null if the task has no such type. */
  @Nullable Outcome attribute(AsyncType type) {
    TypeElement element = elements.getTypeElement(type.canonicalName());
    return element == null ? null : attribute(type, element);
  }

  private Outcome attribute(AsyncType type, TypeElement element) {
    SourceText text =
        type.declaration().findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT);
    List<SourceError> gaps = new ArrayList<>();
    Map<Element, Access> unresolved = new LinkedHashMap<>();
    Initialization initialization = new Initialization(trees, elements, types, element);
    List<ExecutableElement> methods = Discovery.asyncMethodsOf(element);
    for (int i = 0; i < methods.size(); i++) {
      AsyncMethod method = type.methods().get(i);
      if (method.declaration().getBody().isPresent()) {
        NodeIndex nodes = new NodeIndex(method.declaration(), text);
        Map<Element, Access> ofBody =
            attribute(type, method, methods.get(i), nodes, initialization, gaps);
        unresolved.putAll(ofBody);
        BlockStmt body = method.declaration().getBody().get();
        if (method.receiverType() == null && initialization.isSeen()) {
          body.setData(Attribution.INITIALIZES, true);
        }
        ReferenceReceivers.reclassify(body);
        gaps.addAll(Gaps.fill(body, nodes));
        AsyncReferences.replaceAll(body);
        DirectCalls.awaitAll(body);
        ofBody.forEach(
            (member, access) -> {
              if (access == Access.DENIED && !isInSource(member)) {
                gaps.add(unnameable(member, body, nodes));
              }
            });
      } else if (!hasModifierForNoBody(methods.get(i))) {
        TreePath path = trees.getPath(methods.get(i));
        attributeClassAround(new TreePath(path, ((MethodTree) path.getLeaf()).getModifiers()));
      }
    }
    // What the body lacks then comes of it.
    return unresolved.keySet().stream().anyMatch(this::isInSource)
        ? new Outcome(false, List.of())
        : new Outcome(gaps.isEmpty(), gaps);
  }

  /** Of a member in source the compiler says itself what it does not know, unless it comes yet. */
  private boolean isInSource(Element member) {
    return trees.getTree(member) != null;
  }

  private static SourceError unnameable(Element member, BlockStmt body, NodeIndex nodes) {
    String name =
        member.getKind() == ElementKind.CONSTRUCTOR
            ? member.getEnclosingElement().getSimpleName().toString()
            : member.getSimpleName().toString();
    Node use =
        body.findFirst(
                Expression.class,
                it ->
                    it.findData(Attribution.SYMBOL)
                        .filter(symbol -> symbol.declaration() != null)
                        .filter(symbol -> member.getSimpleName().contentEquals(symbol.name()))
                        .isPresent())
            .map(Node.class::cast)
            .orElse(body);
    return new SourceError(
        "a class that the declaration of " + name + " names is not on the class path",
        new SourceSpan(nodes.start(use), nodes.start(use), nodes.end(use)));
  }

  /** Whether a method may go without a body; of one that may not the compiler has to complain. */
  private static boolean hasModifierForNoBody(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || method.getModifiers().contains(Modifier.NATIVE);
  }

  /** A tree without a symbol of its own: to ask for it attributes the class around it, once. */
  private void attributeClassAround(TreePath withoutSymbol) {
    trees.getElement(withoutSymbol);
  }

  private Map<Element, Access> attribute(
      AsyncType type,
      AsyncMethod described,
      ExecutableElement method,
      NodeIndex nodes,
      Initialization initialization,
      List<SourceError> gaps) {
    TreePath path = trees.getPath(method);
    attributeClassAround(new TreePath(path, ((MethodTree) path.getLeaf()).getBody()));
    TypeWriter writer =
        new TypeWriter(
            types,
            elements,
            type.packageName(),
            TwinTypeParameters.namesOf(method),
            LocalTypeNames.of(path, trees, nodes));
    ExpressionTypes expressionTypes = new ExpressionTypes(elements, types, writer);
    Symbols symbols = new Symbols(elements, types, writer, expressionTypes);
    InferredInputs inputs = new InferredInputs(types, expressionTypes);
    TreeSymbols treeSymbols =
        new TreeSymbols(trees, symbols, new UnboundReferences(types, expressionTypes, inputs));
    LocalClasses localClasses = new LocalClasses(path, trees, elements, types, expressionTypes);
    Twins twins =
        new Twins(trees, elements, types, expressionTypes, symbols, treeSymbols, localClasses);
    BodyAttributor attributor =
        new BodyAttributor(
            trees,
            path.getCompilationUnit(),
            nodes,
            expressionTypes,
            treeSymbols,
            new AnonymousOperands(elements, types, expressionTypes, symbols),
            inputs,
            new AsyncFunctions(elements, types, expressionTypes),
            new ExpectedTypeArguments(trees, types, expressionTypes),
            initialization,
            localClasses,
            twins,
            new Emissions(trees, types, expressionTypes),
            new Rethrows(trees, types, expressionTypes));
    attributor.scan(path, null);
    twins.missing().forEach(each -> gaps.add(missing(each, path)));
    return symbols.unresolved();
  }

  private SourceError missing(Twins.Missing twin, TreePath method) {
    SourcePositions positions = trees.getSourcePositions();
    long start = positions.getStartPosition(method.getCompilationUnit(), twin.use());
    long end = positions.getEndPosition(method.getCompilationUnit(), twin.use());
    return new SourceError(twin.reason(), new SourceSpan(start, start, end));
  }
}
