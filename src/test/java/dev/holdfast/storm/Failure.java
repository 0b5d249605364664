package dev.holdfast.storm;

/**
 * A script that went wrong, and how.
 *
 * @param story what the record says happened
 */
record Failure(Script script, Throwable why, String story) {
  @Override
  public String toString() {
    return String.join("\n", script.lines()) + "\n" + why.getMessage() + "\n" + story + "\n";
  }
}
