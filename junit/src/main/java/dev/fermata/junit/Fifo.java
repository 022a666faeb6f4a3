package dev.fermata.junit;

import java.util.List;

/** The order of every other loop. */
enum Fifo implements Chooser {
  INSTANCE;

  @Override
  public int choose(List<Ready> ready) {
    return 0;
  }
}
