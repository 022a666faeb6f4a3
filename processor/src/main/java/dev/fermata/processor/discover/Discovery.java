package dev.fermata.processor.discover;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.sun.source.tree.Tree;
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
import javax.tools.JavaFileObject;

/** Describes the types that have {@code @Async} methods. */
public final class Discovery {
  /** The annotation that marks the methods. */
  public static final String ASYNC = "dev.fermata.annotation.Async";

  private static final String TIMED = "dev.fermata.annotation.AsyncTimed";

  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final Elements elements;
  private final SourceTrees sources;
  private final Timings timings;

  /** Describes types of one round. */
  public Discovery(ProcessingEnvironment environment, Timings timings) {
    this.environment = environment;
    this.timings = timings;
    this.trees = Trees.instance(environment);
    this.elements = environment.getElementUtils();
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
    JavaFileObject file = path.getCompilationUnit().getSourceFile();
    CompilationUnit unit =
        timings.time(Phase.PARSE, () -> sources.parse(path.getCompilationUnit()));
    TypeDeclaration<?> declaration = declarationOf(type, unit);
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    TwinDescriber twins = new TwinDescriber(environment, type, packageName);
    List<AsyncMethod> methods = new ArrayList<>();
    FunctionalMethod functional = FunctionalMethod.of(type, elements).orElse(null);
    Functional described = null;
    for (ExecutableElement method : asyncMethodsOf(type)) {
      AsyncMethod twin = twins.describe(method, declarationOf(method, declaration, path));
      methods.add(twin);
      if (functional != null && functional.method().equals(method)) {
        described = new Functional(twin, functional.coroutineMethod());
      }
    }
    return new AsyncType(
        packageName,
        type.getQualifiedName().toString(),
        elements.getBinaryName(type).toString(),
        companionName(type),
        coroutinesName(type),
        isPublic(type),
        Nullness.markAround(type),
        Nullness.isChecked(type),
        simpleName(file),
        declaration,
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
  private String coroutinesName(TypeElement type) {
    String binaryName = elements.getBinaryName(type).toString();
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

  private static String simpleName(JavaFileObject file) {
    String name = file.getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static TypeDeclaration<?> declarationOf(TypeElement type, CompilationUnit unit) {
    List<TypeDeclaration<?>> siblings =
        type.getEnclosingElement() instanceof TypeElement enclosing
            ? membersOf(declarationOf(enclosing, unit))
            : List.copyOf(unit.getTypes());
    return siblings.stream()
        .filter(each -> type.getSimpleName().contentEquals(each.getNameAsString()))
        .findFirst()
        .orElseThrow();
  }

  private static List<TypeDeclaration<?>> membersOf(TypeDeclaration<?> type) {
    List<TypeDeclaration<?>> members = new ArrayList<>();
    for (Node member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> declaration) {
        members.add(declaration);
      }
    }
    return members;
  }

  /** Overloads have one name: a method is found by where it stands. */
  private MethodDeclaration declarationOf(
      ExecutableElement method, TypeDeclaration<?> type, TreePath typePath) {
    SourceText text = type.findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT);
    Tree tree = trees.getTree(method);
    long start = trees.getSourcePositions().getStartPosition(typePath.getCompilationUnit(), tree);
    return type.getMembers().stream()
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast)
        .filter(each -> text.offset(each.getBegin().orElseThrow()) == start)
        .findFirst()
        .orElseThrow();
  }
}
