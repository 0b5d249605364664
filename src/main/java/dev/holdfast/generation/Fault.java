package dev.holdfast.generation;

/**
 * Something wrong in a route file.
 *
 * @param line from 1
 * @param message says what to write instead
 */
public record Fault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
