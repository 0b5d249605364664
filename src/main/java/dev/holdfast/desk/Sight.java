package dev.holdfast.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A board, and what its reader has to know to read it.
 *
 * @param at when it was so
 * @param scopes what the reader's key is good for
 * @param limited whether the reader sees the calls of some lines only
 * @param music the names of the music profiles
 * @param phones whether there are phones of a sandbox to act with
 */
public record Sight(
    Board board,
    Instant at,
    String client,
    Set<String> scopes,
    boolean limited,
    List<Colours> lines,
    List<String> music,
    boolean phones) {

  /**
   * A line, and when a hold on it begins to worry.
   *
   * @param amber after how long a hold is shown in amber
   * @param red after how long in red
   */
  public record Colours(
      String line, String number, String path, String agent, Duration amber, Duration red) {}
}
