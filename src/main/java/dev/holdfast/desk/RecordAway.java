package dev.holdfast.desk;

/** The registry cannot be reached at the moment; what was to be read or written was not. */
public final class RecordAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordAway(String why, Throwable cause) {
    super(why, cause);
  }
}
