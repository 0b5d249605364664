package dev.holdfast.rehearse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

/** A time that is moved by hand; everything has come to rest when a move returns. */
public interface Time {
  /** Lets time pass. */
  void pass(Duration by);

  /** Lets time pass until all these commands are answered, or that much has passed. */
  void answered(Duration most, List<? extends Future<?>> commands);

  /** Waits until nobody has anything to do at this moment. */
  void rest();
}
