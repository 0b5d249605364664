package dev.holdfast.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Commands to hold legs and to bring them back: what is legal, and the wishes that come of it. */
public final class Holds {
  private Holds() {}

  /**
   * Asks legs to be on hold. One leg that may not refuses the whole; legs that ring are passed over
   * when all are meant.
   */
  public static Asking hold(Call call, Line line, HoldRequest request, Instant at) {
    if (call.path() == Path.CONFERENCE) {
      return request.way() == Way.QUEUE
          ? Asking.no(
              Refusal.Code.NOT_SUPPORTED, "This call is in a room; it is held there, path auto.")
          : inRoom(call, line, request, at);
    }
    return upgrades(call, line, request.way())
        ? Upgrades.hold(call, line, request, at)
        : LegHolds.hold(call, line, request, at);
  }

  /** Whether a hold moves a call on legs into a room. */
  public static boolean upgrades(Call call, Line line, Way way) {
    return call.path() == Path.LEGS && (way == Way.UPGRADE || (way == Way.AUTO && line.upgrade()));
  }

  private static Asking inRoom(Call call, Line line, HoldRequest request, Instant at) {
    Chosen chosen = choose(call, request.leg());
    if (chosen.refusal().isPresent()) {
      return new Asking.No(chosen.refusal().get());
    }
    Hold hold = wanted(call, line, request, at);
    return move(call, chosen.legs(), leg -> holdOne(call, leg, hold, at), words(hold), at);
  }

  /** The hold that a request asks for. */
  static Hold wanted(Call call, Line line, HoldRequest request, Instant at) {
    return new Hold(
        call.holds() + 1,
        request.reason(),
        request.by(),
        request.music().orElse(line.music()),
        request.message(),
        at,
        Optional.empty());
  }

  /** Writes into the timeline that a leg was asked to be on hold. */
  static Call noted(Call call, Leg leg, Instant at) {
    return asked(call, leg, leg.held().map(Holds::words).orElse("asked to be on hold"), at);
  }

  private static String words(Hold hold) {
    return "asked to be on hold" + hold.by().map(who -> " by " + who).orElse("");
  }

  /** Asks legs to talk again. */
  public static Asking resume(
      Call call, Optional<Selector> which, Optional<String> by, Instant at) {
    if (call.path() == Path.LEGS) {
      return LegHolds.resume(call, which, by, at);
    }
    Chosen chosen = which.map(leg -> choose(call, leg)).orElseGet(() -> held(call));
    if (chosen.refusal().isPresent()) {
      return new Asking.No(chosen.refusal().get());
    }
    String text = "asked to come back" + by.map(who -> " by " + who).orElse("");
    return move(call, chosen.legs(), leg -> leg.resume(at), text, at);
  }

  /** The legs that a selector means, in a call that lives. */
  static Chosen choose(Call call, Selector selector) {
    if (call.endedAt().isPresent()) {
      return Chosen.no(Refusal.Code.CALL_ENDED, "The call has ended.");
    }
    if (selector instanceof Selector.OfSid one) {
      return call.leg(one.sid())
          .map(Chosen::of)
          .orElseGet(() -> Chosen.no(Refusal.Code.UNKNOWN_LEG, "That leg is not in this call."));
    }
    if (selector instanceof Selector.OfRole some) {
      return ofRole(call, some.role());
    }
    List<Leg> up = call.live().filter(leg -> !(leg instanceof Leg.Ringing)).toList();
    return up.isEmpty()
        ? Chosen.no(Refusal.Code.RINGING, "Every leg of the call is still ringing.")
        : new Chosen(up, Optional.empty());
  }

  private static Chosen ofRole(Call call, Role role) {
    List<Leg> fit = call.live().filter(leg -> leg.party().role() == role).toList();
    if (fit.size() > 1) {
      return Chosen.no(
          Refusal.Code.AMBIGUOUS_LEG,
          "The call has " + fit.size() + " legs of this role; name one by its CallSid.");
    }
    if (fit.isEmpty()) {
      return Chosen.no(Refusal.Code.UNKNOWN_LEG, "The call has no leg of this role.");
    }
    return Chosen.of(fit.get(0));
  }

  static Chosen held(Call call) {
    if (call.endedAt().isPresent()) {
      return Chosen.no(Refusal.Code.CALL_ENDED, "The call has ended.");
    }
    return new Chosen(call.live().filter(leg -> leg.held().isPresent()).toList(), Optional.empty());
  }

  private static Decision holdOne(Call call, Leg leg, Hold hold, Instant at) {
    if (leg instanceof Leg.Waiting && !call.room().started()) {
      return Decision.no(
          Refusal.Code.WAITING, "The leg waits for somebody to talk to; it hears music already.");
    }
    return leg.hold(hold, at);
  }

  private static Asking move(
      Call call, List<Leg> legs, Function<Leg, Decision> decide, String text, Instant at) {
    Call next = call;
    List<Leg> meant = new ArrayList<>();
    for (Leg leg : legs) {
      Decision decision = decide.apply(leg);
      if (decision instanceof Decision.No no) {
        return new Asking.No(no.refusal());
      }
      if (decision instanceof Decision.Moved moved) {
        next = asked(next, moved.leg(), text, at);
        meant.add(moved.leg());
      }
    }
    return Asking.Wished.of(next, meant);
  }

  private static Call asked(Call call, Leg leg, String text, Instant at) {
    int number = leg.held().map(Hold::number).orElse(0);
    return call.with(leg)
        .holding(Math.max(call.holds(), number))
        .note(
            at,
            Entry.Kind.ASKED,
            Optional.of(leg.party().label()),
            text,
            leg.held().flatMap(Hold::reason).map(why -> Map.of("reason", why)).orElse(Map.of()));
  }

  /** Legs that a selector means, or why it means none. */
  record Chosen(List<Leg> legs, Optional<Refusal> refusal) {
    static Chosen of(Leg leg) {
      return new Chosen(List.of(leg), Optional.empty());
    }

    static Chosen no(Refusal.Code code, String detail) {
      return new Chosen(List.of(), Optional.of(new Refusal(code, detail)));
    }
  }
}
