package access.other;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A class whose superclass only its own package can name. */
public class StoredValues<V> extends HiddenStore<Integer, V> {
  protected StoredValues(List<V> values) {
    super(values);
  }
}

class HiddenStore<K, V> {
  protected Collection<V> stored;
  protected V last;
  protected Map<K, V> byKey = Map.of();

  HiddenStore(List<V> values) {
    stored = new ArrayList<>(values);
    last = values.get(0);
  }

  protected List<V> copy(V more) {
    List<V> all = new ArrayList<>(stored);
    all.add(more);
    return all;
  }

  protected <R> V chosen(R other) {
    return last;
  }

  protected <R extends Comparable<R>> R pick(R other, V value) {
    return other;
  }
}
