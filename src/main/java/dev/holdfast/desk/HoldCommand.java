package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldRequest;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A CRM asks for a hold. What a policy can go by is a text or a number each; what is not known, or
 * was not asked for, is an empty text.
 *
 * @param call the call, or one of its legs
 * @param patience how long the CRM waits for Twilio to show it
 * @param path how it is to be held, once the call has been looked up: conference, legs, upgrade,
 *     unknown, or refused by a policy
 * @param client whose key it came with
 * @param conference the conference in which a call is that never passed through us, if it is named
 * @param no why it cannot be, where that is known already
 * @param act what Twilio has to be asked first
 * @param occasion what is known of the call
 */
public record HoldCommand(
    CallSid call,
    HoldRequest request,
    boolean dryRun,
    Duration patience,
    String path,
    String client,
    Optional<String> conference,
    Optional<Reply> no,
    Act act,
    Occasion occasion) {

  /** The name of the call's line. */
  public String line() {
    return occasion.line();
  }

  /** The address of the customer. */
  public String customer() {
    return occasion.customer();
  }

  /** The address of the agent who came last. */
  public String agent() {
    return occasion.agent();
  }

  /** Who is to be held: customer, agent, guest or all. */
  public String role() {
    return occasion.role();
  }

  /** The language in which the present music profile speaks. */
  public String language() {
    return occasion.language();
  }

  /** The music that was asked for: a profile or a URL. */
  public String music() {
    return request.music().orElse("");
  }

  /** The message that was asked for. */
  public String message() {
    return request.message().orElse("");
  }

  /** The reason that was given. */
  public String reason() {
    return request.reason().orElse("");
  }

  /** Who asks, as the CRM says. */
  public String by() {
    return request.by().orElse("");
  }

  /** The time on the line's clock, from 00:00 to 23:59. */
  public String clock() {
    return "%02d:%02d".formatted(occasion.time().getHour(), occasion.time().getMinute());
  }

  /** The day in the line's zone: monday to sunday. */
  public String weekday() {
    return occasion
        .time()
        .getDayOfWeek()
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        .toLowerCase(Locale.ENGLISH);
  }

  /** The date in the line's zone, as 2026-12-24. */
  public String date() {
    return occasion.time().toLocalDate().toString();
  }

  /** The same command, with what was found of its call. */
  HoldCommand on(String found, Occasion what) {
    return copy(request, found, no, act, what);
  }

  /** The same command; Twilio has to be asked this first. */
  HoldCommand after(Act first) {
    return copy(request, path, no, first, occasion);
  }

  /** The same command, which cannot be carried out. */
  HoldCommand refused(Reply why) {
    return copy(request, path, Optional.of(why), act, occasion);
  }

  /** The same command, which no way leads on from; the first no is the one that is told. */
  HoldCommand ruledOut(Reply why) {
    return copy(request, "refused", no.or(() -> Optional.of(why)), act, occasion);
  }

  /** The same command with another wish. */
  HoldCommand with(HoldRequest other) {
    return copy(other, path, no, act, occasion);
  }

  private HoldCommand copy(
      HoldRequest wish, String way, Optional<Reply> why, Act first, Occasion what) {
    return new HoldCommand(call, wish, dryRun, patience, way, client, conference, why, first, what);
  }
}
