package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** A warning is suppressed at a local variable by a category that a constant names. */
class SuppressedByConstant {
  private static final String UNCHECKED = "unchecked";

  @Async
  static Object run() {
    @SuppressWarnings(UNCHECKED)
    List<String> texts = (List<String>) (List<?>) new ArrayList<Object>();
    texts.add(await(value("text")));
    @SuppressWarnings({"rawtypes", SuppressedByConstant.UNCHECKED})
    List<Integer> numbers = (List<Integer>) (List) new ArrayList<Object>();
    numbers.add(await(value(1)));
    return texts + "" + numbers;
  }
}
