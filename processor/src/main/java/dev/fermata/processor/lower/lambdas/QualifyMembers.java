package dev.fermata.processor.lower.lambdas;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncCode;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Names;
import dev.fermata.processor.lower.TypeFacts;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef.Hidden;
import java.util.List;

/**
 * Says which class's members the async code of a local or anonymous class speaks of, since it goes
 * into a coroutine within the class, which has members of its own. An anonymous class gets a name
 * for that, and is declared by it later.
 *
 * <pre>{@code
 * count++;            →     Counter.this.count++;
 * use(this);                use(Counter.this);
 * super.close();            Counter.super.close();
 * }</pre>
 *
 * <p>Invariant: what async code calls by a simple name is local to the body, or a type.
 */
public final class QualifyMembers {
  private QualifyMembers() {}

  public static void lower(Body body) {
    if (!body.method().isNested()) {
      List<Node> codes = body.block().findAll(Node.class, AsyncCode::is);
      nameClasses(body);
      for (Node code : codes) {
        if (AsyncCode.isMethod(code) || AsyncCode.isInClass(code)) {
          code.findAll(Expression.class).forEach(use -> qualify(use, code));
        }
      }
    }
  }

  /**
   * {@code Handler0} for the first {@code new Handler() {…}}, in all that is known of types, too.
   */
  private static void nameClasses(Body body) {
    for (ObjectCreationExpr creation :
        body.block().findAll(ObjectCreationExpr.class, QualifyMembers::hasAsyncCode)) {
      String name = nameFor(creation, body.names());
      creation.setData(AsyncCode.CLASS_NAME, name);
      if (Ast.typeOf(creation).type() instanceof Hidden anonymous) {
        body.block()
            .walk(node -> TypeFacts.change(node, it -> TypeFacts.named(it, anonymous, name)));
      }
    }
  }

  private static boolean hasAsyncCode(ObjectCreationExpr creation) {
    return creation.getAnonymousClassBody().stream()
        .flatMap(List::stream)
        .anyMatch(it -> AsyncCode.is(it) || AsyncCode.isIn(it));
  }

  private static String nameFor(ObjectCreationExpr creation, Names names) {
    String base = creation.getType().getNameAsString();
    int number = 0;
    while (!names.reserve(base + number)) {
      number++;
    }
    return base + number;
  }

  private static void qualify(Expression use, Node code) {
    if (use instanceof NameExpr name && name.containsData(Attribution.CLASSES_BETWEEN)) {
      Node type = classOf(name, name.getData(Attribution.CLASSES_BETWEEN));
      if (code.isDescendantOf(type) && !isLabel(name)) {
        Symbol field = name.getData(Attribution.SYMBOL);
        FieldAccessExpr access = new FieldAccessExpr();
        name.replace(access);
        access.setScope(scope(type, field));
        access.setName(name.getNameAsString());
        access.setData(Attribution.SYMBOL, field);
        Ast.typed(access, Ast.typeOf(name));
      }
    } else if (use instanceof MethodCallExpr call
        && call.getScope().isEmpty()
        && call.containsData(Attribution.CLASSES_BETWEEN)) {
      Node type = classOf(call, call.getData(Attribution.CLASSES_BETWEEN));
      if (code.isDescendantOf(type)) {
        call.setScope(scope(type, call.getData(Attribution.SYMBOL)));
      }
    } else if (use instanceof ThisExpr self && self.getTypeName().isEmpty()) {
      Node type = classOf(self, self.findData(Attribution.CLASSES_BETWEEN).orElse(0));
      if (code.isDescendantOf(type)) {
        self.setTypeName(new Name(nameOf(type)));
      }
    } else if (use instanceof SuperExpr parent && parent.getTypeName().isEmpty()) {
      Node type = classOf(parent, 0);
      if (code.isDescendantOf(type)) {
        parent.setTypeName(new Name(nameOf(type)));
      }
    }
  }

  /** The constant of an enum as a label is named in the enum's own scope. */
  private static boolean isLabel(NameExpr name) {
    return name.getParentNode().orElseThrow() instanceof SwitchEntry entry
        && entry.getLabels().stream().anyMatch(label -> label == name)
        && name.getData(Attribution.SYMBOL).constant() == null;
  }

  private static Expression scope(Node type, Symbol member) {
    if (!member.isStatic()) {
      ThisExpr self = new ThisExpr(new Name(nameOf(type)));
      return Ast.typed(self, ExpressionType.of(nameOf(type)));
    }
    return new NameExpr(nameOf(type));
  }

  /** The class that is so many classes out of the innermost one around a place. */
  private static Node classOf(Node place, int classesBetween) {
    int left = classesBetween;
    Node at = place;
    while (true) {
      Node parent = at.getParentNode().orElseThrow();
      if (at instanceof BodyDeclaration<?> && isClass(parent) && left-- == 0) {
        return parent;
      }
      at = parent;
    }
  }

  private static boolean isClass(Node node) {
    return node instanceof TypeDeclaration<?>
        || node instanceof EnumConstantDeclaration
        || node instanceof ObjectCreationExpr;
  }

  private static String nameOf(Node type) {
    if (type instanceof TypeDeclaration<?> declaration) {
      return declaration.getNameAsString();
    }
    return type.findData(AsyncCode.CLASS_NAME).orElse("");
  }
}
