package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of one {@code @Async} method on its way through the passes. */
public final class Body {
  private final AsyncType type;
  private final AsyncMethod method;
  private final BlockStmt block;
  private final Names names;
  private final Types types = new Types();
  private final List<String> parameterNames;
  private final List<FieldDeclaration> constants = new ArrayList<>();
  private final List<TypeDeclaration<?>> memberTypes = new ArrayList<>();
  private final Set<Hole> holes = EnumSet.noneOf(Hole.class);
  private final List<AsyncLambda> lambdas = new ArrayList<>();
  private final List<Extracted> ofClasses = new ArrayList<>();
  private final boolean isInInstance;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> classesAround = new LinkedHashSet<>();
  private final Set<Accessor> accessors = new LinkedHashSet<>();
  private final Map<String, Expression> temporaries = new HashMap<>();

  /**
   * Starts with a copy of the method's body, which carries the original's attribution.
   *
   * @throws java.util.NoSuchElementException if the method is abstract
   */
  public Body(AsyncType type, AsyncMethod method) {
    this(type, method, method.declaration().getBody().orElseThrow().clone(), false);
  }

  /**
   * Starts with a block of code within another body.
   *
   * @param isInInstance whether there is an instance of a local class around it
   */
  public Body(AsyncType type, AsyncMethod method, BlockStmt block, boolean isInInstance) {
    this.type = type;
    this.method = method;
    this.block = block;
    this.isInInstance = isInInstance;
    if (!method.isNested()) {
      AsyncLambda.number(block);
    }
    this.names = Names.of(block);
    this.parameterNames =
        new ArrayList<>(
            method.declaration().getParameters().stream()
                .map(NodeWithSimpleName::getNameAsString)
                .toList());
    parameterNames.forEach(names::reserve);
    names.reserve(method.receiverName());
  }

  public AsyncType type() {
    return type;
  }

  public AsyncMethod method() {
    return method;
  }

  /** The statements; passes change them in place. */
  public BlockStmt block() {
    return block;
  }

  /** The names in use, for fresh ones. */
  public Names names() {
    return names;
  }

  public Types types() {
    return types;
  }

  /** The names that the method's parameters have in the body, in their order. */
  public List<String> parameterNames() {
    return List.copyOf(parameterNames);
  }

  public void renameParameter(String name, String newName) {
    parameterNames.set(parameterNames.indexOf(name), newName);
  }

  /** Constant variables that were local to the body and are constants of its coroutine now. */
  public List<FieldDeclaration> constants() {
    return constants;
  }

  /** Types that were local to the body and are members of its coroutine now. */
  public List<TypeDeclaration<?>> memberTypes() {
    return memberTypes;
  }

  /** The async lambdas that were taken out of the body, in the order of the source. */
  public List<AsyncLambda> lambdas() {
    return lambdas;
  }

  /** What was taken out of classes of {@link #memberTypes}, each to be written where it stood. */
  public List<Extracted> ofClasses() {
    return ofClasses;
  }

  /** Whether the coroutine, and the classes in it, are inner ones of a class of the user's. */
  public boolean isInInstance() {
    return isInInstance;
  }

  /** The classes of lambdas that the coroutine is in: nothing in it may have one of the names. */
  public Set<String> classesAround() {
    return classesAround;
  }

  /** Notes a way in which a value gets a type that no variable can be declared by. */
  public void addHole(Hole hole) {
    holes.add(hole);
  }

  /** The ways in which values get such types, here and in the async lambdas. */
  public Set<Hole> holes() {
    Set<Hole> all = EnumSet.copyOf(holes);
    lambdas.forEach(lambda -> all.addAll(lambda.body().holes()));
    ofClasses.forEach(each -> all.addAll(each.body().holes()));
    return all;
  }

  /** Notes what cannot be in the companion. */
  public void refuse(Message message, Node at, String... arguments) {
    refusals.add(new Refusal(message, at, List.of(arguments)));
  }

  /** Notes what code of a class in the body cannot have in the companion. */
  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  /** What cannot be in the companion; the same may be there more than once. */
  public List<Refusal> refusals() {
    return Collections.unmodifiableList(refusals);
  }

  /**
   * Notes what a variable that no user wrote stands for.
   *
   * @param written the expression, in no tree
   */
  public void addTemporary(String name, Expression written) {
    temporaries.put(name, written);
  }

  /** What each variable that no user wrote stands for, as far as that is an expression. */
  public Map<String, Expression> temporaries() {
    return Collections.unmodifiableMap(temporaries);
  }

  /** What the body reaches through accessors of the companion, in order of first use. */
  public Set<Accessor> accessors() {
    return accessors;
  }
}
