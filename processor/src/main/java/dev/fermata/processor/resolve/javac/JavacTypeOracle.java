package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.fermata.processor.diag.SourceSpan;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.CompanionStub;
import dev.fermata.processor.discover.SourceText;
import dev.fermata.processor.discover.SourceTrees;
import dev.fermata.processor.resolve.TypeOracle;
import dev.fermata.processor.resolve.javac.task.InMemorySource;
import dev.fermata.processor.resolve.javac.task.Listing;
import dev.fermata.processor.resolve.javac.task.Lombok;
import dev.fermata.processor.resolve.javac.task.OuterTypes;
import dev.fermata.processor.resolve.javac.task.PrivateTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Attributes bodies in a second compilation inside the first: bodies have no types while processors
 * run, and attributing the outer compilation's own trees would break it. One task serves all types
 * of a round, since most of what it costs is its start.
 */
public final class JavacTypeOracle implements TypeOracle {
  private final ProcessingEnvironment outer;
  private final Elements elements;
  private final Set<String> rootTypes;
  private final Listing listing;
  private boolean mayHaveMissedTypes;

  /** Attributes what belongs to a compilation whose root types are not known. */
  public JavacTypeOracle(ProcessingEnvironment outer) {
    this(outer, Set.of(), Listing.BY_ELEMENT);
  }

  /**
   * Attributes what belongs to a compilation.
   *
   * @param rootTypes the qualified names of the types that it compiles in any case
   * @param listing how packages of class files are listed
   */
  public JavacTypeOracle(ProcessingEnvironment outer, Set<String> rootTypes, Listing listing) {
    this.listing = listing;
    this.outer = outer;
    this.rootTypes = rootTypes;
    this.elements = outer.getElementUtils();
  }

  /**
   * Whether something was not found, which may be there and not have been listed: another oracle,
   * which lists by element, then has the last word.
   */
  public boolean mayHaveMissedTypes() {
    return mayHaveMissedTypes;
  }

