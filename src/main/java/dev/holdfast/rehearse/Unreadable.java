package dev.holdfast.rehearse;

import java.util.List;

/**
 * A script that cannot be played as it is written: all that is wrong with it, each with its place.
 */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(List<String> wrong) {
    super(String.join("\n", wrong));
  }
}
