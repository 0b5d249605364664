package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.HoldRequest;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Line;
import dev.holdfast.call.Role;
import dev.holdfast.call.Selector;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * What is known of a call when a hold of it is asked for; texts that are not known are empty.
 *
 * @param line the name of its line
 * @param customer the address of the customer
 * @param agent the address of the agent who came last
 * @param role who is to be held: customer, agent, guest or all
 * @param language in which the music profile speaks that is asked for, or is the line's
 * @param time the local time in the line's zone
 */
public record Occasion(
    String line, String customer, String agent, String role, String language, LocalDateTime time) {
  /** Nothing is known. */
  public static final Occasion UNKNOWN =
      new Occasion("", "", "", "", "", LocalDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));

  static Occasion of(Call call, Line line, HoldRequest request, Music music, Instant now) {
    return new Occasion(
        line.name(),
        address(call, Role.CUSTOMER),
        address(call, Role.AGENT),
        role(call, request.leg()),
        music.profile(request.music().orElse(line.music())).language(),
        LocalDateTime.ofInstant(now, line.zone()));
  }

  /** Of those who are there, else of those who were. */
  private static String address(Call call, Role role) {
    return Stream.concat(call.legs().stream().filter(leg -> !leg.live()), call.live())
        .filter(leg -> leg.party().role() == role)
        .map(leg -> leg.party().address().value())
        .reduce("", (before, last) -> last);
  }

  private static String role(Call call, Selector selector) {
    if (selector instanceof Selector.OfRole some) {
      return some.role().word();
    }
    return selector instanceof Selector.OfSid one
        ? call.leg(one.sid()).map(Leg::party).map(party -> party.role().word()).orElse("")
        : "all";
  }
}
