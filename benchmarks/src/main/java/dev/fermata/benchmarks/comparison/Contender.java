package dev.fermata.benchmarks.comparison;

import java.awt.Color;

/** Who does the work, by the names of the workloads' methods. */
enum Contender {
  FERMATA("fermata", "Fermata", Color.BLACK),
  KOTLIN("kotlin", "Kotlin", new Color(0x7F52FF)),
  VIRTUAL_THREADS("virtualThreads", "virtual threads", new Color(0xE76F00)),
  COMPLETABLE_FUTURE("completableFuture", "CompletableFuture", new Color(0x2E8B57)),
  BY_HAND("byHand", "by hand", Color.GRAY);

  final String method;
  final String title;
  final Color color;

  Contender(String method, String title, Color color) {
    this.method = method;
    this.title = title;
    this.color = color;
  }
}
