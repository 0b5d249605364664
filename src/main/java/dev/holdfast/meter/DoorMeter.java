package dev.holdfast.meter;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Times requests, from the head of the request to the end of the answer, by the door and by how
 * they were answered.
 */
final class DoorMeter implements HttpServerMetrics<DoorMeter.Asked, Object, DoorMeter> {
  private final Map<Door, Map<Outcome, Timer>> timers = new EnumMap<>(Door.class);

  /** How a request was answered. */
  enum Outcome {
    DONE,
    REFUSED,
    TURNED_AWAY,
    BROKEN,
    GONE;

    static Outcome of(int status) {
      if (status == 429) {
        return TURNED_AWAY;
      }
      return status < 400 ? DONE : status < 500 ? REFUSED : BROKEN;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A request that is being worked on; without a door nobody takes its time. */
  record Asked(Optional<Door> door, long began) {}

  DoorMeter(Maker maker) {
    for (Door door : Door.values()) {
      Map<Outcome, Timer> byOutcome = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        byOutcome.put(outcome, timer(maker, door, outcome));
      }
      timers.put(door, byOutcome);
    }
  }

  @Override
  public Asked requestBegin(DoorMeter socket, HttpRequest request) {
    return new Asked(Door.of(request.method().name(), request.uri()), System.nanoTime());
  }

  @Override
  public void responseEnd(Asked asked, HttpResponse response, long bytes) {
    over(asked, Outcome.of(response.statusCode()));
  }

  @Override
  public void requestReset(Asked asked) {
    over(asked, Outcome.GONE);
  }

  @Override
  public DoorMeter connected(SocketAddress remote, String name) {
    return this;
  }

  private void over(Asked asked, Outcome outcome) {
    asked
        .door()
        .flatMap(door -> Optional.ofNullable(timers.get(door)))
        .flatMap(all -> Optional.ofNullable(all.get(outcome)))
        .ifPresent(timer -> timer.record(System.nanoTime() - asked.began(), TimeUnit.NANOSECONDS));
  }

  private static Timer timer(Maker maker, Door door, Outcome outcome) {
    return maker.timer(
        door.webhook() ? "webhook" : "api",
        door.webhook() ? Buckets.WEBHOOK : Buckets.API,
        door.webhook()
            ? "Webhooks of Twilio, from the request's head to the answer's end."
            : "Requests of CRMs, from the request's head to the answer's end; some want to wait.",
        "door",
        door.word(),
        "outcome",
        outcome.word());
  }
}
