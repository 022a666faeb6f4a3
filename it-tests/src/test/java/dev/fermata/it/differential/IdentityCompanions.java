package dev.fermata.it.differential;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Companions that call the original method, on which {@code await} is an ordinary blocking call.
 * They share nothing with the processor under test but the shape of a companion.
 */
final class IdentityCompanions extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Async.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Map<TypeElement, List<ExecutableElement>> methods = new LinkedHashMap<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(Async.class))) {
      methods
          .computeIfAbsent((TypeElement) method.getEnclosingElement(), type -> new ArrayList<>())
          .add(method);
    }
    methods.forEach(this::writeCompanion);
    return false;
  }

  private void writeCompanion(TypeElement type, List<ExecutableElement> methods) {
    String packageName =
        processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    String name = companionName(type);
    StringBuilder source = new StringBuilder();
    if (!packageName.isEmpty()) {
      source.append("package ").append(packageName).append(";\n\n");
    }
    source.append("@SuppressWarnings({\"all\", \"unchecked\", \"rawtypes\", \"deprecation\"})\n");
    source.append(isPublic(type) ? "public " : "").append("class ").append(name).append(" {\n");
    methods.forEach(method -> source.append(twin(type, method, "of")));
    source.append("  public static class Super {\n");
    methods.stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
        .forEach(method -> source.append(twin(type, method, "ofSuper")));
    source.append("  }\n}\n");
    String qualifiedName = packageName.isEmpty() ? name : packageName + "." + name;
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(qualifiedName, type).openWriter()) {
      writer.write(source.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String companionName(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.addFirst(e.getSimpleName().toString());
    }
    return String.join("_", names) + "Async";
  }

  private static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private String twin(TypeElement type, ExecutableElement method, String factory) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    List<TypeParameterElement> typeParameters = new ArrayList<>();
    if (!isStatic) {
      addTypeParametersInScope(type, typeParameters);
    }
    typeParameters.addAll(method.getTypeParameters());
    TypeText types = new TypeText(typeParameters);

    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>(List.of(isStatic ? "null" : "self"));
    List<String> literals = new ArrayList<>();
    if (!isStatic) {
      parameters.add(types.of(type.asType()) + " self");
    }
    for (VariableElement parameter : method.getParameters()) {
      boolean isVariableArity =
          method.isVarArgs() && literals.size() == method.getParameters().size() - 1;
      String text = types.of(parameter.asType());
      String argument = "argument" + literals.size();
      parameters.add(
          (isVariableArity ? text.substring(0, text.length() - 2) + "..." : text) + " " + argument);
      arguments.add("(Object) " + argument);
      literals.add(new TypeText(List.of()).of(erasure(parameter.asType())) + ".class");
    }
    List<String> thrown = method.getThrownTypes().stream().map(types::of).toList();
    boolean isGenerator =
        erasure(method.getReturnType()).toString().equals("dev.fermata.AsyncIterator");
    String call =
        "dev.fermata.Coroutine.%s(%s.class, \"%s\", new Class<?>[] {%s}, %s)"
            .formatted(
                factory,
                new TypeText(List.of()).of(erasure(type.asType())),
                method.getSimpleName(),
                String.join(", ", literals),
                String.join(", ", arguments));
    return "  public static %s%s %s(%s)%s {\n    return %s;\n  }\n"
        .formatted(
            types.declarations(),
            isGenerator
                ? types.of(method.getReturnType())
                : "dev.fermata.Coroutine<" + types.of(boxed(method.getReturnType())) + ">",
            method.getSimpleName(),
            String.join(", ", parameters),
            thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown),
            isGenerator ? "dev.fermata.Fermata.await(" + call + ")" : call);
  }

  private static void addTypeParametersInScope(
      TypeElement type, List<TypeParameterElement> typeParameters) {
    if (!type.getModifiers().contains(Modifier.STATIC)
        && type.getEnclosingElement() instanceof TypeElement outer) {
      addTypeParametersInScope(outer, typeParameters);
    }
    typeParameters.addAll(type.getTypeParameters());
  }

  private TypeMirror boxed(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return processingEnv.getElementUtils().getTypeElement("java.lang.Void").asType();
    }
    return type.getKind().isPrimitive()
        ? processingEnv.getTypeUtils().boxedClass((PrimitiveType) type).asType()
        : type;
  }

  private TypeMirror erasure(TypeMirror type) {
    return processingEnv.getTypeUtils().erasure(type);
  }
}
