package dev.holdfast.lint;

/**
 * Something wrong in a route file.
 *
 * @param line from 1
 * @param column from 1
 * @param message says what to write instead
 */
public record Fault(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
