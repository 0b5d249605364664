package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.fault.Fault;
import dev.holdfast.sandbox.fault.Side;
import dev.holdfast.sandbox.journal.Kind;
import dev.holdfast.sandbox.journal.Note;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.webhook.Reply.Answered;
import dev.holdfast.sandbox.webhook.Reply.Reason;
import dev.holdfast.sandbox.webhook.Reply.Unanswered;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The life of one request: tries within its patience, each with its faults, through redirects, to
 * one result. The idempotency token is the same over all tries.
 */
final class Delivery {
  private static final int MOST_REDIRECTS = 10;

  private final Courier.Desk desk;
  private final Courier courier;
  private final Outgoing outgoing;
  private final Consumer<Result> then;
  private final Patience patience;
  private final String token;
  private final Instant began;
  private Link link;
  private Params params;
  private int attempt = 1;
  private int redirects;

  Delivery(Courier.Desk desk, Courier courier, Outgoing outgoing, Consumer<Result> then) {
    this.desk = desk;
    this.courier = courier;
    this.outgoing = outgoing;
    this.then = then;
    this.patience = Patience.of(outgoing.link().url());
    this.token = desk.sids().token();
    this.began = desk.engine().now();
    this.link = outgoing.link();
    this.params = outgoing.params();
  }

  void start() {
    var delay = desk.latency().draw(Side.WEBHOOK);
    if (delay.isZero()) {
      attempt();
    } else {
      desk.engine().after(delay, this::attempt);
    }
  }

  private void attempt() {
    var parcel = new Parcels(desk.signature(), token).pack(link, params, patience, outgoing);
    var kind = outgoing.purpose() == Purpose.MEDIA ? Kind.MEDIA : Kind.WEBHOOK;
    var note = desk.journal().open(kind, desk.engine().now(), link.method(), parcel.url(), params);
    note.about(outgoing.callSid()).attempt(attempt);
    var fault = desk.faults().strike(Side.WEBHOOK, link.method(), path(), params);
    if (fault.isPresent()) {
      suffer(fault.get(), parcel, note);
    } else {
      dispatch(parcel, note, reply -> settle(reply, note));
      courier.takeHeldBack(path()).ifPresent(Runnable::run);
    }
  }

  private void dispatch(Transport.Parcel parcel, Note note, Consumer<Reply> effect) {
    desk.engine()
        .send(
            () -> desk.transport().carry(parcel),
            reply -> {
              note.answered(reply instanceof Answered a ? a.status() : 0, desk.engine().now());
              effect.accept(reply);
            });
  }

  private void suffer(Fault fault, Transport.Parcel parcel, Note note) {
    Consumer<Reply> seen = reply -> settle(reply, note);
    switch (fault.deed()) {
      case STATUS -> later(Duration.ZERO, () -> seen.accept(status(fault.status())));
      case DELAY -> delay(fault.delay(), parcel, note);
      case RESET -> later(Duration.ZERO, () -> seen.accept(unanswered(Reason.CONNECT)));
      case DROP -> drop(note);
      case DUPLICATE -> {
        dispatch(parcel, note, seen);
        dispatch(parcel, note, ignored -> {});
      }
      case SWAP -> swap(parcel, note);
      case APPLY_THEN_STATUS -> dispatch(parcel, note, lost -> seen.accept(status(fault.status())));
      case APPLY_THEN_RESET ->
          dispatch(parcel, note, lost -> seen.accept(unanswered(Reason.BROKEN)));
      case APPLY_LATER -> throw new IllegalStateException("apply_later is for REST");
    }
  }

  private void delay(Duration by, Transport.Parcel parcel, Note note) {
    Runnable send = () -> dispatch(parcel, note, reply -> settle(reply, note));
    if (outgoing.purpose().tells() || by.compareTo(patience.total()) < 0) {
      later(by, send);
    } else {
      later(by, () -> dispatch(parcel, note, tooLate -> {}));
      later(patience.total(), () -> settle(unanswered(Reason.TIMEOUT), note));
    }
  }

  /** A lost status callback is lost; a lost question is noticed when the connection times out. */
  private void drop(Note note) {
    if (outgoing.purpose().tells()) {
      note.wrong(outgoing.purpose().badAnswer(), "Lost by a fault");
    } else {
      later(patience.connect(), () -> settle(unanswered(Reason.CONNECT), note));
    }
  }

  private void swap(Transport.Parcel parcel, Note note) {
    Runnable send = () -> dispatch(parcel, note, reply -> settle(reply, note));
    if (outgoing.purpose().tells()) {
      courier.holdBack(path(), send);
    } else {
      send.run();
    }
  }

  private void later(Duration delay, Runnable entry) {
    desk.engine().after(delay, entry);
  }

  private void settle(Reply reply, Note note) {
    if (reply instanceof Answered answer && note.status() == 0) {
      note.answered(answer.status(), desk.engine().now());
    }
    if (reply instanceof Answered answer && answer.status() / 100 == 2) {
      var type = answer.headers().getOrDefault("content-type", "");
      var url = link.url().replaceFirst("#.*", "");
      then.accept(new Result.Arrived(type, answer.body(), answer.size(), url));
    } else if (reply instanceof Answered answer && isRedirect(answer)) {
      follow(answer, note);
    } else {
      fail(reply, note);
    }
  }

  private static boolean isRedirect(Answered answer) {
    return answer.status() / 100 == 3 && answer.headers().containsKey("location");
  }

  /** 301, 302 and 303 turn a POST into a GET and lose the form (reference, section 5.3). */
  private void follow(Answered answer, Note note) {
    if (++redirects > MOST_REDIRECTS) {
      end(new Trouble(11215, "More than 10 redirects"), note);
      return;
    }
    var keeps = answer.status() == 307 || answer.status() == 308;
    var target = new Link(answer.headers().getOrDefault("location", ""), link.method());
    var there = target.from(link.url());
    link = keeps ? there : new Link(there.url(), "GET");
    params = keeps ? params : Params.NONE;
    attempt();
  }

  private void fail(Reply reply, Note note) {
    var trouble = trouble(reply);
    var left = patience.total().minus(Duration.between(began, desk.engine().now()));
    var again = attempt <= patience.retries() && patience.covers(failure(reply));
    if (again && left.toMillis() > 0) {
      note.wrong(trouble.code(), trouble.message());
      attempt++;
      attempt();
    } else {
      end(trouble, note);
    }
  }

  private void end(Trouble trouble, Note note) {
    note.wrong(trouble.code(), trouble.message());
    then.accept(new Result.Failed(trouble, link.url().replaceFirst("#.*", "")));
  }

  private Trouble trouble(Reply reply) {
    if (reply instanceof Unanswered none) {
      return new Trouble(none.reason().code(), none.message());
    }
    var status = ((Answered) reply).status();
    return new Trouble(outgoing.purpose().badAnswer(), "Answered with HTTP " + status);
  }

  private static String failure(Reply reply) {
    if (reply instanceof Unanswered none) {
      return none.reason().failure();
    }
    return ((Answered) reply).status() / 100 + "xx";
  }

  private static Reply status(int status) {
    return new Answered(status, Map.of(), Buffer.buffer(), 0);
  }

  private static Reply unanswered(Reason reason) {
    return new Unanswered(reason, "a fault of the sandbox");
  }

  private String path() {
    var path = URI.create(link.url()).getPath();
    return path == null ? "" : path;
  }
}
