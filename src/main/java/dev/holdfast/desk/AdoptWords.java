package dev.holdfast.desk;

import dev.holdfast.call.Adoptions;
import dev.holdfast.call.Asking;
import dev.holdfast.call.Call;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Holds;
import dev.holdfast.call.Line;
import dev.holdfast.call.Refusal;
import dev.holdfast.call.Stranger;
import dev.holdfast.word.Word;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words for taking over calls that never passed through us: may the client, what is it, and
 * into the record with it. What cannot be held safely is refused with a reason.
 */
public final class AdoptWords {
  /**
   * Who may take calls over, and whose settings they get.
   *
   * @param clients those whose key has the scope for it
   * @param line for calls whose number is no line's; empty: these are not taken over
   */
  public record Rules(Set<String> clients, Optional<String> line) {
    public Rules {
      clients = Set.copyOf(clients);
    }
  }

  private final Registry registry;
  private final Telephony telephony;
  private final Lines lines;
  private final Music music;
  private final Rules rules;
  private final Reach reach;
  private final InstantSource time;

  public AdoptWords(
      Registry registry,
      Telephony telephony,
      Lines lines,
      Music music,
      Rules rules,
      Reach reach,
      InstantSource time) {
    this.registry = registry;
    this.telephony = telephony;
    this.lines = lines;
    this.music = music;
    this.rules = rules;
    this.reach = reach;
    this.time = time;
  }

  @Word("Finds out whether the client may have a call taken over that never passed through us.")
  public Adoption may(HoldCommand command) {
    Adoption asked = new Adoption(command, Optional.empty(), Optional.empty());
    return rules.clients().contains(command.client())
        ? asked
        : asked.refused(HoldWords.unknownCall());
  }

  @Word("Asks Twilio what a call is that never passed through us.")
  public Adoption findOut(Adoption adoption) {
    return adoption.no().isPresent()
        ? adoption
        : adoption.found(
            telephony.findOut(adoption.command().call(), adoption.command().conference()));
  }

  @Word("Says what came of asking; an answer that never came is told as such.")
  public Adoption outcome(Adoption adoption, @Nullable Exception failure) {
    boolean clear = adoption.no().isPresent() || adoption.stranger().isPresent();
    if (clear || failure == null) {
      return adoption;
    }
    String said = String.valueOf(failure.getMessage());
    return adoption.refused(new Reply.Failed(new Failure(0, Failure.Kind.NOT_REACHED, said)));
  }

  @Word("Takes the call into the record; the command goes on as if it had always been there.")
  public HoldCommand take(Adoption adoption) {
    HoldCommand command = adoption.command();
    if (adoption.no().isPresent()) {
      return command.refused(adoption.no().get());
    }
    Stranger stranger = adoption.stranger().orElseThrow();
    if (stranger instanceof Stranger.No no) {
      return command.refused(Reply.no(no.refusal()));
    }
    Optional<Line> line = line(stranger);
    if (line.isPresent() && !reach.of(command.client(), line.get().name())) {
      return command.refused(HoldWords.unknownCall());
    }
    if (line.isEmpty()) {
      return command.refused(
          Reply.no(
              Refusal.Code.UNKNOWN_LINE,
              "No line has a number of this call; holdfast.adopt.line can name one for such calls."));
    }
    Call call = Adoptions.of(line.get(), stranger, time.instant());
    Optional<Refusal> no = music.forbids(command.request().music());
    if (no.isPresent()) {
      return command.refused(Reply.no(no.get()));
    }
    if (command.dryRun()) {
      return command.refused(planned(command, call, line.get()));
    }
    registry.begin(call);
    return command;
  }

  /** What the hold would do, and nobody is taken over. */
  private Reply planned(HoldCommand command, Call call, Line line) {
    Asking asking = Holds.hold(call, line, command.request(), time.instant());
    return asking instanceof Asking.Wished wished
        ? new Plans(lines, music).of(new Views(registry, time).of(call), wished)
        : Asker.refused((Asking.No) asking);
  }

  private Optional<Line> line(Stranger stranger) {
    return stranger.everybody().stream()
        .flatMap(guest -> lines.withNumber(guest.ours()).stream())
        .findFirst()
        .or(() -> rules.line().flatMap(lines::named));
  }
}
