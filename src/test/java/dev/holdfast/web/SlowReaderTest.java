package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.desk.Feed;
import dev.holdfast.fixtures.Listener;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever listens and does not read is cut, and nothing is piled up for them. */
class SlowReaderTest {
  private static final String KEY = "Authorization: Bearer demo-key";
  private static final int MOST_READS = 2_000;

  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger before = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private final Server server = server(Duration.ofMillis(300));
  private final int port = server.listen("localhost", 0);

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whoever_does_not_read_is_cut_and_makes_room() {
    try (Listener deaf = new Listener(port, "/v1/events", KEY, "Last-Event-ID: 0")) {
      assertThat(deaf.status()).isEqualTo(200);
      Awaitility.await().until(this::hasRoom);
      assertThat(reads.get()).as("pages of 100 KB").isLessThan(MOST_READS);
      assertThat(deaf.readToTheEnd()).isLessThan(MOST_READS * 400);
    }
  }

  @Test
  @Timeout(20)
  void whoever_does_not_read_does_not_keep_us_from_stopping() throws InterruptedException {
    Server patient = server(Duration.ofHours(1));
    int its = patient.listen("localhost", 0);
    try (Listener deaf = new Listener(its, "/v1/events", KEY, "Last-Event-ID: 0")) {
      assertThat(deaf.status()).isEqualTo(200);
      Awaitility.await().pollInterval(Duration.ofMillis(300)).until(this::stuck);
      patient.stop();
      assertThat(deaf.readToTheEnd()).isLessThan(MOST_READS * 400);
    }
  }

  /** Nothing is read for it any more. */
  private boolean stuck() {
    int now = reads.get();
    return now > 0 && before.getAndSet(now) == now;
  }

  private Server server(Duration slow) {
    return new Server(
        vertx,
        ServerFixture.doors(),
        new EventStreams(
            vertx, new Flood(), new EventStreams.Limits(1, Duration.ofSeconds(15), slow)),
        new Health(() -> true));
  }

  private boolean hasRoom() {
    try (Listener other = new Listener(port, "/v1/events", KEY)) {
      return other.status() == 200;
    }
  }

  /** More events than anybody can take. */
  private final class Flood implements Feed {
    @Override
    public long end() {
      return 1_000_000_000L;
    }

    @Override
    public long forgotten() {
      return 0;
    }

    @Override
    public List<Item> read(Stretch stretch, Filter filter, int most) {
      reads.incrementAndGet();
      return LongStream.rangeClosed(stretch.after() + 1, stretch.after() + most)
          .mapToObj(place -> new Item(place, "leg.held", "x".repeat(1_000)))
          .toList();
    }
  }
}
