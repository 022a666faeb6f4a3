package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;

/** Awaits in each index of an access chain, and on the right of its assignment. */
class ArrayAccessChain {
  int[][] field = {{1, 2}, {3, 4}};

  static ArrayAccessChain make() {
    return traced("make", new ArrayAccessChain());
  }

  @Async
  static Object run() {
    int[][] a = {{1, 2}, {3, 4}};
    a[await(value(0))][await(value(1))] += await(value(5));
    a[await(value(1))][await(value(0))]++;
    int old = a[await(value(1))][traced("index", 1)]--;
    trace(old + --a[traced("row", 0)][await(value(0))]);
    int i = 0;
    i = i++ + await(value(i)) + i++ * await(value(i));
    trace(i);
    a[i = 1][i = await(value(0))] = i + await(value(7));
    trace(Arrays.deepToString(a));
    String[] s = new String[await(value(2))];
    s[await(value(0))] += await(value("x"));
    s[1] = s[0] += traced("y", "y") + await(value(null));
    trace(Arrays.toString(s));
    make().field[await(value(1))][await(value(1))] *= await(value(2));
    int[][][] deep = new int[await(value(1))][traced("size", 2)][];
    deep[0][await(value(1))] = new int[] {await(value(1)), traced("two", 2), await(value(3))};
    trace(Arrays.deepToString(deep));
    long[] l = {await(value(1)), 'c', await(value((byte) 3))};
    l[await(value(0))] <<= await(value(65));
    l[1] >>>= await(value(33L));
    trace(Arrays.toString(l));
    try {
      a[await(value(1))][await(value(2))] = await(value(9));
    } catch (ArrayIndexOutOfBoundsException e) {
      trace(e.getMessage());
    }
    int[] none = null;
    try {
      none[await(value(1))] += await(value(9));
    } catch (NullPointerException e) {
      trace("null");
    }
    return Arrays.deepToString(a);
  }
}
