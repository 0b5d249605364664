package dev.holdfast.console;

import dev.holdfast.desk.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the settings say about reading the board.
 *
 * @param lines all lines, by name
 * @param scopes of each client's key
 * @param music the names of the music profiles
 * @param phones whether there are phones of a sandbox to act with
 */
public record Legend(
    List<Sight.Colours> lines,
    Map<String, Set<String>> scopes,
    List<String> music,
    boolean phones) {
  public Legend {
    lines = List.copyOf(lines);
    scopes = Map.copyOf(scopes);
    music = List.copyOf(music);
  }
}
