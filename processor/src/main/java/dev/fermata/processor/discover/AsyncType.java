package dev.fermata.processor.discover;

import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type with {@code @Async} methods: what its companion is made from.
 *
 * @param packageName the name of its package, empty for the unnamed one
 * @param canonicalName its canonical name: {@code app.Outer.Inner}
 * @param binaryName its binary name: {@code app.Outer$Inner}
 * @param companionName the simple name of its companion: {@code Outer_InnerAsync}
 * @param coroutinesName the simple name of what holds its coroutine classes: {@code
 *     Outer$Inner$Async}
 * @param isPublic whether it and all types around it are public
 * @param nullMark the annotation by which it, or the nearest type around it that does, says what a
 *     type without one means; null where none does
 * @param isCheckedForNulls whether tools check its code, and so that of its companion, for nulls
 * @param sourceFile the simple name of its source file
 * @param declaration the original tree, never changed
 * @param methods its {@code @Async} methods, in source order
 * @param functional its functional method, if it has one that is {@code @Async}; else null
 */
public record AsyncType(
    String packageName,
    String canonicalName,
    String binaryName,
    String companionName,
    String coroutinesName,
    boolean isPublic,
    @Nullable String nullMark,
    boolean isCheckedForNulls,
    String sourceFile,
    TypeDeclaration<?> declaration,
    List<AsyncMethod> methods,
    @Nullable Functional functional) {

  public AsyncType {
    methods = List.copyOf(methods);
  }

  /**
   * The method of a functional interface.
   *
   * @param method the method
   * @param coroutineMethod what makes its coroutine where an async lambda implements it: {@code
   *     getAsync}
   */
  public record Functional(AsyncMethod method, String coroutineMethod) {}

  /** The fully qualified name of the companion. */
  public String companionQualifiedName() {
    return packageName.isEmpty() ? companionName : packageName + "." + companionName;
  }

  /** The fully qualified name of what holds its coroutine classes. */
  public String coroutinesQualifiedName() {
    return packageName.isEmpty() ? coroutinesName : packageName + "." + coroutinesName;
  }

  /** The name's: that of the components would walk whole trees. */
  @Override
  public int hashCode() {
    return canonicalName.hashCode();
  }
}
