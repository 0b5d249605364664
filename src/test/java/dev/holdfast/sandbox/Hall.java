package dev.holdfast.sandbox;

import dev.holdfast.sandbox.wire.Params;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The application of the bench: every caller gets a room, hold music that never ends, events. */
final class Hall implements AutoCloseable {
  private static final String ROOM =
      "<Response><Dial><Conference waitUrl='' endConferenceOnExit='true' statusCallback='/events'"
          + " statusCallbackEvent='start end join leave hold'>%s</Conference></Dial></Response>";
  private static final String MUSIC = "<Response><Play>/music.wav</Play><Redirect/></Response>";
  private static final int SECONDS_OF_MUSIC = 10;

  private final HttpServer server;
  private final App.Said music = Wavs.of(new byte[SECONDS_OF_MUSIC * 8_000]);
  private final AtomicLong answered = new AtomicLong();
  private final Map<String, String> calls = new ConcurrentHashMap<>();
  private final Map<String, String> roomOfCall = new ConcurrentHashMap<>();
  private volatile CountDownLatch waiting = new CountDownLatch(0);
  private volatile CountDownLatch talking = new CountDownLatch(0);
  private volatile CountDownLatch ended = new CountDownLatch(0);

  Hall(Vertx vertx) {
    this.server = vertx.createHttpServer().requestHandler(this::receive);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
  }

  static String customer(int n) {
    return "+1555020%04d".formatted(n);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.actualPort() + path;
  }

  /** So many rooms are to come. */
  void begin(int rooms) {
    calls.clear();
    roomOfCall.clear();
    waiting = new CountDownLatch(rooms);
    talking = new CountDownLatch(rooms);
    ended = new CountDownLatch(rooms);
  }

  void waits() throws InterruptedException {
    waiting.await();
  }

  void talks() throws InterruptedException {
    talking.await();
  }

  void empties() throws InterruptedException {
    ended.await();
  }

  /** The CallSid of this customer's call. */
  String call(int n) {
    return calls.getOrDefault(customer(n), "none");
  }

  String room(int n) {
    return roomOfCall.getOrDefault(call(n), "none");
  }

  long answered() {
    return answered.get();
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  private void receive(HttpServerRequest asked) {
    answered.incrementAndGet();
    asked.body().onSuccess(body -> answer(asked, Params.parse(body.toString())));
  }

  private void answer(HttpServerRequest asked, Params form) {
    var response = asked.response();
    switch (asked.path()) {
      case "/voice" -> {
        calls.put(form.text("From", ""), form.text("CallSid", ""));
        response.putHeader("Content-Type", "text/xml");
        response.end(ROOM.formatted(form.text("CallSid", "")));
      }
      case "/hold" -> response.putHeader("Content-Type", "text/xml").end(MUSIC);
      case "/music.wav" -> {
        response.putHeader("Content-Type", "audio/wav");
        response.putHeader("Cache-Control", "max-age=3600").end(music.body());
      }
      default -> {
        note(form);
        response.setStatusCode(204).end();
      }
    }
  }

  private void note(Params event) {
    switch (event.text("StatusCallbackEvent", "")) {
      case "participant-join" -> {
        if (event.text("ParticipantLabel", "").isEmpty()) {
          roomOfCall.put(event.text("CallSid", ""), event.text("ConferenceSid", ""));
          waiting.countDown();
        }
      }
      case "conference-start" -> talking.countDown();
      case "conference-end" -> ended.countDown();
      default -> {}
    }
  }
}
