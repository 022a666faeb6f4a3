package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Refusal;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.lower.TypeFacts;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What local classes and async lambdas need of the body around them: variables, the receiver, type
 * parameters.
 */
public final class LocalCaptures {
  private final Body body;
  private final List<Local> locals;

  LocalCaptures(Body body, List<Local> locals) {
    this.body = body;
    this.locals = locals;
  }

  /** Looks at a body as it is now. */
  public static LocalCaptures of(Body body) {
    return new LocalCaptures(body, Scopes.of(body));
  }

  /** The variables that a class or lambda captures, and the receiver if it does. */
  public Map<String, ExpressionType> variables(Node declaration) {
    Map<String, ExpressionType> captured = new LinkedHashMap<>();
    for (Local variable : locals) {
      boolean isOutside = !variable.isType() && !variable.declaration().isDescendantOf(declaration);
      if (isOutside && variable.uses().stream().anyMatch(it -> it.isDescendantOf(declaration))) {
        captured.put(currentName(variable), typeOf(variable));
        // What is itself captured, by a lambda around, has no place in the source, and was refused.
        if (!typeOf(variable).isDenotable() && variable.declaration().getRange().isPresent()) {
          body.refuse(
              Refusal.unnameable(variable.declaration(), currentName(variable), typeOf(variable)));
        }
      }
    }
    AsyncMethod method = body.method();
    boolean usesReceiver =
        method.receiverType() != null
            && declaration
                .findFirst(
                    NameExpr.class,
                    it ->
                        it.getNameAsString().equals(method.receiverName())
                            && !it.containsData(Attribution.SYMBOL))
                .isPresent();
    if (usesReceiver) {
      captured.put(method.receiverName(), ExpressionType.of(method.receiverType()));
    }
    return captured;
  }

  private static String currentName(Local variable) {
    return variable.uses().isEmpty()
        ? variable.name()
        : ((NameExpr) variable.uses().get(0)).getNameAsString();
  }

  private ExpressionType typeOf(Local variable) {
    int index = body.method().declaration().getParameters().indexOf(variable.declaration());
    return variable.declaration() instanceof Parameter
            && !variable.declaration().isDescendantOf(body.block())
        ? ExpressionType.of(body.method().parameters().get(index).type())
        : Ast.typeOf(variable.declaration());
  }

  /** The method's type parameters that a class uses, and those that the bounds of these use. */
  List<String> typeParameters(Node declaration, Map<String, ExpressionType> captured) {
    Set<String> mentioned = new HashSet<>();
    declaration.walk(ClassOrInterfaceType.class, type -> mentioned.add(type.getNameAsString()));
    if (declaration instanceof ClassOrInterfaceDeclaration type) {
      type.getTypeParameters().forEach(own -> mentioned.remove(own.getNameAsString()));
    }
    captured.values().forEach(it -> addNames(it.type(), mentioned));
    return mentionedIn(mentioned).stream().map(TwinTypeParameter::name).toList();
  }

  /**
   * The same of an async lambda: whatever its coroutine may have to say has a type that one of its
   * expressions has.
   */
  public List<TwinTypeParameter> typeParameters(
      LambdaExpr lambda, Map<String, ExpressionType> captured, AsyncFunction function) {
    Set<String> mentioned = new HashSet<>();
    function.interfaces().forEach(it -> addNames(it, mentioned));
    addNames(function.returnType().type(), mentioned);
    function.parameterTypes().forEach(it -> addNames(it.type(), mentioned));
    captured.values().forEach(it -> addNames(it.type(), mentioned));
    lambda.walk(
        node -> {
          if (node instanceof ClassOrInterfaceType type) {
            mentioned.add(type.getNameAsString());
          }
          TypeFacts.of(node).forEach(it -> addNames(it.type(), mentioned));
          node.findData(Attribution.SYMBOL)
              .map(Symbol::declaration)
              .ifPresent(
                  it -> it.ownerTypeArguments().forEach(each -> addNames(each.type(), mentioned)));
        });
    return mentionedIn(mentioned);
  }

  /** Simple names, any of which may be a type parameter's. */
  private static void addNames(TypeRef type, Set<String> names) {
    type.all()
        .forEach(
            each -> {
              if (each instanceof Variable variable) {
                names.add(variable.name());
              } else if (each instanceof Declared declared) {
                names.add(declared.name());
              }
            });
  }

  private List<TwinTypeParameter> mentionedIn(Set<String> mentioned) {
    List<TwinTypeParameter> all = body.method().typeParameters();
    Set<String> found = new HashSet<>(mentioned);
    boolean isGrown;
    do {
      isGrown = false;
      for (TwinTypeParameter parameter : all) {
        int before = found.size();
        if (found.contains(parameter.name())) {
          parameter.bounds().forEach(bound -> addNames(bound, found));
        }
        isGrown |= found.size() > before;
      }
    } while (isGrown);
    return all.stream().filter(it -> found.contains(it.name())).toList();
  }
}
