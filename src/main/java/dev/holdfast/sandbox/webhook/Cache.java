package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.webhook.Reply.Answered;
import dev.holdfast.sandbox.webhook.Transport.Parcel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to GET that may be used again (reference, section 5.3 [D]): as long as their max-age says
 * by the sandbox's clock, and after that if the server says that they still hold. Only documents
 * and files are kept, nothing that came by POST, and nothing that forbids it.
 */
final class Cache {
  private static final int MOST = 200;

  /** An answer that was kept. */
  record Kept(Answered answer, Instant freshUntil) {
    boolean isFresh(Instant now) {
      return now.isBefore(freshUntil);
    }

    /** What asks whether it still holds. */
    Map<String, String> conditions() {
      var tag = answer.header("etag");
      return tag.isEmpty()
          ? Map.of("If-Modified-Since", answer.header("last-modified"))
          : Map.of("If-None-Match", tag);
    }

    private boolean canBeAskedAgain() {
      return !answer.header("etag").isEmpty() || !answer.header("last-modified").isEmpty();
    }
  }

  /** The ones that were used last. */
  private static final class Memory extends LinkedHashMap<String, Kept> {
    private static final long serialVersionUID = 1L;

    Memory() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
      return size() > MOST;
    }
  }

  private final Memory memory = new Memory();

  Optional<Kept> find(Purpose purpose, Parcel parcel, Instant now) {
    return fits(purpose, parcel)
        ? Optional.ofNullable(memory.get(parcel.url()))
            .filter(kept -> kept.isFresh(now) || kept.canBeAskedAgain())
        : Optional.empty();
  }

  /** The answer that counts: the kept one if the server says that it still holds. */
  Answered learn(Purpose purpose, Parcel parcel, Answered answer, Instant now) {
    var kept = find(purpose, parcel, now);
    if (answer.status() == 304 && kept.isPresent()) {
      var still = kept.get().answer().confirmedBy(answer);
      memory.put(parcel.url(), new Kept(still, Directives.of(still).freshUntil(now)));
      return still;
    }
    if (fits(purpose, parcel) && answer.status() == 200) {
      keep(parcel.url(), answer, now);
    }
    return answer;
  }

  void clear() {
    memory.clear();
  }

  private void keep(String url, Answered answer, Instant now) {
    var directives = Directives.of(answer);
    var kept = new Kept(answer, directives.freshUntil(now));
    if (directives.mayBeKept() && (kept.isFresh(now) || kept.canBeAskedAgain())) {
      memory.put(url, kept);
    } else {
      memory.remove(url);
    }
  }

  private static boolean fits(Purpose purpose, Parcel parcel) {
    return !purpose.tells() && parcel.method().equals("GET");
  }
}
