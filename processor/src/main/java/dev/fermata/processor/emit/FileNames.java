package dev.fermata.processor.emit;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.FunctionalMethod;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Extracted;
import dev.fermata.processor.lower.Hole;
import dev.fermata.processor.lower.LocalAsyncMethod;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The simple names that a companion's file uses, so that what is added to it hides none of them.
 */
final class FileNames {
  /** The methods that a coroutine inherits: a simple name in its class would mean them. */
  private static final Set<String> INHERITED =
      Set.of(
          "awaited",
          "clear",
          "clone",
          "close",
          "completed",
          "emit",
          "emitAll",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "iterator",
          "notify",
          "notifyAll",
          "resume",
          "suspend",
          "suspendForItem",
          "toCoroutine",
          "toString",
          "traced",
          "wait");

  /** The types that the companion names of itself, whatever the bodies do. */
  private static final Set<String> GENERATED =
      Set.of(
          "Coroutine",
          "CoroutineMethod",
          "Deprecated",
          "DirectCalls",
          "FunctionalInterface",
          "Generated",
          "GeneratedCompanion",
          "GeneratorBody",
          "CompiledFrom",
          "IllegalStateException",
          "Object",
          "Override",
          "SafeVarargs",
          "Super",
          "SuppressWarnings",
          "Throwable");

  private static final Pattern NOT_OF_FILES = Pattern.compile("[^A-Za-z0-9_$]");

  /** Leaves room for the names of the companion and of local classes in a file's 255 bytes. */
  private static final int LONGEST_CLASS_NAME = 80;

  /** Every identifier that may be a type's name. */
  private final Set<String> types = new HashSet<>();

  /** What an imported type or field must not be called. */
  private final Set<String> takenTypes = new HashSet<>(Set.of("Super"));

  /** What an imported field must not be called, nor a type that an expression begins with. */
  private final Set<String> takenVariables = new HashSet<>(Set.of("state"));

  /** The classes of the companion's own, of which no expression speaks by the name alone. */
  private final Set<String> classes = new HashSet<>();

  /** The names of all nested classes as a file system knows them that ignores case. */
  private final Set<String> fileNames = new HashSet<>(Set.of("super"));

  /** What an imported method must not be called. */
  private final Set<String> takenMethods = new HashSet<>(INHERITED);

  private FileNames() {}

  static FileNames of(AsyncType type, List<Machine> machines) {
    FileNames names = new FileNames();
    names.addType(TypeRef.named(type.canonicalName()));
    names.types.add(type.companionName());
    for (AsyncMethod method : type.methods()) {
      names.takenMethods.add(method.name());
      names.addType(method.resultType());
      method.thrown().forEach(names::addType);
      method.parameters().forEach(names::addParameter);
      for (TwinTypeParameter parameter : method.typeParameters()) {
        names.takenTypes.add(parameter.name());
        parameter.bounds().forEach(names::addType);
      }
    }
    if (type.functional() != null) {
      names.takenTypes.add(FunctionalMethod.BODY);
      names.fileNames.add(FunctionalMethod.BODY.toLowerCase(Locale.ROOT));
    }
    machines.stream().flatMap(Machine::all).forEach(names::addNames);
    names.types.addAll(GENERATED);
    return names;
  }

  private void addParameter(TwinParameter parameter) {
    takenVariables.add(parameter.name());
    addType(parameter.type());
  }

  private void addNames(Machine machine) {
    machine
        .variables()
        .forEach(
            variable -> {
              takenVariables.add(variable.name());
              addType(variable.type().type());
            });
    for (FieldDeclaration constant : machine.body().constants()) {
      takenVariables.add(constant.getVariable(0).getNameAsString());
      addNames(constant);
    }
    for (Block block : machine.blocks()) {
      block.statements().forEach(this::addNames);
      block.terminator().expressions().forEach(this::addNames);
    }
    machine.body().memberTypes().forEach(this::addNames);
    List<AsyncLambda> lambdas = new ArrayList<>(machine.body().lambdas());
    for (Extracted extracted : machine.body().ofClasses()) {
      extracted.body().method().parameters().forEach(this::addParameter);
      addType(extracted.body().method().resultType());
      if (extracted instanceof AsyncLambda lambda) {
        lambdas.add(lambda);
      } else if (extracted instanceof LocalAsyncMethod method) {
        takenMethods.add(method.coroutineMethod());
      }
    }
    for (AsyncLambda lambda : lambdas) {
      takenTypes.add(lambda.className());
      takenTypes.add(lambda.coroutineName());
      lambda.captured().forEach(this::addParameter);
      lambda.function().interfaces().forEach(this::addType);
      lambda.body().method().parameters().forEach(this::addParameter);
      addType(lambda.body().method().resultType());
    }
    for (Hole hole : machine.body().holes()) {
      takenMethods.add(hole.methodName(machine.body().type()));
    }
    for (Accessor accessor : machine.body().accessors()) {
      takenMethods.add(accessor.name());
      addSignature(accessor.member());
    }
  }

