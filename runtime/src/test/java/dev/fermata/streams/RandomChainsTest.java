package dev.fermata.streams;

import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncPredicate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random chains of steps give what the same chain gives over a list; one that fails somewhere gives
 * what is before the failure, and then the failure; and the source is closed, whether the chain
 * ends, fails or is left early.
 */
class RandomChainsTest {
  private static final int CHAINS = 3_000;
  private static final int KINDS = 19;

  /** What a chain gives: items, and then its end or a failure. */
  private record Given(List<Integer> items, boolean fails) {
    Given each(Function<Integer, List<Integer>> function) {
      return new Given(items.stream().flatMap(i -> function.apply(i).stream()).toList(), fails);
    }

    Given first(int count) {
      return count <= items.size() ? new Given(items.subList(0, count), false) : this;
    }

    /** What is before the first item of a value, and a failure in its place. */
    Given failingAt(int value) {
      int at = items.indexOf(value);
      return at < 0 ? this : new Given(items.subList(0, at), true);
    }

    Given inChunks(int size) {
      List<Integer> sums = new ArrayList<>();
      for (int i = 0; i < items.size(); i += size) {
        List<Integer> chunk = items.subList(i, Math.min(items.size(), i + size));
        if (chunk.size() == size || !fails) {
          sums.add(chunk.stream().mapToInt(each -> each).sum());
        }
      }
      return new Given(sums, fails);
    }

    Given sums(int start) {
      int sum = start;
      List<Integer> sums = new ArrayList<>();
      for (int i : items) {
        sum += i;
        sums.add(sum);
      }
      return new Given(sums, fails);
    }

    Given before(int remainder) {
      for (int i = 0; i < items.size(); i++) {
        if (Math.floorMod(items.get(i), 5) == remainder) {
          return new Given(items.subList(0, i), false);
        }
      }
      return this;
    }

    /** Asked first, so that a failure where the other has ended comes all the same. */
    Given zippedWith(int others) {
      List<Integer> sums = new ArrayList<>();
      for (int i = 0; i < Math.min(items.size(), others); i++) {
        sums.add(items.get(i) + i);
      }
      return new Given(sums, fails && items.size() <= others);
    }
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Gives items and then ends or fails, each after some time; checks how it is used. */
  private static final class CheckedSource implements AsyncIterator<Integer> {
    private final Given given;
    private int moves;
    private boolean isMoving;
    private boolean isOver;
    private boolean isClosed;
    private boolean isMisused;

    CheckedSource(Given given) {
      this.given = given;
    }

    @Override
    public Coroutine<Boolean> moveNext() {
      return new Coroutine<>() {
        @Override
        protected @Nullable Boolean resume() throws Throwable {
          if (state == 0) {
            checkUse(!isMoving);
            if (isOver || isClosed) {
              return false;
            }
            isMoving = true;
            moves++;
            if (suspend(1, sleep(ofSeconds(moves % 3)))) {
              return null;
            }
          }
          isMoving = false;
          awaited();
          isOver = moves > given.items().size();
          if (isOver && given.fails()) {
            throw new Broken();
          }
          return !isOver;
        }
      };
    }

    @Override
    public Integer current() {
      checkUse(!isMoving && !isOver && !isClosed);
      return given.items().get(moves - 1);
    }

    @Override
    public Coroutine<Boolean> exit(@Nullable Throwable cause) {
      checkUse(!isMoving);
      isClosed = true;
      return Coroutine.completed(false);
    }

    /** By one at a time. */
    private void checkUse(boolean isRight) {
      isMisused |= !isRight;
    }
  }

  private static <A, T> AsyncFunction<A, T> slowly(Function<A, T> function) {
    return AsyncFunction.of(a -> sleep(ofSeconds(a.hashCode() % 4), function.apply(a)));
  }

  private static AsyncIterator<Integer> range(int to) {
    return AsyncIterator.fromIterable(IntStream.range(0, to).boxed().toList());
  }

  private static int failingAt(int value, int item) {
    if (item == value) {
      throw new Broken();
    }
    return item;
  }

