package dev.holdfast.desk;

import java.util.Optional;

/** Tells nobody anything. */
final class Untold implements Traces {
  @Override
  public boolean on() {
    return false;
  }

  @Override
  public Part elsewhere(String traceparent) {
    return Part.NOWHERE;
  }

  @Override
  public Part begin(Kind kind, String name, Part under, Part tied) {
    return Part.NOWHERE;
  }

  @Override
  public Part here() {
    return Part.NOWHERE;
  }

  @Override
  public void at(Part part) {
    // no thread is at anything
  }

  @Override
  public void close() {
    // nothing is open
  }

  /** No part at all. */
  static final class Nowhere implements Part {
    @Override
    public Optional<String> traceparent() {
      return Optional.empty();
    }

    @Override
    public boolean with(Part other) {
      return false;
    }

    @Override
    public void of(String name, String value) {
      // of nothing
    }

    @Override
    public void tag(String name, String value) {
      // of nothing
    }

    @Override
    public void answered(int status) {
      // of nothing
    }

    @Override
    public void failed(String why) {
      // nothing did
    }

    @Override
    public void end() {
      // it never began
    }
  }
}
