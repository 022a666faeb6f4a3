package programs;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Quicksort with an awaited comparison. */
class QuickSort {
  @Async
  static Object run() {
    int[] a = {3, 1, 2};
    await(QuickSortAsync.sort(a, 0, a.length - 1));
    return a;
  }

  @Async
  private static boolean less(int a, int b) {
    return await(value(a < b));
  }

  @Async
  static void sort(int[] a, int low, int high) {
    if (low >= high) return;
    int pivot = a[high], i = low;
    for (int j = low; j < high; j++) {
      if (await(QuickSortAsync.less(a[j], pivot))) {
        int t = a[i];
        a[i++] = a[j];
        a[j] = t;
      }
    }
    a[high] = a[i];
    a[i] = pivot;
    await(QuickSortAsync.sort(a, low, i - 1));
    await(QuickSortAsync.sort(a, i + 1, high));
  }
}
