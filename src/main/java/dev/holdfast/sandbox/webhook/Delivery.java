package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.fault.Side;
import dev.holdfast.sandbox.journal.Kind;
import dev.holdfast.sandbox.journal.Note;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.webhook.Reply.Answered;
import dev.holdfast.sandbox.webhook.Reply.Unanswered;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
    var bare = new Parcels(desk.signature(), token).pack(link, params, patience, outgoing);
    var kind = outgoing.purpose() == Purpose.MEDIA ? Kind.MEDIA : Kind.WEBHOOK;
    var note = desk.journal().open(kind, now(), link.method(), bare.url(), params);
    note.about(outgoing.callSid()).attempt(attempt);
    var url = URI.create(link.url());
    var kept = desk.cache().find(outgoing.purpose(), bare, now());
    if (kept.filter(one -> one.isFresh(now())).isPresent()) {
      note.cached().answered(200, now());
      desk.engine().soon(() -> settle(kept.get().answer(), note));
      return;
    }
    var path = Optional.ofNullable(url.getPath()).orElse("");
    var query = Params.parse(Optional.ofNullable(url.getRawQuery()).orElse(""));
    var fault = desk.faults().strike(Side.WEBHOOK, link.method(), path, params.plus(query));
    var parcel =
        bare.plus(desk.cookies().headers(outgoing, url, now()))
            .plus(kept.map(Cache.Kept::conditions).orElse(Map.of()));
    var once = new Attempt(desk, courier, outgoing.purpose(), patience, path, parcel, note);
    once.go(fault, reply -> settle(learn(reply, url, parcel), note));
  }

  /** What an answer sets for later is taken, whatever it says for now. */
  private Reply learn(Reply reply, URI url, Transport.Parcel parcel) {
    if (reply instanceof Answered answer) {
      desk.cookies().take(outgoing, url, answer, now());
      return desk.cache().learn(outgoing.purpose(), parcel, answer, now());
    }
    return reply;
  }

  private void settle(Reply reply, Note note) {
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
    if (!there.isAbsolute()) {
      end(new Trouble(11100, "Redirected to '" + there.url() + "'"), note);
      return;
    }
    link = keeps ? there : new Link(there.url(), "GET");
    params = keeps ? params : Params.NONE;
    attempt();
  }

  private void fail(Reply reply, Note note) {
    var trouble = trouble(reply);
    var left = patience.total().minus(Duration.between(began, now()));
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

  private Instant now() {
    return desk.engine().now();
  }

  private static String failure(Reply reply) {
    if (reply instanceof Unanswered none) {
      return none.reason().failure();
    }
    return ((Answered) reply).status() / 100 + "xx";
  }
}
