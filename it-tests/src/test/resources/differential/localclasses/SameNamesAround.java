package localclasses;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Local classes of one name, one of them in the code of another class. */
class SameNamesAround {
  interface Source {
    @Async
    Object get(int key);
  }

  static <T> T supply(Supplier<T> supplier) {
    return supplier.get();
  }

  static <T> T make(int argument, IntFunction<T> function) {
    return function.apply(argument);
  }

  @Async
  static Object run() {
    String all = "";
    Source source =
        new Source() {
          private int count = 3;

          @Async
          @Override
          public Object get(int key) {
            var item =
                supply(
                    () -> {
                      class Item {
                        int id = key + count++;

                        Item next() {
                          return new Item();
                        }
                      }
                      class Special extends Item {
                        @Override
                        public String toString() {
                          return "special " + id;
                        }
                      }
                      trace(new Special());
                      return new Item();
                    });
            class Pair {
              final Object left;

              Pair(Object left) {
                this.left = left;
              }
            }
            var plain =
                supply(
                    () -> {
                      class Item {
                        String text = "plain";

                        Item(int length) {
                          text = text.substring(length);
                        }
                      }
                      return make(2, Item::new);
                    });
            trace(new Pair(item.id).left);
            await(later(plain.text));
            return item.next().id + item.getClass().getSimpleName() + plain.text;
          }
        };
    var other =
        supply(
            () -> {
              class Item {
                int number = 7;
              }
              return new Item();
            });
    all += await(value(other.number)) + "" + source.get(other.number);
    class Second implements Source {
      private int count = 1;

      @Async
      @Override
      public Object get(int key) {
        var item =
            supply(
                () -> {
                  class Item {
                    int id = key - count++;
                  }
                  return new Item();
                });
        var last =
            supply(
                () -> {
                  class Item {
                    String id = "last";
                  }
                  return new Item();
                });
        await(later(item.id));
        return last.id + item.id + item.getClass().getSimpleName();
      }
    }
    Source second = new Second();
    all += second.get(await(value(5)));
    return all + source.get(1) + other.getClass().getSimpleName();
  }
}
