package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Shot;
import dev.holdfast.fixtures.Http;
import dev.holdfast.pool.Threads;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Calls as they come about through the real doors: what Twilio would ask is asked. */
final class Scene {
  static final String KEY = "bench-key-0123456789abcdef0123456789abcdef";
  private static final Map<String, String> CRM =
      Map.of(
          "Authorization", "Bearer " + KEY,
          "Content-Type", "application/json",
          "Prefer", "respond-async");
  private static final Map<String, String> CRM_WAITS =
      Map.of(
          "Authorization", "Bearer " + KEY,
          "Content-Type", "application/json",
          "Prefer", "wait=5");
  private static final Pattern LABEL = Pattern.compile("label=([a-z]+-[0-9]+)");
  private static final Pattern WAIT = Pattern.compile("(/twilio/wait[^\"#]*)");
  private static final int THREADS = 8;

  private final String origin;
  private final Twilio twilio;
  private final ExecutorService follower =
      Executors.newFixedThreadPool(THREADS, Threads.named("follower"));

  Scene(String origin) {
    this.origin = origin;
    this.twilio = new Twilio(origin);
  }

  /** Calls in rooms, both parties talking. */
  void inRooms(int from, int many) {
    each(from, many, this::inRoom);
  }

  /** Calls on legs, both parties talking. */
  void onLegs(int from, int many) {
    each(from, many, this::onLegs);
  }

  /** Customers of calls on legs are put on hold, their agents parked. */
  void held(int from, int many) {
    each(from, many, this::held);
  }

  /** Calls with both parties talking, every other one in a room. */
  void talking(int from, int many) {
    each(
        from,
        many,
        call -> {
          if (isInRoom(call)) {
            inRoom(call);
          } else {
            onLegs(call);
          }
        });
  }

  /** The leg at which our request for a hold of such a call is directed. */
  static String nudged(int call) {
    return isInRoom(call) ? Guests.customer(call) : Guests.agent(call);
  }

  /** From now on whoever is moved asks, and then the other one, as at Twilio. */
  void follows(Carrier carrier) {
    carrier.moves(
        (leg, url) -> {
          int call = Guests.call(leg);
          follower.execute(() -> follow(call, Guests.customer(call)));
        });
  }

  private static boolean isInRoom(int call) {
    return call % 2 == 0;
  }

  /** A hold that is not waited for. */
  Shot hold(int call) {
    return shot(Guests.customer(call), "hold", CRM);
  }

  /** A hold that is waited for until Twilio has shown it. */
  Shot holdAndWait(int call) {
    return command(Guests.customer(call), "hold");
  }

  /** A command that is waited for. */
  static Shot command(String call, String what) {
    return shot(call, what, CRM_WAITS);
  }

  private static Shot shot(String call, String what, Map<String, String> headers) {
    return new Shot("POST", "/v1/calls/" + call + "/" + what, headers, Buffer.buffer("{}"));
  }

  /** A parked agent whose document is through asks what next. */
  Shot parked(int call) {
    return twilio.shot(
        "/twilio/next?leg=" + Guests.agent(call) + "&turn=2&round=1",
        Map.of("CallSid", Guests.agent(call)));
  }

  private static void each(int from, int many, IntConsumer one) {
    IntStream.range(from, from + many).parallel().forEach(one);
  }

  private void inRoom(int call) {
    String customer = Guests.customer(call);
    twilio.ask("/twilio/voice", Map.of("CallSid", customer, "To", Guests.ROOMS));
    room(
        call, "participant-join", 1, Map.of("CallSid", customer, "ParticipantLabel", "customer-1"));
    room(
        call,
        "participant-join",
        2,
        Map.of("CallSid", Guests.agent(call), "ParticipantLabel", "agent-1"));
    room(call, "conference-start", 3, Map.of());
  }

  private void room(int call, String event, int sequence, Map<String, String> more) {
    Map<String, String> form = new HashMap<>(more);
    form.put("FriendlyName", "holdfast-" + Guests.customer(call));
    form.put("ConferenceSid", Guests.conference(call));
    form.put("StatusCallbackEvent", event);
    form.put("SequenceNumber", "" + sequence);
    twilio.ask("/twilio/events/conference", form);
  }

  private void onLegs(int call) {
    String customer = Guests.customer(call);
    String dial = twilio.ask("/twilio/voice", Map.of("CallSid", customer));
    Matcher label = LABEL.matcher(dial);
    if (!label.find()) {
      throw new IllegalStateException("nobody is dialled: " + dial);
    }
    twilio.ask(
        "/twilio/events/call?call=" + customer + "&label=" + label.group(1),
        Map.of("CallSid", Guests.agent(call)));
  }

  private void held(int call) {
    String customer = Guests.customer(call);
    Shot hold = hold(call);
    Http.Answered asked =
        new Http(origin).send("POST", hold.path(), hold.body().getBytes(), hold.headers());
    if (asked.status() != 202) {
      throw new IllegalStateException(asked.status() + " " + asked.text());
    }
    follow(call, customer);
  }

  /** The one whom we moved asks, then the other one, whose Dial has ended, then the queue. */
  private void follow(int call, String customer) {
    String agent = Guests.agent(call);
    twilio.ask("/twilio/next?leg=" + agent + "&turn=2", Map.of("CallSid", agent));
    String queue =
        twilio.ask(
            "/twilio/next?leg=" + customer + "&turn=1",
            Map.of("CallSid", customer, "DialCallStatus", "completed", "DialCallSid", agent));
    Matcher wait = WAIT.matcher(queue.replace("&amp;", "&"));
    if (!wait.find()) {
      throw new IllegalStateException("nobody is enqueued: " + queue);
    }
    twilio.ask(wait.group(1), Map.of("CallSid", customer, "QueueSid", Guests.queue(call)));
  }
}
