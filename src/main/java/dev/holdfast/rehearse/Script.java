package dev.holdfast.rehearse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A script that can be played.
 *
 * @param title the sentence that it proves
 * @param begins when it plays; empty: now
 * @param settings what is set otherwise than in {@code application.properties}
 * @param quirks which way Twilio goes where it documents none, by the sandbox's names
 */
public record Script(
    String file,
    String title,
    Optional<Instant> begins,
    Map<String, String> settings,
    Map<String, String> quirks,
    List<Person> people,
    List<Line> story) {

  /**
   * Reads a file.
   *
   * @throws Unreadable with all that is wrong with it, each with file, line and column
   */
  public static Script read(Path file) throws IOException, Unreadable {
    return new Reading(file.toString()).read(Files.readString(file));
  }
}
