package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Compound assignments narrow implicitly; shifts take their distance as it is. */
class NarrowingCompound {
  static byte staticByte = 100;
  Character boxed = 'x';

  @Async
  static Object run() {
    byte b = 127;
    b += await(value(1));
    b *= await(value(2.9));
    b -= await(value('a'));
    b >>>= await(value(1));
    trace(b);
    char c = 'a';
    c *= await(value(2));
    c += await(value(1.7f));
    c ^= await(value(3));
    trace(c + 0);
    short s = 1;
    s <<= await(value(15L));
    s /= await(value(3));
    trace(s);
    int i = Integer.MAX_VALUE;
    i += await(value(1L));
    i *= await(value(1.5f));
    i <<= await(value(33));
    i >>= await(value(-1));
    i %= await(value(7.5));
    trace(i);
    long l = 1L << await(value(65));
    l = l >>> await(value(-60L)) | (int) (double) await(value(3.99e20));
    trace(l);
    float f = 16777216f;
    f += await(value(1));
    f += await(value(1.5d));
    trace(f);
    double d = 0.1;
    d += await(value(0.2f));
    trace(d);
    String text = null;
    text += await(value('c'));
    text += await(value((Object) null));
    text += await(value(1)) + await(value(2));
    trace(text);
    staticByte += staticByte++ + await(value(200));
    trace(staticByte);
    NarrowingCompound o = new NarrowingCompound();
    o.boxed = (char) (o.boxed + await(value(1)));
    trace(o.boxed);
    Integer box = 5;
    box += await(value(2)) * box++;
    box--;
    trace(box);
    Object object = "o";
    object += "" + await(value(1));
    trace(object);
    boolean t = true;
    t &= await(value(false)) | await(value(true));
    t ^= await(value(true)) || await(value(false));
    trace(t);
    trace((byte) (int) await(value(300)) + (char) (int) await(value(98)) + (short) (float) await(value(1e10f)));
    trace((int) (float) await(value(Float.NaN)) + (long) (double) await(value(-1e300)));
    trace('a' + await(value(1)) + "b" + await(value('c')) + 1 + await(value(2)));
    char sum = 'a';
    sum = (char) (sum + await(value(1)));
    return sum + await(value('b')) + "";
  }
}
