package dev.fermata.junit;

import java.util.SplittableRandom;

/**
 * Random numbers for each run: of successive runs, and of successive seeds, unrelated ones. The
 * finalizer of Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
 */
final class Seeds {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  static SplittableRandom random(long seed, long run) {
    return new SplittableRandom(mix(mix(seed + GOLDEN_GAMMA) + run * GOLDEN_GAMMA));
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
