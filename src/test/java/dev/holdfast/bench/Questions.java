package dev.holdfast.bench;

import dev.holdfast.call.Address;
import dev.holdfast.call.AgentLeaves;
import dev.holdfast.call.AtLimit;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.CustomerLeaves;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Line;
import dev.holdfast.call.NobodyAnswers;
import dev.holdfast.call.Path;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.BoardQuery;
import dev.holdfast.desk.Boards;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.Feed;
import dev.holdfast.desk.History;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Outbox;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Tally;
import dev.holdfast.registry.Database;
import dev.holdfast.registry.EventWriter;
import dev.holdfast.registry.SqlBoard;
import dev.holdfast.registry.SqlFeed;
import dev.holdfast.registry.SqlHistory;
import dev.holdfast.registry.SqlOutbox;
import dev.holdfast.registry.SqlRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each question costs that the application asks its record, with so many live calls in it:
 * median in microseconds. {@code Questions <jdbc-url> <user> <password> <calls>}.
 */
public final class Questions {
  private static final int TIMES = 60;
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private static final Line LINE =
      new Line(
          "demo",
          new Address("+15550100100"),
          Path.CONFERENCE,
          new Address("client:desk"),
          Optional.empty(),
          "default",
          Duration.ofHours(20),
          AtLimit.RESUME,
          AgentLeaves.RECALL,
          NobodyAnswers.APOLOGISE,
          CustomerLeaves.LET_GO,
          false,
          Duration.ofSeconds(30),
          ZoneOffset.UTC);

  private final Registry registry;
  private final Boards board;
  private final Outbox outbox;
  private final Feed feed;
  private final History history;
  private final Instant now;
  private final int calls;
  private int number;

  private Questions(Database database, Instant now, int calls) {
    registry =
        new SqlRegistry(
            database,
            new Lines(List.of(LINE)),
            new Bell(() -> now),
            new EventWriter((call, event, id, count) -> "{}", true, Tally.NOBODY));
    board = new SqlBoard(database);
    outbox = new SqlOutbox(database);
    feed = new SqlFeed(database);
    history = new SqlHistory(database);
    this.now = now;
    this.calls = calls;
  }

  /** Fills an empty record and prints a line for each question. */
  public static void main(String[] arguments) throws Exception {
    int calls = Integer.parseInt(arguments[3]);
    try (Database database = new Database(arguments[0], arguments[1], arguments[2])) {
      long before = System.nanoTime();
      Crowd.fill(arguments[0], arguments[1], arguments[2], calls);
      System.out.printf("%d calls in %d ms%n", calls, (System.nanoTime() - before) / 1_000_000);
      Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
      for (Map.Entry<String, Runnable> one : new Questions(database, now, calls).all().entrySet()) {
        System.out.printf("%-34s %10d%n", one.getKey(), median(one.getValue()));
      }
    }
  }

  private Map<String, Runnable> all() {
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put("find by call", () -> registry.find(any()));
    all.put("find by leg", () -> registry.find(new CallSid(Crowd.agent(next()))));
    all.put("find nobody", () -> registry.find(new CallSid("CA" + "f".repeat(32))));
    all.put("decide, nothing changes", () -> decide(false));
    all.put("decide, a note", () -> decide(true));
    all.put("timeline", () -> registry.timeline(any()));
    all.put("due: claim", () -> registry.claim(now));
    all.put("due: next", registry::nextDue);
    all.put("settle: silent", () -> registry.silentSince(now.minus(Duration.ofHours(1))));
    all.put("page of 100, live", () -> registry.page(CallQuery.of(Optional.empty(), 100), now));
    all.put("page of 100, on hold", () -> page("on-hold"));
    all.put("page of 100, ringing", () -> page("ringing"));
    all.put("page of 100, ended", () -> page("ended"));
    all.put("page of 100, from the middle", this::middle);
    others(all);
    return all;
  }

  private void others(Map<String, Runnable> all) {
    all.put("board, what has changed", () -> look(Optional.of(now.minusSeconds(7))));
    all.put("board, all", () -> look(Optional.empty()));
    all.put("outbox: take", () -> outbox.take(now, now.plusSeconds(9)));
    all.put("outbox: next", outbox::nextDue);
    all.put("outbox: dead letters", () -> outbox.dead(100));
    all.put("feed: end", feed::end);
    all.put("history: nothing to take", () -> history.take(now.minusSeconds(3_600), 200));
    all.put(
        "history: no events to forget", () -> history.forgetEvents(now.minusSeconds(900_000), 9));
  }

  private void decide(boolean change) {
    registry.decide(
        any(),
        call ->
            new Registry.Decided<>(
                change
                    ? call.note(now, Entry.Kind.HEARD, Optional.empty(), "measured", Map.of())
                    : call,
                true));
  }

  private void page(String state) {
    registry.page(CallQuery.of(Optional.of(state), 100), now);
  }

  private void middle() {
    CallQuery.Place place = new CallQuery.Place(now.minusSeconds(1_500), any());
    registry.page(
        new CallQuery(Optional.empty(), Optional.empty(), Set.of(), 100, Optional.of(place)), now);
  }

  private void look(Optional<Instant> since) {
    board.read(new BoardQuery("bench", Set.of(), since), now);
  }

  private CallSid any() {
    return new CallSid(Crowd.call(next()));
  }

  private int next() {
    number = (number + 7_919) % calls;
    return number + 1;
  }

  private static long median(Runnable question) {
    long end = System.nanoTime() + LONGEST.toNanos();
    long[] times = new long[TIMES];
    int count = 0;
    for (int i = -20; i < TIMES && System.nanoTime() < end; i++) {
      long before = System.nanoTime();
      question.run();
      long took = System.nanoTime() - before;
      if (i >= 0) {
        times[count++] = took / 1_000;
      } else if (took > 100_000_000) {
        i = -1;
      }
    }
    long[] told = Arrays.copyOf(times, Math.max(1, count));
    Arrays.sort(told);
    return told[told.length / 2];
  }
}
