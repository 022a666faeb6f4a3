package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;

/** Protected members inherited from a module that is open to nobody. */
class ProtectedOfJdk {
  static class Filter extends FilterInputStream {
    Filter(InputStream in) {
      super(in);
    }

    @Async
    int readTwice() throws IOException {
      int first = in.read();
      in = new ByteArrayInputStream(await(value(new byte[] {9})));
      return first + super.in.read();
    }
  }

  static class Numbers extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      return modCount + index;
    }

    @Override
    public int size() {
      return 3;
    }

    @Async
    int modify() {
      modCount += await(value(2));
      removeRange(0, 0);
      super.removeRange(1, 1);
      return get(modCount++);
    }

    class View {
      @Async
      int modify() {
        removeRange(await(value(0)), 0);
        return modCount++;
      }
    }
  }

  static class Copied implements Cloneable {
    private int number;

    @Async
    Copied copy() throws CloneNotSupportedException {
      number = await(value(7));
      return super.clone() == clone() ? this : (Copied) clone();
    }
  }

  @Async
  static Object run() throws Exception {
    Numbers numbers = new Numbers();
    Filter filter = new Filter(new ByteArrayInputStream(new byte[] {5, 6}));
    return await(ProtectedOfJdk_FilterAsync.readTwice(filter))
        + await(ProtectedOfJdk_NumbersAsync.modify(numbers))
        + await(ProtectedOfJdk_Numbers_ViewAsync.modify(numbers.new View()))
        + await(ProtectedOfJdk_CopiedAsync.copy(new Copied())).number;
  }
}
