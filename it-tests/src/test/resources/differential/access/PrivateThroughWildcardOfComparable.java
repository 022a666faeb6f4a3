package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Private members of all sorts through wildcards of what is compared with itself. */
class PrivateThroughWildcardOfComparable {
  static class Pair<K extends Comparable<K>, V> {
    private K k;
    private V v;
    private Pair<K, V> next;
    private Map<K, V> map = new TreeMap<>();

    Pair(K k, V v) {
      this.k = k;
      this.v = v;
      map.put(k, v);
    }

    private V put(K key, V value) {
      return map.put(key, value);
    }

    private K key() {
      return k;
    }

    private void each(BiConsumer<? super K, ? super V> c) {
      c.accept(k, v);
    }

    private <R extends Collection<? super K>> R into(R r) {
      r.add(k);
      return r;
    }

    private void all(K... ks) {
      k = ks[0];
    }

    private <X extends K> K sub(X x) {
      return x;
    }

    private Pair<K, V> self() {
      return this;
    }

    private int[] n = {1};
    private int c;
  }

  static class Out<S extends Comparable<S>> {
    S s;

    Out(S s) {
      this.s = s;
    }

    class In<U> {
      private S own = s;
      private U u;

      In(U u) {
        this.u = u;
      }

      private S both(U a) {
        u = a;
        return own;
      }
    }
  }

  enum Color {
    RED,
    GREEN
  }

  static class Holder<E extends Enum<E>> {
    private E e;
    private EnumMap<E, Integer> counts;

    Holder(E e) {
      this.e = e;
    }

    private E get() {
      return e;
    }

    private String name(E x) {
      return x == null ? "null" : x.name();
    }
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    Pair<? extends String, ?> p = new Pair<>("a", 1);
    trace.add(p.k.length() + await(value(1)));
    trace.add(p.key().length() + await(value(1)));
    trace.add(p.v);
    trace.add(p.self().key().length());
    trace.add(p.map.get("a"));
    trace.add(p.map.keySet().iterator().next().length());
    p.each((a, b) -> trace.add(a.length() + "" + b));
    trace.add(p.into(new ArrayList<Object>()).size());
    p.all();
    p.c += await(value(2));
    p.c++;
    p.n[0] += await(value(2));
    trace.add(p.c + p.n[0]);
    for (String key : p.map.keySet()) trace.add(key);
    Pair<? super Integer, ? extends List<String>> q =
        new Pair<Integer, List<String>>(4, List.of("x"));
    trace.add(q.put(await(value(5)), null));
    q.k = await(value(7));
    q.all(await(value(5)), 3);
    trace.add(q.v.get(0).length());
    trace.add(q.sub(6));
    trace.add(q.k);
    Out<? extends String>.In<Integer> in = new Out<>("o").new In<>(3);
    trace.add(in.own.length());
    trace.add(in.both(await(value(4))).length() + in.u);
    Holder<?> h = new Holder<>(Color.RED);
    trace.add(h.get().name());
    trace.add(h.e.ordinal());
    trace.add(h.name(null));
    Holder<? extends Color> hc = new Holder<>(Color.RED);
    trace.add(hc.get().name());
    trace.add(hc.e == Color.RED);
    trace.add(hc.name(await(value(null))));
    List<Holder<? extends Color>> hs = List.of(hc);
    trace.add(hs.stream().map(x -> x.e).collect(Collectors.toList()));
    Function<Holder<? extends Color>, Color> f = x -> x.get();
    trace.add(f.apply(hc));
    Supplier<Color> s = hc::get;
    trace.add(s.get());
    return trace;
  }
}
