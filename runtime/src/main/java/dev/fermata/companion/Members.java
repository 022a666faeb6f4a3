package dev.fermata.companion;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Handles on members that Java's access rules deny a companion, although the body that it was made
 * from may use them. A companion keeps them in static final fields, which the JIT compiler treats
 * as constants.
 *
 * <p>Every method takes the companion's own lookup, and throws {@link IllegalStateException} if the
 * class, as it is at run time, lacks the member or is not open to the companion's module.
 */
public final class Members {
  private Members() {}

  /**
   * Finds a class that the companion may not name.
   *
   * @param caller the companion's lookup
   * @param binaryName the name of the class
   * @return the class, not initialized
   */
  public static Class<?> type(MethodHandles.Lookup caller, String binaryName) {
    try {
      return Class.forName(binaryName, false, caller.lookupClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw outOfDate(caller, e);
    }
  }

  /**
   * Gives the lookup for protected members that a class inherits from another package, whose module
   * may be open to nobody.
   *
   * @param caller the companion's lookup
   * @param type the class whose companion it is; it or one around it is the heir
   * @return what to pass on as the companion's lookup
   */
  public static MethodHandles.Lookup heir(MethodHandles.Lookup caller, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(type, caller);
    } catch (IllegalAccessException e) {
      throw outOfDate(caller, e);
    }
  }

  /**
   * Finds what reads a field.
   *
   * @param caller the companion's lookup
   * @param owner the class that declares it
   * @param name its name
   * @param descriptor its type, as in class files
   * @param isStatic whether it is static
   * @return a handle that takes the instance, if there is one
   */
  public static MethodHandle getter(
      MethodHandles.Lookup caller,
      Class<?> owner,
      String name,
      String descriptor,
      boolean isStatic) {
    return find(
        caller,
        owner,
        lookup -> {
          Class<?> type = methodType("()" + descriptor, owner).returnType();
          return isStatic
              ? lookup.findStaticGetter(owner, name, type)
              : of(owner, lookup.findGetter(owner, name, type));
        });
  }

  /**
   * Finds what writes a field.
   *
   * @param caller the companion's lookup
   * @param owner the class that declares it
   * @param name its name
   * @param descriptor its type, as in class files
   * @param isStatic whether it is static
   * @return a handle that takes the instance, if there is one, and the value
   */
  public static MethodHandle setter(
      MethodHandles.Lookup caller,
      Class<?> owner,
      String name,
      String descriptor,
      boolean isStatic) {
    return find(
        caller,
        owner,
        lookup -> {
          Class<?> type = methodType("()" + descriptor, owner).returnType();
          return isStatic
              ? lookup.findStaticSetter(owner, name, type)
              : of(owner, lookup.findSetter(owner, name, type));
        });
  }

  /**
   * Finds a method.
   *
   * @param caller the companion's lookup
   * @param owner the class that declares it
   * @param name its name
   * @param descriptor its parameter types and return type, as in class files
   * @param isStatic whether it is static
   * @return a handle that takes the instance, if there is one, and the arguments
   */
  public static MethodHandle method(
      MethodHandles.Lookup caller,
      Class<?> owner,
      String name,
      String descriptor,
      boolean isStatic) {
    return find(
        caller,
        owner,
        lookup -> {
          MethodType type = methodType(descriptor, owner);
          MethodHandle method =
              isStatic
                  ? lookup.findStatic(owner, name, type)
                  : of(owner, lookup.findVirtual(owner, name, type).asFixedArity());
          return method.asFixedArity();
        });
  }

  /**
   * Finds a method as {@code super.method()} does.
   *
   * @param caller the companion's lookup
   * @param subclass the class in which {@code super} stands
   * @param owner the class or interface that declares the method
   * @param name its name
   * @param descriptor its parameter types and return type, as in class files
   * @return a handle that takes the instance of the subclass and the arguments
   */
  public static MethodHandle superMethod(
      MethodHandles.Lookup caller,
      Class<?> subclass,
      Class<?> owner,
      String name,
      String descriptor) {
    return find(
        caller,
        subclass,
        lookup ->
            lookup
                .findSpecial(owner, name, methodType(descriptor, owner), subclass)
                .asFixedArity());
  }

