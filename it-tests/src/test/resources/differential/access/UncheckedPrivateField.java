package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;

public final class UncheckedPrivateField {
  private List<String> names;
  private static List<String>[] all;

  private UncheckedPrivateField() {}

  @Async
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object run() {
    UncheckedPrivateField it = await(later(new UncheckedPrivateField()));
    List raw = await(later(List.of("a", "bc")));
    int length = (it.names = raw).get(1).length();
    for (String name : it.names = raw) {
      length += name.length() + await(later(1));
    }
    var same = it.names = raw;
    length += same.get(0).length();
    length += (all = new List[] {raw, raw})[1].get(0).length();
    String joined = await(later(String.join(",", it.names = raw)));
    return length + joined;
  }
}