  /** Of a member that has an accessor. */
  private void addSignature(Symbol member) {
    Symbol.Declaration declaration = member.declaration();
    Stream.of(declaration.typeParameters(), declaration.ownerTypeParameters())
        .flatMap(List::stream)
        .forEach(
            parameter -> {
              takenTypes.add(parameter.name());
              parameter.bounds().forEach(this::addType);
            });
    declaration.thrown().forEach(this::addType);
    Stream.concat(
            Stream.of(member.type(), declaration.ownerType(), declaration.outerType()),
            declaration.parameterTypes().stream())
        .filter(Objects::nonNull)
        .forEach(type -> addType(type.type()));
  }

  private void addNames(Node node) {
    node.walk(
        each -> {
          each.findData(Attribution.INHERITED)
              .ifPresent(
                  inherited -> {
                    takenVariables.addAll(inherited.fields());
                    takenTypes.addAll(inherited.types());
                  });
          if (each instanceof ClassOrInterfaceType type) {
            types.add(type.getNameAsString());
          } else if (each instanceof TypeDeclaration<?> type) {
            types.add(type.getNameAsString());
            takenTypes.add(type.getNameAsString());
          } else if (each instanceof TypeParameter type) {
            takenTypes.add(type.getNameAsString());
          } else if (each instanceof NameExpr name) {
            types.add(name.getNameAsString());
          } else if (each instanceof SimpleName name
              && name.getParentNode().filter(VariableDeclarator.class::isInstance).isPresent()) {
            takenVariables.add(name.getIdentifier());
          } else if (each instanceof Expression expression && expression.isFieldAccessExpr()) {
            types.add(expression.asFieldAccessExpr().getNameAsString());
          }
        });
  }

  private void addType(TypeRef type) {
    type.all()
        .forEach(
            each -> {
              if (each instanceof Declared declared) {
                types.addAll(List.of(declared.name().split("\\.")));
              } else if (each instanceof Variable variable) {
                types.add(variable.name());
              }
            });
  }

  /**
   * A name for the coroutine class of a method: {@code helloWorld} gets {@code HelloWorld}. A class
   * has a file, while a method has none: only what every file system can name goes into it.
   */
  String freshClass(String method) {
    String ascii = NOT_OF_FILES.matcher(method).replaceAll("");
    String plain =
        ascii.isEmpty() || !Character.isJavaIdentifierStart(ascii.charAt(0))
            ? "coroutine" + ascii
            : ascii;
    String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_CLASS_NAME));
    String base = shortened.substring(0, 1).toUpperCase(Locale.ROOT) + shortened.substring(1);
    String name = isFreeForClass(base) ? base : base + "Coroutine";
    String fresh = name;
    for (int i = 2; !isFreeForClass(fresh); i++) {
      fresh = name + i;
    }
    takenTypes.add(fresh);
    types.add(fresh);
    classes.add(fresh);
    fileNames.add(fresh.toLowerCase(Locale.ROOT));
    return fresh;
  }

  /** Whether a field of the companion may have a name: it would hide a type, as a variable it. */
  boolean isFreeForField(String name) {
    return classes.contains(name) || isFree(name);
  }

  private boolean isFreeForClass(String name) {
    return isFree(name) && !fileNames.contains(name.toLowerCase(Locale.ROOT));
  }

  private boolean isFree(String name) {
    return !types.contains(name) && !takenTypes.contains(name) && !takenVariables.contains(name);
  }

  /** The names that no imported type or field may take. */
  Set<String> takenTypes() {
    return takenTypes;
  }

  /** The names that no imported field may take, nor a type that an expression begins with. */
  Set<String> takenVariables() {
    return takenVariables;
  }

  /** The names that no imported method may take. */
  Set<String> takenMethods() {
    return takenMethods;
  }
}