  /**
   * Finds a constructor.
   *
   * @param caller the companion's lookup
   * @param owner the class
   * @param descriptor its parameter types, as in class files
   * @return a handle that takes the arguments and gives the instance
   */
  public static MethodHandle constructor(
      MethodHandles.Lookup caller, Class<?> owner, String descriptor) {
    return find(
        caller,
        owner,
        lookup -> lookup.findConstructor(owner, methodType(descriptor, owner)).asFixedArity());
  }

  /**
   * Finds what gives the instance of an outer class that an inner class's instance belongs to.
   *
   * @param caller the companion's lookup
   * @param inner the inner class
   * @param outer the class around it
   * @return a handle that takes the inner instance
   */
  public static MethodHandle outerInstance(
      MethodHandles.Lookup caller, Class<?> inner, Class<?> outer) {
    return find(
        caller,
        inner,
        lookup -> {
          for (Field field : inner.getDeclaredFields()) {
            if (field.isSynthetic()
                && field.getName().startsWith("this$")
                && field.getType() == outer) {
              return lookup.unreflectGetter(field);
            }
          }
          // Compilers leave the field out where no code that can run reads it, as ours then cannot.
          return MethodHandles.empty(MethodType.methodType(outer, inner));
        });
  }

  /**
   * Finds what initializes a class, if it is not initialized yet, as {@code new} does before it
   * evaluates its arguments and as a call of a static method does before it runs the method.
   *
   * @param caller the companion's lookup
   * @param type the class
   * @return a handle that takes nothing and gives nothing
   */
  public static MethodHandle initializer(MethodHandles.Lookup caller, Class<?> type) {
    try {
      MethodHandle initialize =
          MethodHandles.publicLookup()
              .findVirtual(
                  MethodHandles.Lookup.class,
                  "ensureInitialized",
                  MethodType.methodType(Class.class, Class.class));
      return MethodHandles.insertArguments(initialize, 0, caller, type)
          .asType(MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      throw outOfDate(caller, e);
    }
  }

  /**
   * Makes variable arguments the array that a member takes, where the companion may not name the
   * type of its elements.
   *
   * @param member a handle on the member
   * @param arguments the arguments, or the array that the caller gave for them
   * @return an array of the type of the member's last parameter; the given one if it is of that
   *     type
   */
  public static Object @Nullable [] variableArguments(
      MethodHandle member, Object @Nullable [] arguments) {
    Class<?> type = member.type().lastParameterType();
    return arguments == null || type.isInstance(arguments)
        ? arguments
        : Arrays.copyOf(arguments, arguments.length, type.asSubclass(Object[].class));
  }

  /**
   * Throws anything, checked or not.
   *
   * @param error what to throw
   * @return never; for {@code throw sneakyThrow(e)}
   */
  public static RuntimeException sneakyThrow(Throwable error) {
    return Companions.sneakyThrow(error);
  }

  private interface Finder {
    MethodHandle find(MethodHandles.Lookup lookup) throws ReflectiveOperationException;
  }

  private static MethodHandle find(MethodHandles.Lookup caller, Class<?> in, Finder finder) {
    try {
      return finder.find(lookupIn(in, caller));
    } catch (ReflectiveOperationException e) {
      throw outOfDate(caller, e);
    }
  }

  /** A class of a module that is not open has members for its heirs, and public ones. */
  private static MethodHandles.Lookup lookupIn(Class<?> owner, MethodHandles.Lookup caller)
      throws IllegalAccessException {
    try {
      return MethodHandles.privateLookupIn(owner, caller);
    } catch (IllegalAccessException e) {
      for (Class<?> heir = caller.lookupClass(); heir != null; heir = heir.getEnclosingClass()) {
        if (owner.isAssignableFrom(heir)) {
          return MethodHandles.privateLookupIn(heir, caller);
        }
      }
      return caller;
    }
  }

  /** An heir finds members of itself, which it may use on no other instance. */
  private static MethodHandle of(Class<?> owner, MethodHandle member) {
    return member.asType(member.type().changeParameterType(0, owner));
  }

  private static MethodType methodType(String descriptor, Class<?> owner) {
    return MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader());
  }

  private static IllegalStateException outOfDate(
      MethodHandles.Lookup caller, ReflectiveOperationException cause) {
    return new IllegalStateException(
        caller.lookupClass().getName() + " does not fit its class: compile both again", cause);
  }
}
