package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.fault.Fault;
import dev.holdfast.sandbox.fault.Faults;
import dev.holdfast.sandbox.fault.Latency;
import dev.holdfast.sandbox.fault.Side;
import dev.holdfast.sandbox.journal.Journal;
import dev.holdfast.sandbox.journal.Kind;
import dev.holdfast.sandbox.journal.Note;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Reaction;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import dev.holdfast.sandbox.wire.Reaction.Broken;
import dev.holdfast.sandbox.wire.Reaction.Silent;
import dev.holdfast.sandbox.wire.Request;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets REST requests in: late, broken or twice if a fault says so, and all of them into the log.
 */
public final class RestDoor {
  private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);
  private static final Pattern CALL_SID = Pattern.compile("CA[0-9a-f]{32}");
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Api-Domain", "api.twilio.com",
          "X-Home-Region", "us1",
          "X-Powered-By", "AT-5000",
          "X-Shenanigans", "none",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Allow-Methods", "GET, POST, DELETE, OPTIONS",
          "Access-Control-Allow-Headers",
              "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match,"
                  + " If-Unmodified-Since, Idempotency-Key",
          "Access-Control-Expose-Headers", "ETag");

  /** A request with the way back and its line in the log. */
  private record Visit(Request request, Note note, Consumer<Reaction> reply) {}

  private final Engine engine;
  private final Sids sids;
  private final Faults faults;
  private final Latency latency;
  private final Journal journal;
  private final RestApi api;

  /** By its line in the log: a request is long, and two may be alike. */
  private final Map<Note, Visit> open = new LinkedHashMap<>();

  public RestDoor(
      Engine engine, Sids sids, Faults faults, Latency latency, Journal journal, RestApi api) {
    this.engine = engine;
    this.sids = sids;
    this.faults = faults;
    this.latency = latency;
    this.journal = journal;
    this.api = api;
  }

  public void enter(Request request, Consumer<Reaction> reply) {
    var params = request.queryParams().plus(request.form());
    var url = request.header("host").map(host -> "http://" + host).orElse("") + request.target();
    var note = journal.open(Kind.REST, engine.now(), request.method(), url, params);
    var sid = CALL_SID.matcher(request.path());
    note.about(sid.find() ? sid.group() : "");
    var visit = new Visit(request, note, reply);
    open.put(note, visit);
    var fault = faults.strike(Side.REST, request.method(), request.path(), params);
    Runnable processing =
        () -> fault.ifPresentOrElse(hit -> suffer(hit, visit), () -> answer(visit, apply(visit)));
    var delay = latency.draw(Side.REST);
    if (delay.isZero()) {
      processing.run();
    } else {
      engine.after(delay, processing);
    }
  }

  /** Breaks off whatever a fault still keeps waiting. */
  public void clear() {
    open.values().forEach(visit -> visit.reply().accept(new Broken()));
    open.clear();
  }

  private void suffer(Fault fault, Visit visit) {
    switch (fault.deed()) {
      case STATUS -> later(fault, () -> answer(visit, Answers.ofStatus(fault.status())));
      case DELAY -> later(fault, () -> answer(visit, apply(visit)));
      case RESET -> later(fault, () -> answer(visit, new Broken()));
      case DROP -> answer(visit, new Silent());
      case DUPLICATE -> answer(visit, applyTwice(visit));
      case APPLY_THEN_STATUS -> {
        var real = apply(visit);
        var shown = fault.status() < 400 ? real : Answers.ofStatus(fault.status());
        later(fault, () -> answer(visit, shown));
      }
      case APPLY_THEN_RESET -> {
        apply(visit);
        later(fault, () -> answer(visit, new Broken()));
      }
      case APPLY_LATER -> {
        answer(visit, new Broken());
        engine.after(fault.delay(), () -> apply(visit));
      }
      case SWAP -> throw new IllegalStateException("swap is for webhooks");
    }
  }

  private Answer applyTwice(Visit visit) {
    var first = apply(visit);
    apply(visit);
    return first;
  }

  private void later(Fault fault, Runnable entry) {
    if (fault.delay().isZero()) {
      entry.run();
    } else {
      engine.after(fault.delay(), entry);
    }
  }

  /** A bug in a resource is an internal error to the client, as it would be at Twilio. */
  private Answer apply(Visit visit) {
    try {
      return api.answer(visit.request());
    } catch (RuntimeException bug) {
      LOG.error("a REST resource failed", bug);
      return Answers.error(500, 20500, "The sandbox failed: " + bug);
    }
  }

  private void answer(Visit visit, Reaction reaction) {
    int concurrent = open.size();
    if (!open.remove(visit.note(), visit)) {
      return;
    }
    if (!(reaction instanceof Answer answer)) {
      visit.note().wrong(0, reaction instanceof Broken ? "connection broken" : "never answered");
      visit.reply().accept(reaction);
      return;
    }
    visit.note().answered(answer.status(), engine.now());
    if (answer.status() >= 400) {
      var body = new JsonObject(answer.body());
      visit.note().wrong(body.getInteger("code", 0), body.getString("message", ""));
    }
    visit.reply().accept(dressed(visit, answer, concurrent));
  }

  private Answer dressed(Visit visit, Answer answer, int concurrent) {
    var headers = new TreeMap<>(HEADERS);
    headers.putAll(answer.headers());
    headers.put("Date", Dates.http(engine.now()));
    headers.put("Twilio-Request-Id", sids.next("RQ"));
    headers.put("Twilio-Request-Duration", seconds(visit));
    headers.put("Twilio-Concurrent-Requests", String.valueOf(concurrent));
    return new Answer(answer.status(), headers, answer.body());
  }

  private String seconds(Visit visit) {
    var took = Duration.between(visit.note().at(), engine.now());
    long millis = took.toMillis();
    return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1);
  }
}