  @Override
  public List<Unresolved> attribute(Collection<AsyncType> types) {
    if (types.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    OuterTypes outerTypes = new OuterTypes(outer, rootTypes, () -> identifiers(types), listing);
    Map<AsyncType, JavaFileObject> sources = sourcesOf(types, outerTypes);
    Map<AsyncType, TypeAttributor.@Nullable Outcome> outcomes =
        outcomes(sources, outerTypes, diagnostics, null);

    List<Unresolved> unresolved = new ArrayList<>();
    sources.forEach(
        (type, source) -> {
          List<SourceError> errors = errorsIn(type, source, diagnostics.getDiagnostics());
          TypeAttributor.Outcome outcome = outcomes.get(type);
          if (errors.isEmpty()) {
            errors =
                outcome != null
                    ? outcome.errors()
                    : List.of(unreadable(diagnostics.getDiagnostics()));
          }
          if (!errors.isEmpty() || outcome == null || !outcome.isComplete()) {
            unresolved.add(new Unresolved(type, errors));
          }
        });
    mayHaveMissedTypes =
        outerTypes.hasListedByName()
            && (!unresolved.isEmpty()
                || diagnostics.getDiagnostics().stream()
                    .anyMatch(each -> each.getCode().equals("compiler.err.cant.access")));
    return unresolved;
  }

  /** What javac itself prints of the types, when nobody listens to it. */
  public String print(Collection<AsyncType> types) {
    StringWriter printed = new StringWriter();
    OuterTypes outerTypes = new OuterTypes(outer, rootTypes, () -> identifiers(types), listing);
    outcomes(sourcesOf(types, outerTypes), outerTypes, null, printed);
    return printed.toString();
  }

  private Map<AsyncType, JavaFileObject> sourcesOf(
      Collection<AsyncType> types, OuterTypes outerTypes) {
    Map<AsyncType, JavaFileObject> sources = new LinkedHashMap<>();
    for (AsyncType type : types) {
      sources.put(type, outerTypes.sourceOf(elements.getTypeElement(type.canonicalName())));
    }
    return sources;
  }

  /** Attributes the types in a task of their own. */
  private Map<AsyncType, TypeAttributor.@Nullable Outcome> outcomes(
      Map<AsyncType, JavaFileObject> sources,
      OuterTypes outerTypes,
      @Nullable DiagnosticListener<JavaFileObject> diagnostics,
      @Nullable Writer printed) {
    Map<AsyncType, TypeAttributor.@Nullable Outcome> outcomes = new LinkedHashMap<>();
    List<Processor> lombok = Lombok.processors();
    Set<JavaFileObject> forLombok = lombok.isEmpty() ? Set.of() : outerTypes.sourcesForLombok();
    List<Processor> processors = forLombok.isEmpty() ? List.of() : lombok;
    Set<JavaFileObject> units = units(sources);
    units.addAll(forLombok);
    try (PrivateTask task =
        new PrivateTask(outer, outerTypes, units, processors, diagnostics, printed)) {
      TypeAttributor attributor = new TypeAttributor(task.enter());
      for (AsyncType type : sources.keySet()) {
        outcomes.put(type, attributor.attribute(type));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcomes;
  }

  /**
   * For a type that javac has not even entered: something else stops it, whatever it says first.
   */
  private static SourceError unreadable(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    String reason =
        diagnostics.stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(Diagnostic::toString)
            .findFirst()
            .orElse("no reason given");
    return new SourceError(
        "the compiler cannot read this type a second time: " + reason, new SourceSpan(-1, -1, -1));
  }

  private static Set<String> identifiers(Collection<AsyncType> types) {
    Set<String> identifiers = new TreeSet<>();
    Set<Node> files = Collections.newSetFromMap(new IdentityHashMap<>());
    for (AsyncType type : types) {
      CompilationUnit file = type.declaration().findCompilationUnit().orElseThrow();
      if (files.add(file)) {
        file.walk(SimpleName.class, name -> identifiers.add(name.getIdentifier()));
        // Of imports and annotations.
        file.walk(Name.class, name -> identifiers.add(name.getIdentifier()));
      }
    }
    return identifiers;
  }

  private static Set<JavaFileObject> units(Map<AsyncType, JavaFileObject> sources) {
    Set<JavaFileObject> units = new LinkedHashSet<>(sources.values());
    for (AsyncType type : sources.keySet()) {
      units.add(new InMemorySource(type.companionQualifiedName(), CompanionStub.of(type)));
    }
    return units;
  }

  /**
   * The errors within the type's {@code @Async} methods: no other concerns its companion. A name
   * that an annotation of a method or parameter does not find is none of them, since the outer
   * compilation looks for it too.
   */
  private static List<SourceError> errorsIn(
      AsyncType type,
      JavaFileObject source,
      List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    SourceText text =
        type.declaration().findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT);
    return diagnostics.stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && source.equals(each.getSource()))
        .filter(
            each ->
                type.methods().stream()
                    .map(AsyncMethod::declaration)
                    .filter(method -> contains(method, text, each.getPosition()))
                    .anyMatch(method -> !isSaidOutside(each, method, text)))
        .map(
            each ->
                new SourceError(
                    each.getMessage(null),
                    cureOf(each, type, text),
                    new SourceSpan(
                        each.getStartPosition(), each.getPosition(), each.getEndPosition())))
        .toList();
  }

  private static String cureOf(Diagnostic<?> error, AsyncType type, SourceText text) {
    return type.methods().stream()
        .map(AsyncMethod::declaration)
        .filter(method -> contains(method, text, error.getPosition()))
        .map(method -> CoroutineCures.lineFor(method, text, error))
        .findFirst()
        .orElse("");
  }

  private static boolean isSaidOutside(
      Diagnostic<?> error, MethodDeclaration method, SourceText text) {
    return error.getCode().startsWith("compiler.err.cant.resolve")
        && Stream.concat(Stream.of(method), method.getParameters().stream())
            .map(NodeWithAnnotations::getAnnotations)
            .flatMap(List::stream)
            .anyMatch(annotation -> contains(annotation, text, error.getPosition()));
  }

  private static boolean contains(Node node, SourceText text, long position) {
    return text.offset(node.getBegin().orElseThrow()) <= position
        && position <= text.offset(node.getEnd().orElseThrow());
  }
}
