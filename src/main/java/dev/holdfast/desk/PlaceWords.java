package dev.holdfast.desk;

import dev.holdfast.call.Arrivals;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Line;
import dev.holdfast.call.Refusal;
import dev.holdfast.word.Word;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words for placing a call. Creating is never repeated once it may have happened: our id
 * travels in the leg's URLs, an event with it is proof, else the leg is looked up, else the call is
 * given up and that is told.
 */
public final class PlaceWords {
  private final Registry registry;
  private final Telephony telephony;
  private final Lines lines;
  private final Bell bell;
  private final InstantSource time;
  private final Supplier<String> ids;

  public PlaceWords(
      Registry registry,
      Telephony telephony,
      Lines lines,
      Bell bell,
      InstantSource time,
      Supplier<String> ids) {
    this.registry = registry;
    this.telephony = telephony;
    this.lines = lines;
    this.bell = bell;
    this.time = time;
    this.ids = ids;
  }

  @Word("Writes down that a call is to be placed.")
  public Placing begin(PlaceCommand command) {
    Instant now = time.instant();
    Optional<Line> line = lines.named(command.line());
    Instant until = now.plus(command.patience());
    Placement asked =
        new Placement(
            command.request().orElseGet(ids),
            command.line(),
            command.agent().or(() -> line.map(Line::agent)).orElse(command.to()),
            command.to(),
            now);
    Optional<Reply> no = line.isEmpty() ? Optional.of(unknownLine()) : Optional.empty();
    if (no.isPresent()) {
      return new Placing(asked, until, Optional.empty(), no);
    }
    // A repeat goes on where the first request was left.
    Placement placement = registry.placed(asked);
    return new Placing(placement, until, shown(placement), no);
  }

  @Word("Rings the first leg at Twilio, if nobody has tried to for this placement.")
  public Placing ring(Placing placing) {
    boolean clear = placing.reply().isPresent() || placing.sid().isPresent();
    if (clear || !registry.ringing(placing.placement().id(), time.instant())) {
      return placing;
    }
    Line line = line(placing);
    CallSid sid = rung(placing.placement(), line);
    arrived(placing.placement(), line, sid);
    return placing.as(sid);
  }

  /** Where Twilio has certainly not rung anybody it may be tried again. */
  private CallSid rung(Placement placement, Line line) {
    try {
      return telephony.place(placement, line);
    } catch (TwilioBusy | TwilioUnreachable | TwilioRefused nobody) {
      registry.notRung(placement.id());
      throw nobody;
    }
  }

  @Word("Says how ringing went; after an answer that was lost the leg may show itself by an event.")
  public Placing outcome(Placing placing, @Nullable Exception failure) {
    boolean clear = placing.sid().isPresent() || placing.reply().isPresent();
    return clear || failure == null ? placing : lost(placing, failure);
  }

  private Placing lost(Placing placing, Exception failure) {
    Placement placement = placing.placement();
    if (failure instanceof TwilioRefused no) {
      return placing.replied(failed(Failure.Kind.REFUSED, String.valueOf(no.getMessage())));
    }
    if (!(failure instanceof TwilioDoubtful)) {
      return placing.replied(
          failed(Failure.Kind.NOT_REACHED, String.valueOf(failure.getMessage())));
    }
    Optional<CallSid> sid =
        bell.await(placement.id(), placing.until(), () -> shown(placement), Optional::isPresent);
    return sid.map(placing::as).orElse(placing);
  }

  @Word("Looks the leg up by to, from and time, where nothing has shown it.")
  public Placing find(Placing placing) {
    if (placing.reply().isPresent() || placing.sid().isPresent()) {
      return placing;
    }
    Placement placement = placing.placement();
    Line line = line(placing);
    Optional<CallSid> found =
        telephony.find(placement, line, placement.askedAt(), sid -> registry.find(sid).isPresent());
    found.ifPresent(sid -> arrived(placement, line, sid));
    return found.or(() -> shown(placement)).map(placing::as).orElse(placing);
  }

  @Word("Says how placing the call went.")
  public Reply answer(Placing placing) {
    if (placing.reply().isPresent()) {
      return placing.reply().get();
    }
    return placing
        .sid()
        .flatMap(registry::find)
        .<Reply>map(call -> new Views(registry, time).reply(Reply.Outcome.MADE, call))
        .orElseGet(
            () ->
                failed(
                    Failure.Kind.NOT_SHOWN,
                    "Twilio did not answer and shows no such call; look before you place it again."));
  }

  /** The first leg of a placement has a name: the call begins. */
  Call arrived(Placement placement, Line line, CallSid sid) {
    Call call = Arrivals.placed(line, sid, placement.agent(), placement.to(), time.instant());
    registry.begin(call);
    registry.placedAs(placement.id(), sid);
    bell.ring(placement.id());
    return registry.find(sid).orElse(call);
  }

  private Optional<CallSid> shown(Placement placement) {
    return registry.ofPlacement(placement.id());
  }

  private Line line(Placing placing) {
    return lines.named(placing.placement().line()).orElseThrow();
  }

  static Reply.No unknownLine() {
    return Reply.no(
        Refusal.Code.UNKNOWN_LINE, "No line has this name; application.properties lists them.");
  }

  private static Reply failed(Failure.Kind kind, String detail) {
    return new Reply.Failed(new Failure(0, kind, detail));
  }
}
