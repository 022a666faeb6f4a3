package bank;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;

import dev.fermata.annotation.Async;
import java.util.HashMap;
import java.util.Map;

class MemoryStore implements Store {
  final Map<String, Integer> balances = new HashMap<>(Map.of("a", 100, "b", 100));

  @Async
  @Override
  public int load(String account) {
    await(sleep(ofMillis(10)));
    return balances.get(account);
  }

  @Async
  @Override
  public void save(String account, int balance) {
    await(sleep(ofMillis(10)));
    balances.put(account, balance);
  }

  int sum() {
    return balances.values().stream().mapToInt(each -> each).sum();
  }
}
