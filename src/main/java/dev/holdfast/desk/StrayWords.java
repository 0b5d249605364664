package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words for strays: rooms and queues that Twilio still has and nobody expects, since their call
 * has ended or is in no record. What belongs to a live call is never one, nor what has another name
 * than ours.
 */
public final class StrayWords {
  private static final Logger LOG = LoggerFactory.getLogger("settle");

  /** What is over may take so long to be gone. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final Registry registry;
  private final Leftovers leftovers;
  private final Lines lines;
  private final InstantSource time;

  public StrayWords(Registry registry, Leftovers leftovers, Lines lines, InstantSource time) {
    this.registry = registry;
    this.leftovers = leftovers;
    this.lines = lines;
    this.time = time;
  }

  @Word("Asks Twilio for the rooms and queues that are ours by their names.")
  public List<Stray> find() {
    return leftovers.all();
  }

  @Word("Gives those that nobody expects; none where Twilio did not answer.")
  public List<Stray> found(Object body, @Nullable Exception failure) {
    if (failure != null || !(body instanceof List<?> all)) {
      LOG.info("no look for strays: {}", failure == null ? "nothing said" : failure.getMessage());
      return List.of();
    }
    Instant before = time.instant().minus(GRACE);
    return all.stream()
        .filter(Stray.class::isInstance)
        .map(Stray.class::cast)
        .filter(stray -> unexpected(stray, before))
        .toList();
  }

  @Word("Says that a stray is there, in the log and, once, in the timeline of its call.")
  public Stray report(Stray stray) {
    String state = registry.find(stray.call()).isPresent() ? "has ended" : "is in no record";
    LOG.warn("{} stray {} {}: its call {}", stray.call(), word(stray), stray.sid(), state);
    note(stray, "left at Twilio: " + word(stray) + " " + stray.sid());
    return stray;
  }

  @Word("Ends a stray, where its call is in the record, or was a call of one of our lines.")
  public Stray end(Stray stray) {
    if (registry.find(stray.call()).isPresent() || ofOurLines(stray.call())) {
      leftovers.end(stray);
      LOG.info("{} stray {} {} ended", stray.call(), word(stray), stray.sid());
      note(stray, "ended at Twilio: " + word(stray) + " " + stray.sid());
    } else {
      LOG.warn("{} stray {} may be another Holdfast's: left alone", stray.call(), stray.sid());
    }
    return stray;
  }

  private boolean unexpected(Stray stray, Instant before) {
    Optional<Call> call = registry.find(stray.call());
    return call.isEmpty()
        || call.filter(one -> one.endedAt().filter(at -> at.isBefore(before)).isPresent())
            .filter(one -> one.queues().stream().noneMatch(queue -> named(one, queue, stray)))
            .isPresent();
  }

  private static boolean named(Call call, HoldQueue queue, Stray stray) {
    return HoldQueue.name(call.id(), queue.number()).equals(stray.name());
  }

  private boolean ofOurLines(CallSid call) {
    return leftovers.addresses(call).stream().anyMatch(one -> lines.withNumber(one).isPresent());
  }

  private void note(Stray stray, String text) {
    boolean told =
        registry.timeline(stray.call()).stream().anyMatch(one -> one.text().equals(text));
    if (!told) {
      registry.decide(
          stray.call(),
          call ->
              new Registry.Decided<>(
                  call.note(time.instant(), Entry.Kind.HEARD, Optional.empty(), text, Map.of()),
                  true));
    }
  }

  private static String word(Stray stray) {
    return stray.kind() == Stray.Kind.ROOM ? "room" : "queue";
  }
}
