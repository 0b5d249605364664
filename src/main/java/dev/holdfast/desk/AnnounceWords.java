package dev.holdfast.desk;

import dev.holdfast.word.Word;

/** The words for what a room hears; they come from the settings and need no record. */
public final class AnnounceWords {
  private final Music music;

  public AnnounceWords(Music music) {
    this.music = music;
  }

  @Word("Says what a room hears, before a return or as a reminder.")
  public Announcement announce(AnnounceRequest request) {
    MusicProfile profile = music.profile(request.music());
    String words =
        "return".equals(request.say())
            ? profile.returnWords().orElse(profile.reminder())
            : profile.reminder();
    return new Announcement(words, profile.language());
  }

  /**
   * A room asks for words.
   *
   * @param music a profile's name
   * @param say {@code return} or {@code remind}
   */
  public record AnnounceRequest(String music, String say) {}
}
