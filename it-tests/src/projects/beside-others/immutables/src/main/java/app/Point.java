package app;

import org.immutables.value.Value;

@Value.Immutable
interface Point {
  int x();

  int y();
}
