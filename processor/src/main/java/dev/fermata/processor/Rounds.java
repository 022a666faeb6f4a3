package dev.fermata.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.bodies.BodyChecks;
import dev.fermata.processor.check.declarations.DeclarationChecks;
import dev.fermata.processor.diag.AbandonedException;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.diag.Timings.Phase;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.UnreadableSourceException;
import dev.fermata.processor.discover.UnresolvedSignatureException;
import dev.fermata.processor.discover.VisibleTypes;
import dev.fermata.processor.resolve.TypeOracle.SourceError;
import dev.fermata.processor.resolve.TypeOracle.Unresolved;
import dev.fermata.processor.resolve.javac.JavacTypeOracle;
import dev.fermata.processor.resolve.javac.task.Listing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A compilation, round by round: the types of a round are described, attributed all at once,
 * checked, and compiled each for itself. A type that fails stops no other one.
 *
 * <p>What does not resolve may be what another processor has yet to write. Such a type is kept by
 * name, its elements being those of one round only, and tried again in the next; what is wrong with
 * it is said when there is no next.
 */
final class Rounds {
  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Trees trees;
  private final Reporter reporter;
  private final Timings timings;
  private final DeclarationChecks declarationChecks;
  private final BodyChecks bodyChecks;
  private final CompanionFiles files;

  /** The types to try again, each with what was wrong with its bodies. */
  private final Map<String, List<SourceError>> deferred = new LinkedHashMap<>();

  /** The companions that bodies could not be attributed against. */
  private final Set<String> unknownCompanions = new HashSet<>();

  private final Set<String> rootTypes = new HashSet<>();
  private final Map<String, Boolean> soundness = new LinkedHashMap<>();

  /**
   * Begins a compilation.
   *
   * @param environment the compiler's own
   * @param output where companions are written, watched by whoever runs the compiler
   * @param written is told of each type whose companion has been written
   */
  Rounds(
      ProcessingEnvironment environment,
      Filer output,
      BiConsumer<String, CompiledMethod> onlooker,
      Timings timings,
      Consumer<AsyncType> written) {
    this.trees = Trees.instance(environment);
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.reporter = new Reporter(environment, trees);
    this.timings = timings;
    this.declarationChecks =
        new DeclarationChecks(environment, trees, rootTypes::contains, reporter);
    this.bodyChecks = new BodyChecks(environment, reporter);
    this.files = new CompanionFiles(output, reporter, onlooker, timings, written);
  }

  /**
   * Writes the companions of a round's types and of those that were deferred.
   *
   * @param roots the root elements of the round
   */
  void process(Set<? extends Element> roots, Set<TypeElement> ofThisRound) {
    ElementFilter.typesIn(roots).forEach(type -> rootTypes.add(type.getQualifiedName().toString()));
    Set<TypeElement> types = new LinkedHashSet<>();
    deferred.keySet().forEach(name -> types.add(elements.getTypeElement(name)));
    types.addAll(ofThisRound);
    deferred.clear();
    unknownCompanions.clear();
    if (!types.isEmpty()) {
      guarded(types.iterator().next(), () -> processAll(types));
    }
    reporter.flush();
  }

  private void processAll(Set<TypeElement> types) {
    Map<AsyncType, TypeElement> described = describe(types);
    JavacTypeOracle oracle = new JavacTypeOracle(environment, rootTypes, Listing.BY_NAME);
    List<Unresolved> unresolved = attribute(described, oracle);
    if (oracle.mayHaveMissedTypes()) {
      // Attribution has changed the trees.
      described = describe(List.copyOf(described.values()));
      unresolved =
          attribute(described, new JavacTypeOracle(environment, rootTypes, Listing.BY_ELEMENT));
    }
    unresolved.forEach(each -> deferred.put(each.type().canonicalName(), each.errors()));
    Set<String> companions = new HashSet<>();
    described.keySet().forEach(type -> companions.add(type.companionQualifiedName()));
    VisibleTypes visible = new VisibleTypes(elements);
    described.forEach(
        (type, element) -> guarded(element, () -> compile(type, element, companions, visible)));
  }

