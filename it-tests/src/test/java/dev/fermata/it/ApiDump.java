package dev.fermata.it;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a module offers to its users, as text: the public types of its exported packages and their
 * public and protected members, with type parameters, nullness and checked exceptions. The same on
 * every JDK.
 */
final class ApiDump {
  private static final Pattern PACKAGE =
      Pattern.compile("\\b(?:java\\.lang|dev\\.fermata)\\.(?=[A-Z])");

  private ApiDump() {}

  /** Dumps the module that a class comes from. */
  static String of(Class<?> member) {
    Path location = Path.of(location(member));
    ModuleReference module = ModuleFinder.of(location).findAll().iterator().next();
    Set<String> exported =
        module.descriptor().exports().stream()
            .filter(each -> !each.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> resources = reader.list()) {
      return resources
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
          .map(ApiDump::load)
          .filter(ApiDump::isVisible)
          .sorted(Comparator.comparing(Class::getName))
          .map(ApiDump::dump)
          .collect(joining("\n", "module " + module.descriptor().name() + "\n\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI location(Class<?> member) {
    try {
      return member.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiDump.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return isVisible(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String dump(Class<?> type) {
    return Stream.of(
            lines(type.getDeclaredFields(), ApiDump::field),
            lines(type.getDeclaredConstructors(), ApiDump::constructor),
            lines(type.getDeclaredMethods(), ApiDump::method))
        .flatMap(Function.identity())
        .map(line -> "  " + line + "\n")
        .collect(joining("", header(type), ""));
  }

  private static <M extends Member> Stream<String> lines(M[] members, Function<M, String> text) {
    return Arrays.stream(members)
        .filter(ApiDump::isListed)
        .sorted(Comparator.comparing((M member) -> member.getName()).thenComparing(text))
        .map(text);
  }

  private static String field(Field field) {
    return modifiers(field) + type(field.getAnnotatedType()) + " " + field.getName();
  }

  private static String constructor(Constructor<?> constructor) {
    return signature(constructor, constructor.getDeclaringClass().getSimpleName());
  }

  private static String method(Method method) {
    return signature(method, type(method.getAnnotatedReturnType()) + " " + method.getName());
  }

  private static boolean isListed(Member member) {
    return isVisible(member.getModifiers()) && !member.isSynthetic();
  }

  private static String header(Class<?> type) {
    StringBuilder line = new StringBuilder();
    line.append(Modifier.toString(type.getModifiers() & ~Modifier.INTERFACE & ~Modifier.STRICT));
    line.append(type.isSealed() ? " sealed " : " ");
    line.append(type.isAnnotation() ? "@interface " : type.isInterface() ? "interface " : "");
    line.append(type.isRecord() ? "record " : type.isEnum() ? "enum " : "");
    line.append(type.isInterface() || type.isRecord() || type.isEnum() ? "" : "class ");
    line.append(shortName(type.getName())).append(parameters(type.getTypeParameters()));
    AnnotatedType parent = publicSuperclass(type);
    if (parent != null && parent.getType() != Object.class) {
      line.append(" extends ").append(type(parent));
    }
    AnnotatedType[] interfaces = type.getAnnotatedInterfaces();
    if (interfaces.length > 0) {
      line.append(type.isInterface() ? " extends " : " implements ").append(types(interfaces));
    }
    return line.append('\n').toString();
  }

  /** The nearest that users can name. */
  private static @Nullable AnnotatedType publicSuperclass(Class<?> type) {
    Class<?> below = type;
    while (below.getSuperclass() != null
        && !Modifier.isPublic(below.getSuperclass().getModifiers())) {
      below = below.getSuperclass();
    }
    return below.getAnnotatedSuperclass();
  }

  private static String signature(Executable executable, String name) {
    StringBuilder line = new StringBuilder(modifiers(executable));
    String parameters = parameters(executable.getTypeParameters());
    line.append(parameters).append(parameters.isEmpty() ? "" : " ").append(name);
    line.append('(').append(types(executable.getAnnotatedParameterTypes())).append(')');
    if (executable.isVarArgs()) {
      line.replace(line.length() - "[])".length(), line.length(), "...)");
    }
    AnnotatedType[] thrown = executable.getAnnotatedExceptionTypes();
    if (thrown.length > 0) {
      line.append(" throws ").append(types(thrown));
    }
    if (executable instanceof Method method && method.getDefaultValue() != null) {
      line.append(" default ").append(method.getDefaultValue());
    }
    return line.toString();
  }

  private static String modifiers(Member member) {
    int kind =
        member instanceof Executable ? Modifier.methodModifiers() : Modifier.fieldModifiers();
    int listed = kind & ~Modifier.SYNCHRONIZED & ~Modifier.NATIVE & ~Modifier.VOLATILE;
    boolean isDefault = member instanceof Method method && method.isDefault();
    String modifiers = Modifier.toString(member.getModifiers() & listed);
    return (isDefault ? modifiers + " default " : modifiers + " ");
  }

  private static String parameters(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
            .collect(joining(", ", "<", ">"));
  }

  private static String bounds(AnnotatedType[] bounds) {
    String text = Arrays.stream(bounds).map(ApiDump::type).collect(joining(" & "));
    return text.equals("Object") ? "" : " extends " + text;
  }

  private static String types(AnnotatedType[] types) {
    return Arrays.stream(types).map(ApiDump::type).collect(joining(", "));
  }

  private static String type(AnnotatedType type) {
    if (type instanceof AnnotatedArrayType array) {
      return type(array.getAnnotatedGenericComponentType()) + annotations(array, " ") + "[]";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
      String bound =
          lower.length > 0
              ? " super " + type(lower[0])
              : bounds(wildcard.getAnnotatedUpperBounds());
      return annotations(wildcard, "") + "?" + bound;
    }
    if (type instanceof AnnotatedParameterizedType parameterized) {
      Type raw = ((ParameterizedType) type.getType()).getRawType();
      String arguments = types(parameterized.getAnnotatedActualTypeArguments());
      return annotations(type, "") + shortName(raw.getTypeName()) + "<" + arguments + ">";
    }
    return annotations(type, "") + shortName(type.getType().getTypeName());
  }

  private static String annotations(AnnotatedElement element, String before) {
    return Arrays.stream(element.getAnnotations())
        .map(Annotation::annotationType)
        .map(
            annotation -> before + "@" + annotation.getSimpleName() + (before.isEmpty() ? " " : ""))
        .collect(joining());
  }

  private static String shortName(String name) {
    return PACKAGE.matcher(name).replaceAll("");
  }
}
