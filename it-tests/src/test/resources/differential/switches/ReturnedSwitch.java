package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Switches of which the results are converted to what the method returns, awaits beside them. */
class ReturnedSwitch {
  static <T> T same(T value) {
    return value;
  }

  @Async
  static long plain(int x) {
    return switch (x) {
      case 1 -> 1;
      case 2 -> 'c';
      default -> 0x10;
    };
  }

  @Async
  static double precise(int x) {
    await(value(x));
    return switch (x) {
      case 1 -> 16777217;
      case 2 -> 2f;
      case 3 -> same(3);
      default -> {
        if (x > 4) {
          yield 5L;
        }
        yield x > 3 ? 4 : 4L;
      }
    };
  }

  @Async
  static byte narrow(int x) {
    return (switch (await(value(x))) {
      case 1 -> 1;
      default -> 2;
    });
  }

  @Async
  static long groups(int x) {
    StringBuilder text = new StringBuilder();
    return switch (await(value(x))) {
      case 1:
        text.append("one");
      case 2:
        yield text.length();
      default:
        yield same('c');
    };
  }

  @Async
  static Object boxed(int x) {
    return switch (await(value(x))) {
      case 1 -> 1;
      case 2 -> 'c';
      default -> 3L;
    };
  }

  @Async
  static long nested(int x) {
    return x > 5
        ? same(x)
        : switch (x) {
          case 1 -> 1;
          default ->
              switch (x + 1) {
                case 3 -> await(value(2));
                default -> same(3);
              };
        };
  }

  @Async
  static long chosen(int x) {
    return x > 1 ? same(1) : same('c');
  }

  @Async
  static Object run() {
    StringBuilder all = new StringBuilder();
    for (int x = 1; x < 6; x++) {
      all.append(await(ReturnedSwitchAsync.plain(x))).append(' ');
      all.append(await(ReturnedSwitchAsync.precise(x))).append(' ');
      all.append(await(ReturnedSwitchAsync.narrow(x))).append(' ');
      all.append(await(ReturnedSwitchAsync.groups(x))).append(' ');
      all.append(await(ReturnedSwitchAsync.boxed(x))).append(' ');
      all.append(await(ReturnedSwitchAsync.nested(x + 1))).append(' ');
      all.append(await(ReturnedSwitchAsync.chosen(x))).append(' ');
    }
    return all.toString();
  }
}
