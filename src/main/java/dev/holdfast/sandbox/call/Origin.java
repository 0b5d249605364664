package dev.holdfast.sandbox.call;

/** Where a call comes from and goes to; the parent is empty for a first leg. */
public record Origin(String from, String to, Direction direction, String parentSid) {

  /** The address that is not ours. */
  public String farEnd() {
    return direction == Direction.INBOUND ? from : to;
  }
}
