package dev.fermata.processor.resolve;

import com.github.javaparser.Range;
import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.resolve.DirectCall.Instance;
import dev.fermata.processor.types.TypeTrees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an await of each direct call of an {@code @Async} method:
 *
 * <pre>{@code
 * String s = repo.find(id);       →   String s = await(RepoAsync.find(repo, id));
 * super.speak();                  →   await(AnimalAsync.Super.speak(this));
 * }</pre>
 *
 * <p>Invariant: no call of an {@code @Async} method is left that does not go through its twin, so
 * that every check and pass has one thing to know, the await. What is in the original's place means
 * what the original means to the compiler: it attributed the body as it was written, and nothing is
 * inferred a second time. So {@code list.remove(index())} removes by the index though the coroutine
 * gives an {@code Integer}: the await has the type of the call that it stands for, {@code int}, and
 * that of {@code void} none; checked exceptions, overloads and type arguments are those of the
 * original. The type of the coroutine is only ever that of a temporary.
 */
public final class DirectCalls {
  /** What concerns the call itself, and not what is awaited of it. */
  private static final Set<DataKey<?>> OF_CALL =
      Set.of(Attribution.SYMBOL, Attribution.EXPECTED_TYPE_ARGUMENTS, Attribution.CLASSES_BETWEEN);

  private DirectCalls() {}

  /** Makes awaits of all direct calls in a body. */
  public static void awaitAll(BlockStmt body) {
    body.findAll(MethodCallExpr.class, call -> call.containsData(Attribution.DIRECT_CALL))
        .forEach(DirectCalls::await);
  }

  /**
   * Makes an await of a direct call, which carries {@link Attribution#DIRECT_CALL}, in its place.
   *
   * @return what is there now
   */
  public static MethodCallExpr await(MethodCallExpr call) {
    DirectCall direct = Attribution.DIRECT_CALL.of(call);
    MethodCallExpr await = direct.isAwaited() ? awaitInPlaceOf(call) : call;
    if (direct.isAwaited()) {
      ExpressionType type = Attribution.TYPE.of(await);
      await.setData(Attribution.AWAIT, new AwaitCall(type.boxed(), AwaitCall.Operand.AWAITABLE));
      call.setData(Attribution.TYPE, direct.result());
    }
    callTwin(call, direct);
    if (direct.isAwaited()) {
      await.addArgument(call);
    }
    return await;
  }

  private static MethodCallExpr awaitInPlaceOf(MethodCallExpr call) {
    MethodCallExpr await = new MethodCallExpr("await");
    call.getRange().ifPresent(await::setRange);
    call.getName().getRange().ifPresent(await.getName()::setRange);
    call.replace(await);
    for (DataKey<?> key : List.copyOf(call.getDataKeys())) {
      if (!OF_CALL.contains(key)) {
        move(key, call, await);
      }
    }
    return await;
  }

  private static <T> void move(DataKey<T> key, Node from, Node to) {
    to.setData(key, from.getData(key));
    from.removeData(key);
  }

  private static void callTwin(MethodCallExpr call, DirectCall direct) {
    if (direct.ownMethod() != null) {
      call.setName(direct.ownMethod());
      return;
    }
    Expression receiver = receiver(call, direct);
    if (direct.isStatic()) {
      call.getScope().ifPresent(scope -> call.setData(Attribution.WRITTEN_SCOPE, scope));
    }
    for (int i = 0; i < direct.narrowed().size(); i++) {
      ExpressionType type = direct.narrowed().get(i);
      if (type != null) {
        narrow(call.getArgument(i), type);
      }
    }
    if (direct.array() != null) {
      pack(call, direct.narrowed().size(), direct.array());
    }
    call.setScope(companion(direct, call.getName().getRange()));
    call.removeData(Attribution.CLASSES_BETWEEN);
    if (receiver != null) {
      call.getArguments().addFirst(receiver);
    }
    call.getTypeArguments().ifPresent(written -> qualify(call, written, direct));
    call.setData(Attribution.SYMBOL, direct.twin());
    call.setData(Attribution.STANDS_FOR, direct);
  }

