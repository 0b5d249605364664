package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Enqueue;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Fetches what a Play plays, and finds out how long it takes. */
public final class Media {
  /** For files whose length is not in a header that the sandbox reads. */
  public static final Duration NOMINAL = Duration.ofSeconds(30);

  private static final long LIMIT = 16L * 1024 * 1024;
  private static final Set<String> PLAYABLE =
      Set.of(
          "audio/mpeg",
          "audio/wav",
          "audio/wave",
          "audio/x-wav",
          "audio/aiff",
          "audio/x-aifc",
          "audio/x-aiff",
          "audio/x-gsm",
          "audio/gsm",
          "audio/ulaw");

  private final Courier courier;

  public Media(Courier courier) {
    this.courier = courier;
  }

  /** Twilio's own music is not fetched: it needs the network and is never dead. */
  public static boolean isBuiltIn(String url) {
    return url.equals(ConferenceNoun.DEFAULT_MUSIC.url())
        || url.equals(Enqueue.DEFAULT_MUSIC.url());
  }

  public void load(
      String url, String callSid, Consumer<Duration> then, BiConsumer<Trouble, String> failed) {
    if (isBuiltIn(url)) {
      then.accept(NOMINAL);
      return;
    }
    var fetch = new Outgoing(Purpose.MEDIA, new Link(url, "GET"), Params.NONE, callSid);
    courier.ask(
        fetch,
        result -> {
          if (result instanceof Result.Arrived file) {
            trouble(file)
                .ifPresentOrElse(
                    trouble -> failed.accept(trouble, url), () -> then.accept(length(file)));
          } else if (result instanceof Result.Failed lost) {
            failed.accept(lost.trouble(), url);
          }
        });
  }

  private static Optional<Trouble> trouble(Result.Arrived file) {
    var type = file.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!PLAYABLE.contains(type)) {
      return Optional.of(new Trouble(13420, "'" + type + "' cannot be played"));
    }
    return file.size() > LIMIT
        ? Optional.of(new Trouble(11200, "The file is bigger than 16 MB"))
        : Optional.empty();
  }

  /** How long a file plays, as far as that can be told. */
  public static Duration length(Result.Arrived file) {
    return Wav.length(file.body()).orElse(NOMINAL);
  }
}
