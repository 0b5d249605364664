package dev.holdfast.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The least that Twilio is: a room with participants, and events on their way that may come late,
 * twice or never.
 */
final class ToyTwilio {
  static final ConferenceSid ROOM = new ConferenceSid("CF" + "0".repeat(32));

  /** A leg as it really is. */
  static final class Phone {
    final CallSid sid;
    boolean inRoom;
    boolean hold;
    boolean alive = true;

    Phone(CallSid sid) {
      this.sid = sid;
    }
  }

  final Map<Label, Phone> phones = new LinkedHashMap<>();
  final List<Object> events = new ArrayList<>();
  private final Random random;
  private long sequence;
  private int sids = 1;

  ToyTwilio(Random random) {
    this.random = random;
  }

  CallSid rings(Label label) {
    Phone phone = new Phone(new CallSid("CA" + "%032x".formatted(sids++)));
    phones.put(label, phone);
    return phone.sid;
  }

  void joins(Label label) {
    Phone phone = phones.get(label);
    if (phone != null && phone.alive && !phone.inRoom) {
      phone.inRoom = true;
      events.add(event(ConferenceEvent.Kind.JOIN, label, phone, false));
    }
  }

  void hold(Label label, boolean on) {
    Phone phone = phones.get(label);
    if (phone != null && phone.alive && phone.inRoom && phone.hold != on) {
      phone.hold = on;
      ConferenceEvent.Kind kind = on ? ConferenceEvent.Kind.HOLD : ConferenceEvent.Kind.UNHOLD;
      events.add(event(kind, label, phone, false));
    }
  }

  void ends(Label label) {
    Phone phone = phones.get(label);
    if (phone != null && phone.alive) {
      phone.alive = false;
      if (phone.inRoom) {
        events.add(event(ConferenceEvent.Kind.LEAVE, label, phone, true));
      }
      events.add(new LegEvent(phone.sid, Optional.of(label), "completed"));
      if (label.value().equals("customer")) {
        List.copyOf(phones.entrySet()).stream()
            .filter(one -> one.getValue().inRoom)
            .forEach(one -> ends(one.getKey()));
      }
    }
  }

  /** Takes one event off its way: any of them, and perhaps leaves it there to come again. */
  Optional<Object> delivered(boolean faithfully) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    int at = faithfully ? 0 : random.nextInt(events.size());
    Object event = events.get(at);
    if (faithfully || random.nextInt(4) > 0) {
      events.remove(at);
    }
    return !faithfully && random.nextInt(5) == 0 ? Optional.empty() : Optional.of(event);
  }

  Outcome.Seen seen(Act.Look look) {
    List<Outcome.Present> present = new ArrayList<>();
    Map<Label, Outcome.Status> elsewhere = new HashMap<>();
    for (Act.Sought sought : look.legs()) {
      Phone phone = phones.get(sought.label());
      if (phone != null && phone.alive && phone.inRoom) {
        present.add(new Outcome.Present(sought.label(), phone.sid, phone.hold, true));
      } else if (phone != null) {
        String status = phone.alive ? "ringing" : "completed";
        elsewhere.put(sought.label(), new Outcome.Status(phone.sid, status));
      }
    }
    boolean there = phones.values().stream().anyMatch(phone -> phone.inRoom);
    return new Outcome.Seen(
        there ? Optional.of(ROOM) : Optional.empty(), present, elsewhere, Map.of());
  }

  private ConferenceEvent event(ConferenceEvent.Kind kind, Label label, Phone phone, boolean over) {
    return new ConferenceEvent(
        kind, ROOM, ++sequence, Optional.of(phone.sid), Optional.of(label), over, Optional.empty());
  }
}