  private static @Nullable Expression receiver(MethodCallExpr call, DirectCall direct) {
    if (direct.instance() != null) {
      return self(direct.instance(), call);
    }
    Expression written = call.getScope().orElse(null);
    boolean isNeeded = written != null && !direct.isStatic() && !(written instanceof SuperExpr);
    return isNeeded ? unenclosed(written) : null;
  }

  /** An argument needs no parentheses. */
  private static Expression unenclosed(Expression receiver) {
    return receiver instanceof EnclosedExpr enclosed ? unenclosed(enclosed.getInner()) : receiver;
  }

  private static ThisExpr self(Instance instance, MethodCallExpr call) {
    ThisExpr self =
        instance.name().isEmpty() ? new ThisExpr() : new ThisExpr(new Name(instance.name()));
    self.setData(Attribution.SYMBOL, instance.symbol());
    self.setData(Attribution.TYPE, instance.type());
    self.setData(Attribution.CLASSES_BETWEEN, instance.classesBetween());
    call.getRange().ifPresent(self::setRange);
    return self;
  }

  private static void narrow(Expression argument, ExpressionType type) {
    if (argument.findData(Attribution.TYPE).filter(type::equals).isPresent()) {
      return;
    }
    CastExpr cast = new CastExpr();
    argument.replace(cast);
    cast.setType(TypeTrees.tree(type.type()));
    cast.setExpression(isPrimary(argument) ? argument : new EnclosedExpr(argument));
    argument
        .findData(Attribution.TYPE)
        .ifPresent(own -> cast.getExpression().setData(Attribution.TYPE, own));
    cast.setData(Attribution.TYPE, type);
  }

  /** Makes the arguments from an index on the elements of an array. */
  private static void pack(MethodCallExpr call, int first, ExpressionType type) {
    NodeList<Expression> elements = new NodeList<>();
    while (call.getArguments().size() > first) {
      elements.add(call.getArguments().remove(first));
    }
    ArrayInitializerExpr values = new ArrayInitializerExpr(elements);
    values.setData(Attribution.TYPE, type);
    ArrayType array = (ArrayType) TypeTrees.tree(type.type());
    ArrayCreationExpr creation = new ArrayCreationExpr(array.getElementType());
    for (int i = 0; i < array.getArrayLevel(); i++) {
      creation.getLevels().add(i, new ArrayCreationLevel());
    }
    creation.getLevels().remove(array.getArrayLevel());
    creation.setInitializer(values);
    creation.setData(Attribution.TYPE, type);
    call.addArgument(creation);
  }

  private static boolean isPrimary(Expression expression) {
    return expression instanceof LiteralExpr
        || expression instanceof NameExpr
        || expression instanceof MethodCallExpr
        || expression instanceof FieldAccessExpr
        || expression instanceof EnclosedExpr;
  }

  private static Expression companion(DirectCall direct, Optional<Range> place) {
    String qualified = direct.companion();
    Symbol type = Symbol.typeNamed(qualified, qualified);
    NameExpr companion = new NameExpr(type.name());
    place.ifPresent(companion::setRange);
    companion.setData(Attribution.SYMBOL, type);
    if (!direct.isOfSuper()) {
      return companion;
    }
    FieldAccessExpr inSuper = new FieldAccessExpr(companion, "Super");
    place.ifPresent(inSuper::setRange);
    inSuper.setData(
        Attribution.SYMBOL, Symbol.typeNamed(qualified + ".Super", qualified + "$Super"));
    return inSuper;
  }

  private static void qualify(MethodCallExpr call, NodeList<Type> written, DirectCall direct) {
    List<ExpressionType> ofOwner = direct.ownerTypeArguments();
    if (ofOwner == null) {
      call.removeTypeArguments();
    } else {
      for (int i = 0; i < ofOwner.size(); i++) {
        written.add(i, TypeTrees.tree(ofOwner.get(i).type()));
      }
    }
  }
}
