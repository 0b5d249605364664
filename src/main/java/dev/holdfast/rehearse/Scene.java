package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A story while it is played: who is who, which call it is about, and what is so. */
final class Scene {
  private final Stage stage;
  private final List<Person> people;
  private final Box box;
  private final Web web;
  private final Set<Integer> used = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private String call = "";

  Scene(Stage stage, List<Person> people) {
    this.stage = stage;
    this.people = people;
    this.box = new Box(stage.sandboxUrl());
    this.web = new Web(stage.appUrl());
  }

  Box box() {
    return box;
  }

  Time time() {
    return stage.time();
  }

  List<Person> people() {
    return people;
  }

  Person person(String name) {
    return known(name).orElseThrow();
  }

  Optional<Person> known(String name) {
    return people.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** From now on the story is about this call. */
  void about(String sid) {
    call = sid;
  }

  /** The call that the story is about; a sentence instead of a CallSid where there is none yet. */
  String call() {
    return call.isEmpty() ? "no-call-yet" : call;
  }

  /** The connection of somebody that is up, or else the last one there was. */
  Optional<Leg> leg(Person person) {
    List<Leg> legs = box.legs(person);
    return legs.stream()
        .filter(Leg::live)
        .reduce((first, second) -> second)
        .or(() -> legs.stream().reduce((first, second) -> second));
  }

  /** The CallSid of somebody who has been on the phone. */
  String sid(Person person) throws Miss {
    return leg(person)
        .map(Leg::sid)
        .orElseThrow(
            () ->
                new Miss(
                    person.name() + " to be on the phone",
                    "no phone call has reached " + person.phone() + " yet"));
  }

  /** Who is at the phone of a leg. */
  String name(String sid) {
    if (!names.containsKey(sid)) {
      people.forEach(one -> box.legs(one).forEach(leg -> names.put(leg.sid(), one.name())));
    }
    return names.getOrDefault(sid, "somebody else (" + sid + ")");
  }

  /** A request to the application, which has come to rest when it is answered. */
  JsonNode get(String path) {
    Web.Answer answer = web.send("GET", path, "", authorized());
    stage.time().rest();
    return answer.json();
  }

  /** A request that is answered some time. */
  Web.Answer send(String method, String path, String body, Map<String, String> headers) {
    return web.send(method, path, body, headers);
  }

  Map<String, String> authorized() {
    return Map.of("Authorization", "Bearer " + stage.key());
  }

  /** The tracks of all profiles. */
  Map<String, List<String>> music() {
    return stage.music();
  }

  List<Listening.Post> posts() {
    return stage.listening().posts();
  }

  /** Whether what was told at this place is good for one more step; it is so once. */
  boolean use(int place) {
    return used.add(place);
  }
}