  private List<Unresolved> attribute(
      Map<AsyncType, TypeElement> described, JavacTypeOracle oracle) {
    return timings.time(Phase.ATTRIBUTE, () -> oracle.attribute(described.keySet()));
  }

  private Map<AsyncType, TypeElement> describe(Collection<TypeElement> types) {
    Discovery discovery = new Discovery(environment, timings);
    Map<AsyncType, TypeElement> described = new LinkedHashMap<>();
    for (TypeElement type : types) {
      guarded(type, () -> timings.run(Phase.DISCOVER, () -> describe(type, discovery, described)));
    }
    return described;
  }

  /** A type that is not sound is described too: others may call its companion. */
  private void describe(
      TypeElement element, Discovery discovery, Map<AsyncType, TypeElement> described) {
    String name = element.getQualifiedName().toString();
    boolean isSound =
        soundness.computeIfAbsent(
            name, each -> timings.time(Phase.CHECK, () -> declarationChecks.check(element)));
    try {
      described.put(discovery.describe(element), element);
    } catch (UnresolvedSignatureException e) {
      // Whatever javac says of the signature is all there is to say of it.
      deferred.put(name, List.of());
      unknownCompanions.add(Discovery.companionName(element));
    } catch (UnreadableSourceException e) {
      if (e.span() == null) {
        reporter.report(Message.UNREADABLE_SOURCE, element, e.getMessage());
      } else {
        reporter.report(Message.UNREADABLE_SOURCE, element, e.span(), e.getMessage());
      }
    } catch (IOException e) {
      reporter.report(Message.UNREADABLE_SOURCE, element, e.getMessage());
    } catch (RuntimeException e) {
      unknownCompanions.add(Discovery.companionName(element));
      if (isSound) {
        throw e;
      }
    }
  }

  private void compile(
      AsyncType type, TypeElement element, Set<String> companions, VisibleTypes visible) {
    boolean isReady =
        soundness.get(type.canonicalName()) && !deferred.containsKey(type.canonicalName());
    if (isReady && timings.time(Phase.CHECK, () -> bodyChecks.check(type))) {
      timings.run(Phase.EMIT, () -> files.write(type, element, companions, visible));
    }
  }

  /** Says what is wrong with the types that never resolved. */
  void finish() {
    PrintedErrors printed = printed();
    deferred.forEach(
        (name, errors) -> {
          TypeElement type = elements.getTypeElement(name);
          for (SourceError error : errors) {
            if (unknownCompanions.stream().noneMatch(error.message()::contains)) {
              reporter.report(
                  Message.UNRESOLVED,
                  type,
                  error.span(),
                  explained(error, type, printed) + error.cure(),
                  type.getSimpleName(),
                  UnresolvedCure.of(error, type, trees));
            }
          }
        });
    reporter.flush();
  }

  /** What javac prints of the types that never resolved, where that says more than it told us. */
  private PrintedErrors printed() {
    List<TypeElement> types = new ArrayList<>();
    deferred.forEach(
        (name, errors) -> {
          if (errors.stream().map(SourceError::message).anyMatch(PrintedErrors::mayExplain)) {
            types.add(elements.getTypeElement(name));
          }
        });
    StringBuilder printed = new StringBuilder();
    if (!types.isEmpty()) {
      guarded(
          types.get(0),
          () ->
              printed.append(
                  new JavacTypeOracle(environment, rootTypes, Listing.BY_ELEMENT)
                      .print(describe(types).keySet())));
    }
    return PrintedErrors.read(printed.toString());
  }

  private String explained(SourceError error, TypeElement type, PrintedErrors printed) {
    CompilationUnitTree unit = trees.getPath(type).getCompilationUnit();
    long position = error.span().position();
    String explained =
        position < 0
            ? null
            : printed.explained(
                unit.getSourceFile().getName(),
                unit.getLineMap().getLineNumber(position),
                error.message());
    return explained == null ? error.message() : explained;
  }

  /** No failure of ours may take the compiler down, or pass without a word. */
  private void guarded(TypeElement type, Runnable work) {
    try {
      work.run();
    } catch (AbandonedException e) {
      // What is wrong with the type has been said.
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      Failure.report(e, type, reporter);
    }
  }
}
