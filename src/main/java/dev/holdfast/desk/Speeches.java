package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Hold;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Line;
import dev.holdfast.call.Next;
import dev.holdfast.call.Party;
import dev.holdfast.call.Role;
import java.util.Optional;

/** Makes of a decision what a document needs. */
record Speeches(Music music) {

  Speech of(Next next, Line line, VoiceRequest request) {
    Optional<Leg> leg = next.call().leg(next.sid());
    int turn = leg.map(one -> one.party().turn()).orElse(0);
    Speech.Asker asker = new Speech.Asker(next.sid(), turn, request.round());
    MusicProfile profile = music.profile(profile(leg, line));
    return new Speech(
        next.word(),
        asker,
        leg.flatMap(one -> target(next, line, one, request)),
        request.failed() ? profile.toneless() : profile);
  }

  /** For a leg of which nothing is known. */
  Speech unknown(String word, VoiceRequest request) {
    Speech.Asker asker = new Speech.Asker(request.asker(), 0, 0);
    return new Speech(word, asker, Optional.empty(), music.profile(Music.DEFAULT));
  }

  /** For a leg that belongs to somebody else. */
  Speech handedBack(VoiceRequest request) {
    Speech.Target there = new Speech.Elsewhere(request.then().orElseThrow());
    Speech.Asker asker = new Speech.Asker(request.asker(), 0, 0);
    return new Speech("hand-back", asker, Optional.of(there), music.profile(Music.DEFAULT));
  }

  private static String profile(Optional<Leg> leg, Line line) {
    return leg.flatMap(Leg::held).map(Hold::music).orElse(line.music());
  }

  private static Optional<Speech.Target> target(
      Next next, Line line, Leg leg, VoiceRequest request) {
    Call call = next.call();
    return switch (next.what()) {
      case JOIN_ROOM ->
          Optional.of(new Speech.Seat(leg.party().label(), leg.party().role(), call.room().name()));
      case DIAL -> phone(call, line, leg);
      case QUEUE -> Optional.of(ownQueue(call, line, leg, request));
      case JOIN_QUEUE -> othersQueue(call, request);
      default -> Optional.empty();
    };
  }

  private static Optional<Speech.Target> phone(Call call, Line line, Leg owner) {
    boolean ours = owner.party().role() != Role.CUSTOMER;
    Optional<Address> callerId = ours ? Optional.of(line.number()) : Optional.empty();
    return call.tie()
        .other()
        .flatMap(call::leg)
        .map(Leg::party)
        .map(
            child ->
                new Speech.Phone(
                    call.id(), child.label(), child.address(), callerId, line.ringFor()));
  }

  private static Speech.Target ownQueue(Call call, Line line, Leg leg, VoiceRequest request) {
    int number = leg.held().map(Hold::number).orElse(call.tie().queue());
    String wish = leg.held().map(Hold::music).orElse(line.music());
    CallSid sid = leg.party().sid().orElseThrow();
    return new Speech.Queue(sid, number, HoldQueue.name(call.id(), number), wish, request.spoilt());
  }

  private static Optional<Speech.Target> othersQueue(Call call, VoiceRequest request) {
    int number = call.tie().queue();
    return call.tie()
        .other()
        .flatMap(call::leg)
        .map(Leg::party)
        .flatMap(Party::sid)
        .map(
            waits ->
                new Speech.Queue(
                    waits, number, HoldQueue.name(call.id(), number), "", request.failed()));
  }
}
