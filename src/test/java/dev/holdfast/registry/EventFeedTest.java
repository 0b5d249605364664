package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import dev.holdfast.call.Role;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Feed;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed's order never changes, in whatever order transactions end. */
@ParameterizedClass
@EnumSource(Engine.class)
class EventFeedTest {
  private static final Feed.Filter ALL = new Feed.Filter(Optional.empty(), Optional.empty());

  private final Database database;
  private final Feed feed;
  private final Registry registry;
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  EventFeedTest(Engine engine) {
    database = engine.database();
    feed = new SqlFeed(database);
    Witness writer =
        new EventWriter((call, event, id, number) -> id, true, Tally.NOBODY).and(new Stuck());
    Lines lines = new Lines(List.of(Samples.LINE));
    registry = new SqlRegistry(database, lines, new Bell(() -> Samples.START), writer);
  }

  @AfterEach
  void close() {
    release.countDown();
    database.close();
  }

  @Test
  void an_event_of_a_transaction_that_ended_late_is_not_missed() {
    // Its two events have their keys already.
    CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(() -> registry.begin(two(1)));
    await(stuck);
    registry.begin(Samples.call(2));
    assertThat(bodies(0)).containsExactly(sid(2).value() + "-1");
    long place = feed.end();

    release.countDown();
    late.join();
    assertThat(keys()).as("keys say otherwise").startsWith(sid(1).value() + "-1");
    assertThat(bodies(place)).containsExactly(sid(1).value() + "-1", sid(1).value() + "-2");
  }

  @Test
  void several_who_read_at_once_see_one_order_without_a_gap() {
    release.countDown();
    List<CompletableFuture<List<Feed.Item>>> readers = new ArrayList<>();
    for (int reader = 0; reader < 3; reader++) {
      readers.add(CompletableFuture.supplyAsync(this::followed));
    }
    for (int number = 1; number <= 40; number++) {
      registry.begin(Samples.call(number));
    }
    List<Feed.Item> first = readers.get(0).join();
    assertThat(first).extracting(Feed.Item::place).isSorted().doesNotHaveDuplicates().hasSize(40);
    readers.forEach(reader -> assertThat(reader.join()).isEqualTo(first));
  }

  @Test
  void a_reader_may_want_one_call_or_one_line_only() {
    release.countDown();
    registry.begin(Samples.call(1));
    registry.begin(Samples.call(2));
    Feed.Stretch all = new Feed.Stretch(0, feed.end());
    Feed.Filter call = new Feed.Filter(Optional.of(sid(2).value()), Optional.empty());
    assertThat(feed.read(all, call, 10))
        .extracting(Feed.Item::body)
        .containsExactly(sid(2).value() + "-1");
    Feed.Filter line = new Feed.Filter(Optional.empty(), Optional.of("sales"));
    assertThat(feed.read(all, line, 10)).hasSize(2);
    assertThat(feed.read(all, new Feed.Filter(Optional.empty(), Optional.of("nowhere")), 10))
        .isEmpty();
  }

  private List<Feed.Item> followed() {
    List<Feed.Item> items = new ArrayList<>();
    long place = 0;
    while (items.size() < 40) {
      long end = feed.end();
      items.addAll(feed.read(new Feed.Stretch(place, end), ALL, 100));
      place = end;
    }
    return items;
  }

  private List<String> bodies(long after) {
    return feed.read(new Feed.Stretch(after, feed.end()), ALL, 10).stream()
        .map(Feed.Item::body)
        .toList();
  }

  private List<String> keys() {
    return database.read(
        handle ->
            handle.createQuery("select name from events order by id").mapTo(String.class).list());
  }

  private static dev.holdfast.call.Call two(int number) {
    Party party = Samples.customer(number);
    Party agent =
        Party.of(
            new dev.holdfast.call.Label("agent-1"),
            Optional.empty(),
            Role.AGENT,
            party.address(),
            Samples.START);
    return Samples.call(number).with(new Leg.Ended(agent, "busy"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The transaction that begins the first call ends late. */
  private final class Stuck implements Witness {
    @Override
    public void begun(Handle handle, Call call) {
      if (call.id().equals(sid(1))) {
        stuck.countDown();
        await(release);
      }
    }

    @Override
    public void decided(Handle handle, Call before, Call after) {
      // these are in time
    }
  }
}
