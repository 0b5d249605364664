package dev.holdfast.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Requests that may be repeated: which key a client gave them, and what was answered.
 *
 * <p>A key is new, then somebody carries its request out under a lease, then it has its answer for
 * a day. An answer that says "try again" is not kept, and a lease that runs out because its process
 * died is taken over: the repeat is carried out from the state that things are in by then, under
 * the same id, so that what the first one made is found and not made again.
 */
public interface Repeats {
  /** How long an answer is kept. */
  Duration KEPT_FOR = Duration.ofHours(24);

  /** How long a request that gives no sign is taken to be still carried out. */
  Duration LEASE = Duration.ofMinutes(1);

  /**
   * Begins a request, or finds out what became of it.
   *
   * @param id ours, if the key is new
   */
  Found begin(Key key, String id, Instant now);

  /** Keeps an answer; from now on every repeat gets it. */
  void keep(String id, Kept answer);

  /** Lets a request go without an answer: its repeat is carried out at once. */
  void release(String id, Instant now);

  /** Forgets what is older than this. */
  int forget(Instant before);

  /**
   * What a client calls a request.
   *
   * @param name the client's, up to the client
   * @param fingerprint of the request itself; another one under the same name is a mistake
   */
  record Key(String client, String name, String fingerprint) {}

  /** An answer as it went out. */
  record Kept(int status, String contentType, Map<String, String> headers, String body) {}

  /** What there is under a key. */
  sealed interface Found {
    /** Nothing, or nothing that came to an end: it is to be carried out under this id. */
    record Mine(String id) implements Found {}

    /** The answer. */
    record Answered(Kept answer) implements Found {}

    /** Somebody carries it out at this moment. */
    record Running() implements Found {}

    /** Another request. */
    record Other() implements Found {}
  }
}
