package dev.fermata.processor.discover;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.SimpleName;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.AsyncMethod.TwinAccess;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Describes one type's methods: from an element to its twin's signature. */
final class TwinDescriber {
  private final Types types;
  private final Elements elements;
  private final TypeElement type;
  private final String packageName;

  TwinDescriber(ProcessingEnvironment environment, TypeElement type, String packageName) {
    this.types = environment.getTypeUtils();
    this.elements = environment.getElementUtils();
    this.type = type;
    this.packageName = packageName;
  }

  AsyncMethod describe(ExecutableElement method, MethodDeclaration declaration) {
    Map<TypeParameterElement, String> names = TwinTypeParameters.namesOf(method);
    TypeWriter writer = new TypeWriter(types, elements, packageName, names, Map.of());
    List<TypeMirror> signature = new ArrayList<>();
    names.keySet().forEach(parameter -> signature.addAll(parameter.getBounds()));
    method.getParameters().forEach(parameter -> signature.add(parameter.asType()));
    signature.add(method.getReturnType());
    signature.addAll(method.getThrownTypes());
    SignatureLint lint = new SignatureLint(elements, type);
    signature.forEach(lint::inspect);

    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    List<TwinParameter> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(
          new TwinParameter(
              parameterName(parameter, declaration),
              writer.refer(parameter.asType()),
              Nullness.of(parameter.asType(), writer.nameable()),
              Nullness.ofDeclaration(parameter, writer.nameable())));
    }
    return new AsyncMethod(
        method.getSimpleName().toString(),
        typeParameters(names, writer),
        renamed(names),
        isStatic ? null : writer.refer(type.asType()),
        receiverName(declaration),
        parameters,
        writer.refer(method.getReturnType()),
        writer.refer(boxed(method.getReturnType())),
        Nullness.of(method.getReturnType(), writer.nameable()),
        itemType(method, writer),
        method.getThrownTypes().stream().map(writer::refer).toList(),
        twinAccess(method),
        Dispatch.of(method),
        method.isVarArgs(),
        Discovery.hasAnnotation(method, "java.lang.SafeVarargs"),
        Discovery.isTimed(method),
        elements.isDeprecated(method),
        SignatureLint.isForRemoval(method),
        lint.suppressions(method),
        suppressedAround(method),
        declaration.getName().getBegin().map(begin -> begin.line).orElse(0),
        declaration);
  }

  private List<TwinTypeParameter> typeParameters(
      Map<TypeParameterElement, String> names, TypeWriter writer) {
    List<TwinTypeParameter> parameters = new ArrayList<>();
    names.forEach(
        (parameter, name) -> {
          SignatureLint lint = new SignatureLint(elements, type);
          parameter.getBounds().forEach(lint::inspect);
          parameters.add(
              new TwinTypeParameter(
                  new TypeParameter(
                      name,
                      parameter.getBounds().stream().map(writer::refer).toList(),
                      parameter.getBounds().stream()
                          .map(bound -> Nullness.of(bound, writer.nameable()))
                          .toList()),
                  lint.suppressions()));
        });
    return parameters;
  }

  private static List<String> renamed(Map<TypeParameterElement, String> names) {
    Map<String, String> innermost = new LinkedHashMap<>();
    names.forEach((parameter, name) -> innermost.put(parameter.getSimpleName().toString(), name));
    List<String> pairs = new ArrayList<>();
    innermost.forEach(
        (source, twin) -> {
          if (!source.equals(twin)) {
            pairs.add(source);
            pairs.add(twin);
          }
        });
    return pairs;
  }

  /** A name that nothing in the method has, so that no lambda parameter can hide the receiver. */
  private static String receiverName(MethodDeclaration declaration) {
    return freshName("self", declaration);
  }

  /** The parameter's own name, unless it would hide the class {@code Super} from the twin. */
  private static String parameterName(VariableElement parameter, MethodDeclaration declaration) {
    String name = parameter.getSimpleName().toString();
    return name.equals("Super") ? freshName(name, declaration) : name;
  }

  private static String freshName(String base, MethodDeclaration declaration) {
    Set<String> used =
        declaration.findAll(SimpleName.class).stream()
            .map(SimpleName::getIdentifier)
            .collect(Collectors.toSet());
    String name = base;
    for (int i = 1; used.contains(name); i++) {
      name = base + i;
    }
    return name;
  }

  private static @Nullable TypeRef itemType(ExecutableElement method, TypeWriter writer) {
    TypeMirror item =
        Generators.isGenerator(method) ? Generators.itemType(method.getReturnType()) : null;
    return item == null ? null : writer.refer(item);
  }

  private TypeMirror boxed(TypeMirror result) {
    if (result instanceof PrimitiveType primitive) {
      return types.boxedClass(primitive).asType();
    }
    return result.getKind() == TypeKind.VOID
        ? elements.getTypeElement("java.lang.Void").asType()
        : result;
  }

  private static TwinAccess twinAccess(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED)
        ? TwinAccess.PUBLIC
        : TwinAccess.PACKAGE_PRIVATE;
  }

  /** What the user suppresses, also by names of constants, on a method and on the types around. */
  private static List<String> suppressedAround(ExecutableElement method) {
    Set<String> suppressed = new TreeSet<>();
    for (Element at = method; at != null; at = at.getEnclosingElement()) {
      at.getAnnotationMirrors().stream()
          .filter(mirror -> Discovery.isNamed(mirror, "java.lang.SuppressWarnings"))
          .flatMap(mirror -> mirror.getElementValues().values().stream())
          .flatMap(
              value -> value.getValue() instanceof List<?> all ? all.stream() : Stream.of(value))
          .map(value -> ((AnnotationValue) value).getValue())
          .filter(String.class::isInstance)
          .forEach(value -> suppressed.add((String) value));
    }
    return List.copyOf(suppressed);
  }
}
