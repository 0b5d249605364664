package dev.holdfast.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a command would do, told before it does it: read off the call as it is and the call as the
 * command wishes it.
 *
 * @param tie what joins the legs now, as far as Twilio has shown it
 * @param nudged the legs that a request would move, in the order of the call
 * @param follows the legs that need no request: they come by the action of their Dial, or out of
 *     their queue
 * @param hears what each leg that is up would hear then
 */
public record Plan(Joint tie, List<Label> nudged, List<Label> follows, List<Hears> hears) {
  public Plan {
    nudged = List.copyOf(nudged);
    follows = List.copyOf(follows);
    hears = List.copyOf(hears);
  }

  /** What can join legs. */
  public enum Joint {
    ROOM,
    DIAL,
    QUEUE,
    NONE;

    /** As the API writes it. */
    public String word() {
      return written(name());
    }
  }

  /** What a leg can hear. */
  public enum Sound {
    HOLD_MUSIC,
    /** What a profile has for the one who waits for the one on hold. */
    PARK,
    /** The others. */
    VOICES,
    WAIT_MUSIC,
    RINGBACK,
    SILENCE;

    /** As the API writes it. */
    public String word() {
      return written(name());
    }
  }

  /**
   * What a leg would hear.
   *
   * @param music a profile's name, or the URL of a piece; empty where none plays
   * @param message what is said there; empty: what the profile says, if it says anything
   */
  public record Hears(Label leg, Sound what, Optional<String> music, Optional<String> message) {
    /** The same, where nothing else is to be said, with the words of its profile. */
    public Hears saying(Optional<String> words) {
      return new Hears(leg, what, music, message.or(() -> words));
    }
  }

  /** What it takes to get from the one to the other. */
  public static Plan of(Call now, Call wished, Line line) {
    return new Plan(
        joint(now),
        labels(wished, leg -> moves(now, leg) && isNudged(now, wished, leg)),
        labels(wished, leg -> moves(now, leg) && follows(now, leg)),
        wished.live().filter(Plan::isUp).map(leg -> hears(leg, sound(wished, leg), line)).toList());
  }

  private static Joint joint(Call call) {
    if (call.tie().shown()) {
      return call.tie().kind() == Tie.Kind.DIAL ? Joint.DIAL : Joint.QUEUE;
    }
    boolean together =
        call.path() == Path.CONFERENCE && call.live().anyMatch(leg -> leg.party().seated());
    return together ? Joint.ROOM : Joint.NONE;
  }

  private static List<Label> labels(Call call, Predicate<Leg> which) {
    return call.live().filter(which).map(leg -> leg.party().label()).toList();
  }

  private static boolean moves(Call now, Leg leg) {
    int turn = leg.party().turn();
    return now.leg(leg.party().label()).filter(old -> old.party().turn() == turn).isEmpty();
  }

  /** Whoever follows into a room to be on hold there needs a request all the same. */
  private static boolean isNudged(Call now, Call wished, Leg leg) {
    boolean intoRoom = now.path() != wished.path();
    return !follows(now, leg) || (intoRoom && leg instanceof Leg.Holding);
  }

  /** The owner of somebody else's Dial does not come by itself: it is moved with the other one. */
  private static boolean follows(Call now, Leg leg) {
    return leg.party().dueAt().isEmpty() && !now.tie().foreign();
  }

  private static boolean isUp(Leg leg) {
    return !(leg instanceof Leg.Ringing) && leg.party().leaving().isEmpty();
  }

  private static boolean isApart(Leg leg) {
    return leg instanceof Leg.Holding
        || leg instanceof Leg.OnHold
        || leg instanceof Leg.Parking
        || leg instanceof Leg.Parked;
  }

  private static Sound sound(Call call, Leg leg) {
    if (isApart(leg)) {
      return leg.held().isPresent() ? Sound.HOLD_MUSIC : Sound.PARK;
    }
    boolean room = call.path() == Path.CONFERENCE;
    if (room && leg instanceof Leg.Waiting && !call.room().started()) {
      return Sound.WAIT_MUSIC;
    }
    if (call.live().anyMatch(one -> !one.equals(leg) && isUp(one) && !isApart(one))) {
      return Sound.VOICES;
    }
    if (call.tie().kind() == Tie.Kind.DIAL && call.tie().isOwner(leg.party().label())) {
      return Sound.RINGBACK;
    }
    return !room && LegNext.isKept(call, leg) ? Sound.PARK : Sound.SILENCE;
  }

  private static Hears hears(Leg leg, Sound sound, Line line) {
    Optional<Hold> hold = leg.held().filter(one -> sound == Sound.HOLD_MUSIC);
    boolean plays = sound == Sound.PARK || sound == Sound.WAIT_MUSIC;
    Optional<String> music = hold.map(Hold::music).or(() -> Optional.of(line.music()));
    return new Hears(
        leg.party().label(),
        sound,
        music.filter(name -> plays || hold.isPresent()),
        hold.flatMap(Hold::message));
  }

  private static String written(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
