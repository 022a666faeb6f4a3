package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Scopes.Local;
import dev.fermata.processor.lower.TypeText;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What local classes need of the body around them: variables, the receiver, type parameters. */
final class LocalCaptures {
  private final Body body;
  private final List<Local> locals;

  LocalCaptures(Body body, List<Local> locals) {
    this.body = body;
    this.locals = locals;
  }

  /** The variables that a class captures, and the receiver if it does. */
  Map<String, ExpressionType> variables(Local local) {
    Node declaration = local.declaration();
    Map<String, ExpressionType> captured = new LinkedHashMap<>();
    for (Local variable : locals) {
      boolean isOutside =
          !variable.isType()
              && local.owners().containsAll(variable.owners())
              && !variable.declaration().isDescendantOf(declaration);
      if (isOutside && variable.uses().stream().anyMatch(it -> it.isDescendantOf(declaration))) {
        captured.put(currentName(variable), typeOf(variable));
        if (!typeOf(variable).isDenotable()) {
          body.unnameableCaptures().put(currentName(variable), variable.declaration());
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
    Deque<String> texts = new ArrayDeque<>(mentioned);
    captured.values().forEach(it -> texts.add(it.source()));
    Set<String> used = new HashSet<>();
    while (!texts.isEmpty()) {
      String text = texts.remove();
      for (AsyncMethod.TwinTypeParameter parameter : body.method().typeParameters()) {
        if (TypeText.word(parameter.name()).matcher(text).find() && used.add(parameter.name())) {
          texts.addAll(parameter.bounds());
        }
      }
    }
    return body.method().typeParameters().stream()
        .map(AsyncMethod.TwinTypeParameter::name)
        .filter(used::contains)
        .toList();
  }
}
