package programs;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.complete;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.lang.annotation.*;
import java.util.*;
import java.util.function.*;

/** Literals, signs, declarators, casts, brackets: what is written must be read the same again. */
class EveryForm<Q> {
  @Target(ElementType.TYPE_USE)
  @interface A {}

  int f = 3;

  <T> EveryForm(T t) {
    trace(t);
  }

  EveryForm() {}

  <T> T id(T t) {
    return t;
  }

  class Inner {
    int g = f;

    class Deep {
      int h() {
        return g + f;
      }
    }
  }

  static int[] arr() {
    trace("arr");
    return new int[] {1, 2, 3};
  }

  int old()[] {
    return new int[] {f};
  }

  @Async
  int inst(int p[], int... q) {
    int a[] = {1, 2}, b = 3, c[][] = {{b}, a}, d[][] = new int[2][];
    int e = await(value(a[0])) + c[1][1] - -b + +b - ~b;
    d[0] = p;
    d[1] = q;
    int g = - -b,
        h = - +b,
        k = -(-b),
        l = + +b,
        m = - -1,
        n = -2147483648,
        o = 0x7fff_ffff,
        r = 0b101,
        s = 017;
    e += b-- - --b;
    e += b++ + ++b;
    e = e + +b - - -b;
    long ll = -9223372036854775808L + 0xFFFFFFFFFFFFFFFFL + 1_000L;
    float fl = 0x1.8p1f + 1e-3f + .5f + 1.f;
    double dd = 0x1p-2 + 1e10 + 1. + 1d;
    char ch = '\'', c2 = '\u0041', c3 = '\101', c4 = '"', c5 = '\\', c6 = '\s', c7 = '\0';
    String str =
        "\"\\\t\101\u0041\s"
            + '"'
            + """
        a "quoted" \""" text
          block\tx \
        joined\u0041
        """
            + ch
            + c2
            + c3
            + c4
            + c5
            + c6
            + (int) c7;
    trace(await(value(str)));
    trace("" + e + g + h + k + l + m + n + o + r + s + ll + fl + dd);
    Object ob = (Object) (Comparator<String> & java.io.Serializable) (x, y) -> x.compareTo(y);
    int z = new int[] {7, 8, await(value(9))}[2] + (new int[3]).length + arr()[await(complete(1))];
    trace(
        this.<String>id("t")
            + new EveryForm<String>("u").f
            + this.new Inner().new Deep().h()
            + EveryForm.this.f);
    Inner.Deep deep = new Inner().new Deep();
    trace(
        await(value(deep.h()))
            + int[].class.getName()
            + Map.Entry.class.getName()
            + void.class
            + String[][].class);
    @A String ann = (@A String) await(value("ann"));
    List<@A ? extends @A Object> la = List.<@A Object>of(ann);
    int @A [] @A [] mm = new int @A [1] @A [2];
    trace(la.size() + mm[0].length);
    Function<Integer, Function<Integer, Integer>> cur = x -> y -> x - y;
    BiFunction<Integer, Integer, Integer> bf =
        (final Integer x, Integer y) -> {
          return x * y;
        };
    IntFunction<int[]> mk = int[]::new;
    Supplier<List<String>> sup = ArrayList<String>::new;
    trace(
        cur.apply(await(value(5))).apply(2)
            + bf.apply(2, 3)
            + mk.apply(3).length
            + sup.get().size());
    boolean t =
        (b > 1)
            ? (b < 3 ? true : false)
            : b == 4
                ? !false
                : await(value(true)) ? ob instanceof Comparator<?> : !(ob instanceof String);
    trace(t);
    int sh = b << 2 >> 1 >>> 1 | 3 & 5 ^ 1;
    sh <<= 1;
    sh >>>= 1;
    sh ^= ~0;
    trace(sh + (b = await(value(2))) + (b += 3) + b);
    ;
    ;
    {
    }
    if (t)
      ;
    else
      ;
    for (; ; ) {
      if (t || await(value(true))) break;
    }
    lab:
    {
      break lab;
    }
    assert b > 0 : "msg" + await(value(1));
    if (b > 0)
      if (b > 100) trace("x");
      else trace(await(value("dangling")));
    if (b > 0) {
      if (b > 100) trace("x");
    } else trace("outer");
    do trace("once");
    while (b < 0);
    for (int i = 0, j = 9; i < 2; i++, j--) trace(i + j);
    synchronized (this) {
      f++;
    }
    var v =
        new Object() {
          int w = 4;

          int dbl() {
            return w * 2;
          }
        }.dbl();
    final var u = await(value(v));
    switch (u) {
      case 1, 2:
        trace(1);
      case 8:
        {
          trace(8);
        }
      default:
        trace("d");
        break;
      case 3:
    }
    String sw =
        switch (u) {
          case 1, 2 -> "a";
          case 8 -> {
            int yield1 = 1;
            yield "b" + yield1;
          }
          default -> throw new IllegalStateException();
        };
    trace(sw + await(value(p.length + q.length)) + old()[0] + z);
    return e;
  }

  @Async
  static Object run() {
    return await(EveryFormAsync.inst(new EveryForm<Integer>(), new int[] {1}, 2, 3));
  }
}
