package dev.fermata;

import java.time.Duration;
import java.util.Collection;

/** When {@link Fermata#waitUntil(ReturnWhen, Collection, Duration) waitUntil} ends. */
public enum ReturnWhen {
  /** When any of the futures is done, however it ended. */
  FIRST_COMPLETED,

  /** When any of the futures has failed, or all are done. A cancelled one has not failed. */
  FIRST_EXCEPTION,

  /** When all of the futures are done. */
  ALL_COMPLETED
}
