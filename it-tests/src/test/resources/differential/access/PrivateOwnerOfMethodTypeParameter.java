package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Members of private generic classes whose type arguments are type parameters of the method. */
final class PrivateOwnerOfMethodTypeParameter {
  private static class Box<Q> {
    private Q content;
    private int count;

    private Box(Q content) {
      this.content = content;
    }

    private Q swap(Q other) {
      Q old = content;
      content = other;
      count++;
      return old;
    }

    private <X> X own(X x) {
      return x;
    }

    private <E extends Exception> Q fail(E exception, boolean isFailing) throws E {
      if (isFailing) {
        throw exception;
      }
      return content;
    }

    private List<? extends Q> all() {
      return List.of(content);
    }

    private Q[] array(Q[] array) {
      return array;
    }
  }

  private static class Listed<B, C extends List<B>> extends Box<C> {
    private final B first;
    private final C list;

    private Listed(B first, C list) {
      super(list);
      this.first = first;
      this.list = list;
    }

    private C list() {
      return list;
    }
  }

  private static <X> Box<X> box(X x) {
    return new Box<>(x);
  }

  private static <B, C extends List<B>> Listed<B, C> listed(B first, C list) {
    return new Listed<>(first, list);
  }

  private static <A, B> B second(A a, B b) {
    return b;
  }

  private static <A, B> List<B> secondList(List<A> a, List<B> b) {
    return b;
  }

  @Async
  static <Q extends Comparable<Q>, R extends List<Q>> Object inMethod(
      Q q, R list, List<? extends Q> wild, Q[] array) {
    List<Object> trace = new ArrayList<>();
    trace.add(new Box<>(q).content);
    trace.add(new Box<>(q).swap(await(value(q))));
    trace.add(new Box<>(q).count);
    Q back = new Box<>(q).content;
    trace.add(back.compareTo(await(value(q))));
    trace.add(new Box<>(list).content.get(0).compareTo(q));
    trace.add(box(q).<String>own("own") + box(q).own(await(value(q))).compareTo(q));
    trace.add(listed(q, list).list.size());
    trace.add(listed(q, list).list().get(0).compareTo(q));
    trace.add(listed(await(value(q)), list).list().get(await(value(0))));
    trace.add(listed(await(value(q)), list).first);
    Q ofWildcard = box(wild).content.get(0);
    trace.add(ofWildcard);
    Q captured = box(wild.get(0)).content;
    trace.add(captured);
    trace.add(box(q).fail(new RuntimeException("fails"), await(value(false))).compareTo(q));
    for (Q each : box(q).all()) {
      trace.add(each);
    }
    for (Q each : box(q).array(array)) {
      trace.add(each);
    }
    trace.add(box(q).array(await(value(array))).length);
    trace.add(second(box(q), await(value(q))).compareTo(q));
    trace.add(secondList(List.of(box(q)), List.of(await(value(q)))).get(0).compareTo(q));
    return trace;
  }

  @Async
  static <Q extends Number> Object otherBound(Q q) {
    return box(q).content.intValue() + await(value(1)) + second(box(q), q).intValue();
  }

  @Async
  static <Q> Object inLocalTypes(Q q) {
    List<Object> trace = new ArrayList<>();
    class Local<Z extends Comparable<Z>> {
      private final Z z;

      Local(Z z) {
        this.z = z;
      }

      private int compared() {
        return box(z).swap(z).compareTo(z) + box(z).content.compareTo(z);
      }

      private Q other() {
        return box(q).content;
      }

      private <Y extends Number> int number(Y y) {
        return box(y).content.intValue();
      }
    }

    trace.add(new Local<>("local").compared());
    trace.add(await(value(new Local<>("local").other())));
    trace.add(new Local<>("local").number(4));
    Runnable run =
        new Runnable() {
          @Override
          public void run() {
            Q inner = box(q).swap(q);
            trace.add(inner);
          }
        };
    run.run();
    return trace;
  }

  @Async
  static Object run() {
    String[] array = {"d"};
    Object first =
        await(
            PrivateOwnerOfMethodTypeParameterAsync.inMethod(
                "a", new ArrayList<>(List.of("b")), List.of("c"), array));
    Object second = await(PrivateOwnerOfMethodTypeParameterAsync.otherBound(5));
    Object third = await(PrivateOwnerOfMethodTypeParameterAsync.inLocalTypes("e"));
    return first + " " + second + " " + third;
  }
}
