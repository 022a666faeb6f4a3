package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncCode;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.relocate.Receivers;
import dev.fermata.processor.resolve.AnonymousClass;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.List;

/**
 * Declares an anonymous class that must have a name.
 *
 * <pre>{@code
 *                                   class Base0 extends Base {
 *                                     Base0(int argument) {
 *                                       super(argument);
 * new Base(1) {                →      }
 *   int next = 1;
 * }                                   int next = 1;
 *                                   }
 *
 *                                   new Base0(1)
 * }</pre>
 */
final class AnonymousClasses {
  private AnonymousClasses() {}

  /** Makes a local class, which stands nowhere yet, of the anonymous one that is created. */
  static Local name(ObjectCreationExpr creation, Body body) {
    AnonymousClass anonymous = creation.getData(Attribution.ANONYMOUS_CLASS);
    String name = creation.getData(AsyncCode.CLASS_NAME);
    ClassOrInterfaceDeclaration declaration = new ClassOrInterfaceDeclaration();
    declaration.setRange(creation.getRange().orElse(null));
    declaration.setName(name);
    ClassOrInterfaceType created = new ClassOrInterfaceType(null, name);
    ClassOrInterfaceType written = creation.getType();
    creation.setType(created);
    ClassOrInterfaceType supertype = supertype(creation, written, anonymous, body);
    if (anonymous.isOfInterface()) {
      declaration.addImplementedType(supertype);
    } else {
      declaration.addExtendedType(supertype);
    }
    if (creation.getScope().isPresent() || creation.getArguments().isNonEmpty()) {
      addConstructor(declaration, anonymous, creation, body);
    }
    List<BodyDeclaration<?>> members = List.copyOf(creation.getAnonymousClassBody().orElseThrow());
    creation.setAnonymousClassBody(null);
    members.forEach(declaration::addMember);
    return Local.ofType(declaration, name, List.of(created));
  }

  /** As it is written, unless that is short for more in a creation. */
  private static ClassOrInterfaceType supertype(
      ObjectCreationExpr creation,
      ClassOrInterfaceType written,
      AnonymousClass anonymous,
      Body body) {
    if (creation.getScope().isEmpty() && !written.isUsingDiamondOperator()) {
      return written;
    }
    Type supertype = body.types().tree(anonymous.supertype());
    written.getDataKeys().forEach(key -> copy(key, written, supertype));
    return supertype.asClassOrInterfaceType();
  }

  private static <T> void copy(DataKey<T> key, Node from, Node to) {
    to.setData(key, from.getData(key));
  }

  private static void addConstructor(
      ClassOrInterfaceDeclaration declaration,
      AnonymousClass anonymous,
      ObjectCreationExpr creation,
      Body body) {
    ConstructorDeclaration constructor = declaration.addConstructor();
    ExplicitConstructorInvocationStmt call = new ExplicitConstructorInvocationStmt();
    call.setThis(false);
    for (ExpressionType type : anonymous.parameterTypes()) {
      String argument = body.names().fresh("argument");
      constructor.addParameter(body.types().tree(type), argument);
      call.addArgument(Ast.local(argument, type));
    }
    if (anonymous.isVarargs()) {
      Parameter last = constructor.getParameter(constructor.getParameters().size() - 1);
      last.setType(((ArrayType) last.getType()).getComponentType());
      last.setVarArgs(true);
    }
    Expression outer = creation.getScope().orElse(null);
    if (outer != null) {
      String argument = body.names().fresh("outer");
      ExpressionType type = Ast.typeOf(outer);
      constructor.getParameters().addFirst(new Parameter(body.types().tree(type), argument));
      call.setExpression(Ast.local(argument, type));
      creation.removeScope();
      creation.getArguments().addFirst(Receivers.nonNull(outer));
    }
    anonymous
        .thrown()
        .forEach(it -> constructor.addThrownException((ReferenceType) body.types().tree(it)));
    constructor.setBody(new BlockStmt(new NodeList<>(call)));
  }
}