  private static AsyncIterator<Integer> step(int kind, int n, AsyncIterator<Integer> items) {
    return switch (kind) {
      case 0 -> items.map(i -> i + n);
      case 1 -> items.map(i -> failingAt(n, i));
      case 2 -> items.mapAsync(slowly(i -> i * 2));
      case 3 -> items.mapConcurrent(n + 1, slowly(i -> i + 1));
      case 4 -> items.mapConcurrent(n + 1, slowly(i -> failingAt(n, i)));
      case 5 -> items.mapUnordered(1, slowly(i -> i - n));
      case 6 -> items.filter(i -> i % (n + 1) == 0);
      case 7 -> items.filterAsync(AsyncPredicate.of(i -> sleep(ofSeconds(n), i % (n + 1) != 0)));
      case 8 -> items.take(n);
      case 9 -> items.skip(n);
      case 10 -> items.takeWhile(i -> Math.floorMod(i, 5) != n);
      case 11 -> items.flatMap(i -> AsyncIterator.of(i, n));
      case 12 -> items.flatMap(i -> range(Math.floorMod(i, 3)));
      case 13 -> items.buffered(n + 1);
      case 14 -> items.chunked(n + 1).map(list -> list.stream().mapToInt(i -> i).sum());
      case 15 -> items.scan(n, Integer::sum);
      case 16 -> items.distinct().peek(i -> failingAt(n + 5, i));
      case 17 -> items.zip(range(n + 2), Integer::sum).withTimeout(ofHours(1));
      default -> AsyncIterator.concat(items, AsyncIterator.of(n));
    };
  }

  private static Given step(int kind, int n, Given given) {
    return switch (kind) {
      case 0 -> given.each(i -> List.of(i + n));
      case 1, 4 -> given.failingAt(n);
      case 2 -> given.each(i -> List.of(i * 2));
      case 3 -> given.each(i -> List.of(i + 1));
      case 5 -> given.each(i -> List.of(i - n));
      case 6 -> given.each(i -> i % (n + 1) == 0 ? List.of(i) : List.of());
      case 7 -> given.each(i -> i % (n + 1) != 0 ? List.of(i) : List.of());
      case 8 -> given.first(n);
      case 9 -> new Given(given.items().stream().skip(n).toList(), given.fails());
      case 10 -> given.before(n);
      case 11 -> given.each(i -> List.of(i, n));
      case 12 -> given.each(i -> IntStream.range(0, Math.floorMod(i, 3)).boxed().toList());
      case 14 -> given.inChunks(n + 1);
      case 15 -> given.sums(n);
      case 16 ->
          new Given(List.copyOf(new LinkedHashSet<>(given.items())), given.fails())
              .failingAt(n + 5);
      case 17 -> given.zippedWith(n + 2);
      case 18 -> {
        List<Integer> items = new ArrayList<>(given.items());
        if (!given.fails()) {
          items.add(n);
        }
        yield new Given(items, given.fails());
      }
      default -> given;
    };
  }

  /** What a chain gives up to a number of items, at which it is left. */
  private static Given take(VirtualTimeEventLoop loop, AsyncIterator<Integer> items, int most) {
    List<Integer> taken = new ArrayList<>();
    boolean fails = false;
    try {
      while (taken.size() < most && run(loop, items.moveNext())) {
        taken.add(items.current());
      }
    } catch (Broken e) {
      fails = true;
    }
    run(loop, items.exit(null));
    assertWithMessage("after its end").that(run(loop, items.moveNext())).isFalse();
    return new Given(taken, fails);
  }

  private static <T> T run(VirtualTimeEventLoop loop, Awaitable<T> awaitable) {
    return loop.runUntilComplete(awaitable);
  }

  @Test
  void randomChainsGiveWhatTheyGiveOverAList() {
    int failing = 0;
    int early = 0;
    for (int seed = 0; seed < CHAINS; seed++) {
      Random random = new Random(seed);
      Given given =
          new Given(
              IntStream.range(0, random.nextInt(12)).map(i -> random.nextInt(9)).boxed().toList(),
              random.nextInt(4) == 0);
      CheckedSource source = new CheckedSource(given);
      StringBuilder chain = new StringBuilder("seed " + seed + ": " + given);
      AsyncIterator<Integer> items = source;
      for (int length = random.nextInt(6); length > 0; length--) {
        int kind = random.nextInt(KINDS);
        int n = random.nextInt(4);
        chain.append(' ').append(kind).append('/').append(n);
        items = step(kind, n, items);
        given = step(kind, n, given);
      }
      int most = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(4);
      Given expected = given.first(most);
      try (VirtualTimeEventLoop loop = new VirtualTimeEventLoop()) {
        assertWithMessage(chain.toString()).that(take(loop, items, most)).isEqualTo(expected);
      }
      assertWithMessage(chain + " is closed").that(source.isClosed).isTrue();
      assertWithMessage(chain + " is misused").that(source.isMisused).isFalse();
      failing += expected.fails() ? 1 : 0;
      early += expected.items().size() < given.items().size() ? 1 : 0;
    }
    assertWithMessage("chains that fail").that(failing).isGreaterThan(CHAINS / 10);
    assertWithMessage("chains left early").that(early).isGreaterThan(CHAINS / 10);
  }
}
