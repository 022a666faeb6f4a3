package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Variables have the names of the types they are of. */
class VariablesNamedLikeTypes {
  private final int number;

  VariablesNamedLikeTypes(int number) {
    this.number = number;
  }

  static int twice(VariablesNamedLikeTypes VariablesNamedLikeTypes) {
    return VariablesNamedLikeTypes.number * 2;
  }

  @Async
  private static int with(VariablesNamedLikeTypes VariablesNamedLikeTypes, String String) {
    String text = await(value(String));
    VariablesNamedLikeTypes other = new VariablesNamedLikeTypes(text.length());
    Object ArrayList = new ArrayList<>(List.of(text));
    ArrayList<?> List = (ArrayList<?>) ArrayList;
    await(value("pause"));
    return other.number + twice(VariablesNamedLikeTypes) + List.size();
  }

  @Async
  static Object run() {
    return await(VariablesNamedLikeTypesAsync.with(new VariablesNamedLikeTypes(7), "text"));
  }
}
