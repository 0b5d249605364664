package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.fault.Faults;
import dev.holdfast.sandbox.fault.Latency;
import dev.holdfast.sandbox.journal.Journal;
import dev.holdfast.sandbox.twiml.Trouble;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the sandbox's own requests; results come back as entries of the engine. */
public final class Courier {
  /** What every delivery needs. */
  record Desk(
      Engine engine,
      Transport transport,
      Faults faults,
      Latency latency,
      Journal journal,
      Sids sids,
      Signature signature,
      Cookies cookies,
      Cache cache) {}

  private final Desk desk;
  private final Map<String, Runnable> heldBack = new HashMap<>();

  public Courier(
      Engine engine,
      Vertx vertx,
      Faults faults,
      Latency latency,
      Journal journal,
      Sids sids,
      Signature signature) {
    var transport = new VertxTransport(vertx);
    this.desk =
        new Desk(
            engine,
            transport,
            faults,
            latency,
            journal,
            sids,
            signature,
            new Cookies(),
            new Cache());
  }

  /** Sends a request and waits for what it comes to. */
  public void ask(Outgoing outgoing, Consumer<Result> then) {
    if (outgoing.link().isAbsolute()) {
      new Delivery(desk, this, outgoing, then).start();
    } else {
      refuse(outgoing, then);
    }
  }

  /** Sends a request whose answer changes nothing. */
  public void tell(Outgoing outgoing) {
    ask(outgoing, ignored -> {});
  }

  public void clear() {
    heldBack.clear();
    desk.cookies().clear();
    desk.cache().clear();
  }

  private void refuse(Outgoing outgoing, Consumer<Result> then) {
    var url = outgoing.link().url();
    var trouble = new Trouble(11100, "The URL '" + url + "' cannot be asked");
    var now = desk.engine().now();
    // Whoever asks a question tells of its failure himself.
    if (outgoing.purpose().tells()) {
      desk.journal().error(now, url, outgoing.callSid(), trouble.code(), trouble.message());
    }
    desk.engine().soon(() -> then.accept(new Result.Failed(trouble, url)));
  }

  /** Keeps a delivery until the next one to the same path has gone. */
  void holdBack(String path, Runnable delivery) {
    heldBack.put(path, delivery);
  }

  Optional<Runnable> takeHeldBack(String path) {
    return Optional.ofNullable(heldBack.remove(path));
  }
}
