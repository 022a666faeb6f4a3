package dev.fermata.companion;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an inherited method's parameter types are in a subtype that gives type arguments. */
final class Erasures {
  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  private Erasures() {}

  /** The erased parameter types of a method as a subtype of its type inherits it. */
  static Class<?>[] parameterTypes(Method method, Class<?> subtype) {
    Erasures erasures = new Erasures();
    erasures.collect(subtype);
    Type[] types = method.getGenericParameterTypes();
    Class<?>[] erased = new Class<?>[types.length];
    for (int i = 0; i < types.length; i++) {
      erased[i] = erasures.erase(types[i]);
    }
    return erased;
  }

  /** Notes the type argument of each type parameter of the supertypes. */
  private void collect(@Nullable Class<?> type) {
    if (type == null) {
      return;
    }
    note(type.getGenericSuperclass());
    collect(type.getSuperclass());
    for (Type each : type.getGenericInterfaces()) {
      note(each);
    }
    for (Class<?> each : type.getInterfaces()) {
      collect(each);
    }
  }

  private void note(@Nullable Type supertype) {
    if (supertype instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] variables = ((Class<?>) parameterized.getRawType()).getTypeParameters();
      Type[] actual = parameterized.getActualTypeArguments();
      for (int i = 0; i < variables.length; i++) {
        arguments.putIfAbsent(variables[i], actual[i]);
      }
      if (parameterized.getOwnerType() != null) {
        note(parameterized.getOwnerType());
      }
    }
  }

  private Class<?> erase(Type type) {
    if (type instanceof Class<?> erased) {
      return erased;
    }
    if (type instanceof ParameterizedType parameterized) {
      return erase(parameterized.getRawType());
    }
    if (type instanceof GenericArrayType array) {
      return erase(array.getGenericComponentType()).arrayType();
    }
    if (type instanceof TypeVariable<?> variable) {
      Type argument = arguments.get(variable);
      return erase(argument == null ? variable.getBounds()[0] : argument);
    }
    throw new IllegalArgumentException("not the type of a parameter: " + type);
  }
}
