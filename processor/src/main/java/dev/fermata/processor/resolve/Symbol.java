package dev.fermata.processor.resolve;

import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name in an {@code @Async} body refers to.
 *
 * @param kind the sort of thing
 * @param name its simple name; of a type parameter, the name that it has in the twin
 * @param owner for a member, the canonical name of the type that declares it; for a type, the
 *     canonical name of the type itself; empty for what is local to the body, and for what belongs
 *     to a local or anonymous class of it
 * @param ownerBinaryName the binary name that goes with {@code owner}
 * @param foundIn for a member that is used by its simple name, the canonical name of the enclosing
 *     type in whose scope it was found, empty if that is a local or anonymous class of the body;
 *     null for everything else, such as what is statically imported. A constructor of an inner
 *     member class that is called without an outer instance is found where the class is
 * @param isStatic whether it is static
 * @param access what stands between the companion and it
 * @param isAsync whether it is an {@code @Async} method
 * @param descriptor of a field, method or constructor, as in class files; null otherwise
 * @param type the declared type of a variable, the return type of a method, in the owner's terms;
 *     null for types and packages
 * @param declaration for a member, how it is declared; null otherwise
 * @param constant the source text of a compile-time constant's value, null otherwise
 */
public record Symbol(
    Kind kind,
    String name,
    String owner,
    String ownerBinaryName,
    @Nullable String foundIn,
    boolean isStatic,
    Access access,
    boolean isAsync,
    @Nullable String descriptor,
    @Nullable ExpressionType type,
    @Nullable Declaration declaration,
    @Nullable String constant) {

  /** A type that the companion may name. */
  public static Symbol typeNamed(String canonicalName, String binaryName) {
    return new Symbol(
        Kind.TYPE,
        canonicalName.substring(canonicalName.lastIndexOf('.') + 1),
        canonicalName,
        binaryName,
        null,
        false,
        Access.DIRECT,
        false,
        null,
        null,
        null,
        null);
  }

  /** Whether Java's access rules deny the companion its use. */
  public boolean isDenied() {
    return access == Access.DENIED;
  }

  /** The sorts of thing that a name can refer to. */
  public enum Kind {
    LOCAL,
    FIELD,
    METHOD,
    CONSTRUCTOR,
    TYPE,
    TYPE_PARAMETER,
    PACKAGE
  }

  /** What stands between the companion and a member or type. */
  public enum Access {
    /** The companion may use it directly. */
    DIRECT,
    /** Java's access rules deny it: a member goes through an accessor, a type cannot be named. */
    DENIED,
    /**
     * Java's access rules deny it, and no accessor can have the type that it gives: a wildcard
     * stands for a type that is bounded by itself, and by another one from below.
     */
    INEXPRESSIBLE
  }

  /**
   * How a member is declared, in its owner's terms. A field has no type parameters, parameters or
   * exceptions.
   *
   * @param ownerType the owner's type: {@code app.Box<T>}
   * @param outerType for a constructor of an inner class, the type of the outer instance that it
   *     needs; null otherwise
   * @param ownerTypeParameters the type parameters of the owner and of the types around it, with
   *     their bounds, as source text; empty for a static member
   * @param ownerTypeArguments what those are where a member other than a constructor is used; empty
   *     where that is not known, or not to be said in the companion
   * @param typeParameters its own type parameters with their bounds
   * @param parameterTypes the declared parameter types
   * @param thrown the declared exceptions
   * @param isVarargs whether it is variable-arity
   * @param suppressions the lint categories of what javac would warn of in its types
   */
  public record Declaration(
      ExpressionType ownerType,
      @Nullable ExpressionType outerType,
      List<TypeParameter> ownerTypeParameters,
      List<ExpressionType> ownerTypeArguments,
      List<TypeParameter> typeParameters,
      List<ExpressionType> parameterTypes,
      List<TypeRef> thrown,
      boolean isVarargs,
      List<String> suppressions) {
    public Declaration {
      ownerTypeParameters = List.copyOf(ownerTypeParameters);
      ownerTypeArguments = List.copyOf(ownerTypeArguments);
      typeParameters = List.copyOf(typeParameters);
      parameterTypes = List.copyOf(parameterTypes);
      thrown = List.copyOf(thrown);
      suppressions = List.copyOf(suppressions);
    }

    /** Of what is no member but belongs to a type. */
    public static Declaration ofType(
        ExpressionType type, List<TypeParameter> typeParameters, List<String> suppressions) {
      return new Declaration(
          type,
          null,
          typeParameters,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          suppressions);
    }

    /** Whether all type arguments of the owner are known. */
    public boolean areOwnerTypeArgumentsKnown() {
      return ownerTypeArguments.size() == ownerTypeParameters.size();
    }
  }
}
