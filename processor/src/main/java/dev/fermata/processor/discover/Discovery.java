package dev.fermata.processor.discover;

import com.github.javaparser.ast.CompilationUnit;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.diag.Timings.Phase;
import dev.fermata.processor.discover.AsyncType.Functional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Describes the types that have {@code @Async} methods. */
public final class Discovery {
  /** The annotation that marks the methods. */
  public static final String ASYNC = "dev.fermata.annotation.Async";

  public static final String TIMED = "dev.fermata.annotation.AsyncTimed";

  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final SourceTrees sources;
  private final Timings timings;

  /** Describes types of one round. */
  public Discovery(ProcessingEnvironment environment, Timings timings) {
    this.environment = environment;
    this.timings = timings;
    this.trees = Trees.instance(environment);
    this.sources = new SourceTrees(environment.getSourceVersion(), trees.getSourcePositions());
  }

  /** The {@code @Async} methods that a type declares itself, in source order. */
  public static List<ExecutableElement> asyncMethodsOf(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(Discovery::isAsync)
        .toList();
  }

  /** Whether a method is annotated {@code @Async}. */
  public static boolean isAsync(ExecutableElement method) {
    return hasAnnotation(method, ASYNC);
  }

  /** Whether a method is annotated {@code @AsyncTimed}. */
  public static boolean isTimed(ExecutableElement method) {
    return hasAnnotation(method, TIMED);
  }

  /** Whether an element carries an annotation of that canonical name. */
  public static boolean hasAnnotation(Element element, String qualifiedName) {
    return element.getAnnotationMirrors().stream().anyMatch(each -> isNamed(each, qualifiedName));
  }

  /** Whether an annotation is that of a canonical name. */
  static boolean isNamed(AnnotationMirror annotation, String qualifiedName) {
    return ((TypeElement) annotation.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(qualifiedName);
  }

  /**
   * Describes a type of this round.
   *
   * @throws UnresolvedSignatureException if a type in a signature is not known (yet)
   * @throws UnreadableSourceException if the source cannot be parsed
   * @throws IOException if the source cannot be read
   */
  public AsyncType describe(TypeElement type) throws IOException {
    TreePath path = trees.getPath(type);
    CompilationUnit unit =
        timings.time(Phase.PARSE, () -> sources.parse(path.getCompilationUnit()));
    return describe(type, new ParsedDeclarations(type, unit, trees), environment);
  }

  /**
   * Describes a type whose source nobody knows: all but its bodies.
   *
   * @throws UnresolvedSignatureException if a type in a signature is not known (yet)
   */
  public static AsyncType describeElement(TypeElement type, ProcessingEnvironment environment) {
    return describe(type, new MissingDeclarations(type), environment);
  }

  private static AsyncType describe(
      TypeElement type, Declarations declarations, ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    TwinDescriber twins = new TwinDescriber(environment, type, packageName);
    List<AsyncMethod> methods = new ArrayList<>();
    FunctionalMethod functional = FunctionalMethod.of(type, elements).orElse(null);
    Functional described = null;
    for (ExecutableElement method : asyncMethodsOf(type)) {
      AsyncMethod twin = twins.describe(method, declarations.of(method));
      methods.add(twin);
      if (functional != null && functional.method().equals(method)) {
        described = new Functional(twin, functional.coroutineMethod());
      }
    }
    String binaryName = elements.getBinaryName(type).toString();
    return new AsyncType(
        packageName,
        type.getQualifiedName().toString(),
        binaryName,
        companionName(type),
        coroutinesName(type, binaryName),
        isPublic(type),
        Nullness.markAround(type),
        Nullness.isChecked(type),
        declarations.sourceFile(),
        declarations.ofType(),
        methods,
        described);
  }

  /** {@code Outer_InnerAsync} for {@code Outer.Inner}. */
  public static String companionName(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append("Async");
    for (Element e = type.getEnclosingElement();
        e instanceof TypeElement;
        e = e.getEnclosingElement()) {
      name.insert(0, '_').insert(0, e.getSimpleName());
    }
    return name.toString();
  }

  /**
   * {@code Outer$Inner$Async} for {@code Outer.Inner}: as the binary name of a member class {@code
   * Async} would be, or of {@code Async2} beside one of that name.
   */
  private static String coroutinesName(TypeElement type, String binaryName) {
    String base = binaryName.substring(binaryName.lastIndexOf('.') + 1) + "$Async";
    Set<String> members = new HashSet<>();
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(member -> members.add(member.getSimpleName().toString()));
    String suffix = "";
    for (int i = 2; members.contains("Async" + suffix); i++) {
      suffix = String.valueOf(i);
    }
    return base + suffix;
  }

  /** The qualified name of a type's companion. */
  public static String companionQualifiedName(TypeElement type, Elements elements) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String simpleName = companionName(type);
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  private static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
