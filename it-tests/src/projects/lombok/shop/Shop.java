package shop;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.Cleanup;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.SneakyThrows;
import lombok.experimental.FieldDefaults;
import lombok.experimental.NonFinal;
import lombok.extern.java.Log;
import lombok.val;

@Log
@RequiredArgsConstructor
@FieldDefaults(level = AccessLevel.PRIVATE, makeFinal = true)
class Shop {
  List<String> events;
  @NonFinal @Getter @Setter int stock;

  @Async
  Item sell(@NonNull String name, int count) {
    log.fine(name);
    val price = await(sleep(Duration.ofMillis(1), 7));
    final val sums = new ArrayList<Map<String, Integer>>();
    for (val each : List.of(1, 2)) {
      val sum = each + await(sleep(Duration.ofMillis(1), price));
      sums.add(Map.of(name, sum));
    }
    events.add(sums.toString());
    setStock(getStock() - count);
    return Item.builder().name(name).price(price * count).build();
  }

  @Async
  String drawers(int kind) {
    @Cleanup("lock")
    Drawer outer = Drawer.open("outer", events);
    switch (kind) {
      case 1:
        @Cleanup
        val one = Drawer.open("one", events);
        await(sleep(Duration.ofMillis(1)));
        if (stock < 0) {
          throw new IllegalStateException("sold out");
        }
        return "one";
      default:
        for (int i = 0; i < 2; i++) {
          @Cleanup Drawer each = Drawer.open("each " + i, events);
          await(sleep(Duration.ofMillis(1)));
          if (i == 0) {
            continue;
          }
          break;
        }
    }
    @Cleanup Drawer none = null;
    return "end";
  }

  @Async
  @SneakyThrows
  void burn() {
    await(sleep(Duration.ofMillis(1)));
    throw new IOException("fire");
  }

  @Async
  void open() {
    stock = 3;
    System.out.println(sell("pen", 2) + ", left " + stock);
    System.out.println(drawers(1) + " " + drawers(2));
    stock = -1;
    for (int i = 0; i < 3; i++) {
      try {
        switch (i) {
          case 0 -> drawers(1);
          case 1 -> sell(null, 1);
          default -> burn();
        }
      } catch (Exception e) {
        System.out.println(e);
      }
    }
    events.forEach(System.out::println);
  }

  public static void main(String[] args) {
    run(ShopAsync.open(new Shop(new ArrayList<>())));
  }
}
