package dev.fermata.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The choices of one run: at each place where there was one, how many there were and which it was.
 */
final class Choices {
  private int[] options = new int[64];
  private int[] picks = new int[64];
  private int size;

  void add(int among, int pick) {
    if (size == options.length) {
      options = Arrays.copyOf(options, size * 2);
      picks = Arrays.copyOf(picks, size * 2);
    }
    options[size] = among;
    picks[size] = pick;
    size++;
  }

  int size() {
    return size;
  }

  int optionsAt(int point) {
    return options[point];
  }

  List<Deviation> deviations() {
    List<Deviation> deviations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (picks[i] != 0) {
        deviations.add(new Deviation(i, picks[i]));
      }
    }
    return deviations;
  }

  /** The numbers of options alone. */
  int[] options() {
    return Arrays.copyOf(options, size);
  }
}
