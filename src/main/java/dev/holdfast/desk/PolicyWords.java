package dev.holdfast.desk;

import dev.holdfast.call.Refusal;
import dev.holdfast.word.Word;

/**
 * The words with which a policy decides about a hold before anything is written or asked of Twilio:
 * each takes the hold and gives it back changed. What was refused once stays refused.
 */
public final class PolicyWords {
  @Word("Lets a hold be as it was asked for.")
  public HoldCommand allow(HoldCommand command) {
    return command;
  }

  @Word(
      "Has a hold play this music, a profile or a URL of an allowed host, whatever was asked for.")
  public HoldCommand play(HoldCommand command, String music) {
    return command.with(command.request().playing(music));
  }

  @Word("Has this message said while a hold lasts, whatever was asked for.")
  public HoldCommand say(HoldCommand command, String message) {
    return command.with(command.request().saying(message));
  }

  @Word(
      "Refuses a hold that could be asked for otherwise: 422, with the rule's name and a sentence.")
  public HoldCommand refuse(HoldCommand command, String rule, String detail) {
    return no(command, Refusal.Code.REFUSED_BY_POLICY, rule, detail);
  }

  @Word("Refuses a hold that this client may never have: 403, with the rule's name and a sentence.")
  public HoldCommand forbid(HoldCommand command, String rule, String detail) {
    return no(command, Refusal.Code.FORBIDDEN_BY_POLICY, rule, detail);
  }

  private static HoldCommand no(
      HoldCommand command, Refusal.Code code, String rule, String detail) {
    return command.ruledOut(Reply.no(Refusal.byPolicy(code, rule, detail)));
  }
}
