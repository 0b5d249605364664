package dev.holdfast.storm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Plays a script: persons, CRMs and Twilio do what its lines say. */
final class Player {
  static final String CUSTOMER = "+15550100999";
  static final String LEGS = "+15550100200";
  static final String ROOM = "+15550100100";
  private static final String NOBODY = "CA" + "f".repeat(32);
  private static final String LEGS_AGENT = "+15550100301";
  private static final String ROOM_AGENT = "client:desk";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> LATER =
      Map.of("Authorization", "Bearer demo-key", "Prefer", "respond-async");

  private final World world;
  private final Judge judge;
  private final Faults faults;
  private final Switches switches;
  private String call = "";

  Player(World world) {
    this.world = world;
    this.judge = new Judge(world);
    this.faults = new Faults(world.sandbox());
    this.switches = new Switches(world.sandbox());
  }

  /** Plays all lines, lets everything settle, and judges; then everybody hangs up. */
  Played play(Script script) {
    try {
      script.lines().forEach(this::line);
      faults.heal();
      world.pass(Duration.ofSeconds(40));
      judge.settled(call, !script.mayEnd());
      everybodyLeaves();
      world.pass(Duration.ofSeconds(70));
      judge.over(call);
      return faults.played(Optional.empty());
    } catch (AssertionError | IllegalStateException wrong) {
      return faults.played(Optional.of(new Failure(script, wrong, judge.story(call))));
    } finally {
      faults.heal();
      switches.putBack();
      world.sandbox().reset();
    }
  }

  private void line(String line) {
    String word = words(line).get(0);
    String rest = line.substring(word.length()).strip();
    switch (word) {
      case "quirk" -> switches.set(words(rest).get(0), words(rest).get(1));
      case "call" -> begin(rest);
      case "pass" -> world.pass(Duration.ofMillis(Long.parseLong(rest)));
      case "hold" -> judge.answered(call, ask("hold", body(words(rest))));
      case "resume" -> judge.answered(call, ask("resume", ""));
      case "both" -> both();
      case "add" -> ask("legs", "{\"to\":\"client:expert\"}");
      case "drop" -> drop("agent");
      case "leaves" -> leaves(rest);
      case "fault" -> faults.add(words(rest));
      case "may-end" -> {}
      case "heal" -> faults.heal();
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void begin(String kind) {
    call =
        switch (kind) {
          case "legs" -> world.sandbox().dials(CUSTOMER, LEGS);
          case "room" -> world.sandbox().dials(CUSTOMER, ROOM);
          case "legs-out" -> placed("demo-legs");
          case "room-out" -> placed("demo");
          case "adopted" -> adopted();
          default -> throw new IllegalArgumentException(kind);
        };
    world.pass(Duration.ofSeconds(6));
  }

  /** Whether Twilio took it or not: the call is there once somebody answers. */
  private String placed(String line) {
    Http.Answered answer =
        asked("/v1/calls", "{\"line\":\"" + line + "\",\"to\":\"" + CUSTOMER + "\"}");
    world.pass(Duration.ofSeconds(3));
    return answer.status() < 300 && answer.json().hasNonNull("call")
        ? answer.json().get("call").textValue()
        : known();
  }

  /** A call whose placing had no certain answer. */
  private String known() {
    JsonNode calls = world.crm("GET", "/v1/calls", "").json().get("calls");
    return calls.isEmpty() ? NOBODY : calls.get(0).get("call").textValue();
  }

  private String adopted() {
    switches.set("dial_goes_on", "after_a_second");
    String twiml = "<Response><Dial><Number>" + CUSTOMER + "</Number></Dial></Response>";
    return world.sandbox().calls(LEGS_AGENT, "+15550109000", twiml);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split(" +", -1));
  }

  private static String body(List<String> words) {
    String path = words.size() > 1 ? ",\"path\":\"" + words.get(1) + "\"" : "";
    return "{\"leg\":\"" + words.get(0) + "\"" + path + "}";
  }

  /** A command; time passes until it is answered. */
  private Http.Answered ask(String command, String json) {
    return asked("/v1/calls/" + call + "/" + command, json);
  }

  private Http.Answered asked(String path, String json) {
    CompletableFuture<Http.Answered> asked = send(path, json);
    world.answered(PATIENCE, List.of(asked));
    return answer(asked);
  }

  private void both() {
    CompletableFuture<Http.Answered> hold = send("/v1/calls/" + call + "/hold", "{}");
    CompletableFuture<Http.Answered> resume = send("/v1/calls/" + call + "/resume", "{}");
    world.answered(PATIENCE, List.of(hold, resume));
    judge.possible(answer(hold));
    judge.possible(answer(resume));
  }

  private CompletableFuture<Http.Answered> send(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of("Authorization", "Bearer demo-key", "Content-Type", "application/json");
    return CompletableFuture.supplyAsync(() -> world.http().send("POST", path, body, headers));
  }

  private static Http.Answered answer(CompletableFuture<Http.Answered> command) {
    if (!command.isDone()) {
      throw new AssertionError("a command is not answered");
    }
    return command.join();
  }

  private void drop(String role) {
    for (JsonNode leg : judge.legs(call)) {
      boolean live = !leg.get("state").textValue().equals("ended");
      if (live && leg.get("role").textValue().equals(role) && leg.has("call_sid")) {
        String path = "/v1/calls/" + call + "/legs/" + leg.get("call_sid").textValue();
        world.crm("DELETE", path, "", LATER);
        return;
      }
    }
  }

  private void leaves(String who) {
    for (String address : List.of(CUSTOMER, LEGS_AGENT, ROOM_AGENT)) {
      if (address.equals(CUSTOMER) == who.equals("customer")) {
        hangUpAll(address);
      }
    }
    world.rest();
  }

  private void everybodyLeaves() {
    List.of(CUSTOMER, LEGS_AGENT, ROOM_AGENT, "client:expert").forEach(this::hangUpAll);
  }

  private void hangUpAll(String address) {
    Optional<String> live = live(address);
    while (live.isPresent()) {
      world.sandbox().hangsUp(address, live.get());
      world.rest();
      live = live(address);
    }
  }

  private Optional<String> live(String address) {
    for (JsonNode one : world.sandbox().phone(address).get("calls")) {
      String status = one.get("status").textValue();
      if (status.equals("in-progress") || status.equals("ringing")) {
        return Optional.of(one.get("call_sid").textValue());
      }
    }
    return Optional.empty();
  }
}
