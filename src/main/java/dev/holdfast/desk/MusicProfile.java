package dev.holdfast.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is heard while waiting and on hold, and on the way back.
 *
 * @param tracks absolute URLs of audio, played in their order
 * @param rounds how often the tracks are played before the message is said again
 * @param message said between the rounds; empty: music only
 * @param language of everything that is said, as {@code en-US}
 * @param returnSound played to the room before a held leg comes back; empty: none
 * @param returnWords said to the room before a held leg comes back; empty: none
 * @param parkSound played now and then to a leg that waits for the one on hold; empty: none
 * @param parkWords said to it when it begins to wait; empty: none
 * @param customerLeft said to it when the one on hold has hung up
 * @param reminder said to those who talk when a hold lasts too long
 * @param apology said to somebody who cannot be helped any more
 */
public record MusicProfile(
    String name,
    List<URI> tracks,
    int rounds,
    Optional<String> message,
    String language,
    Optional<URI> returnSound,
    Optional<String> returnWords,
    Optional<URI> parkSound,
    Optional<String> parkWords,
    String customerLeft,
    String reminder,
    String apology) {
  public MusicProfile {
    tracks = List.copyOf(tracks);
  }

  /** Neither music nor words: for a moment until two meet. */
  public MusicProfile quiet() {
    return plain(Optional.empty());
  }

  /** Without the sound on the way back, which could not be had; the way back is open. */
  public MusicProfile toneless() {
    return copy(tracks, message, Optional.empty());
  }

  /** Words only, for when the music cannot be had. */
  public MusicProfile plain(Optional<String> words) {
    return copy(List.of(), words, returnSound);
  }

  /** The same profile with other music and another message, as one hold may want it. */
  public MusicProfile with(Optional<URI> track, Optional<String> words) {
    return copy(track.map(List::of).orElse(tracks), words.or(() -> message), returnSound);
  }

  private MusicProfile copy(List<URI> music, Optional<String> words, Optional<URI> back) {
    return new MusicProfile(
        name,
        music,
        rounds,
        words,
        language,
        back,
        returnWords,
        parkSound,
        parkWords,
        customerLeft,
        reminder,
        apology);
  }
}
