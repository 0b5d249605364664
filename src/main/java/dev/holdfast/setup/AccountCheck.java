package dev.holdfast.setup;

import dev.holdfast.desk.TwilioFailure;
import dev.holdfast.desk.TwilioRefused;
import dev.holdfast.twilio.Account;
import dev.holdfast.twilio.Numbers;
import dev.holdfast.twilio.Owner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Whether the account is there for us, and whether our clock and Twilio's agree. */
final class AccountCheck {
  /** A date in a header has whole seconds, and an answer takes its time. */
  private static final Duration TOLERATED = Duration.ofSeconds(5);

  private static final String REGIONS =
      "; in that region alone: see that calls to the numbers are routed there";

  private final Account account;
  private final Numbers numbers;
  private final InstantSource time;
  private final boolean live;

  AccountCheck(Account account, Numbers numbers, InstantSource time, boolean live) {
    this.account = account;
    this.numbers = numbers;
    this.time = time;
    this.live = live;
  }

  List<Finding> all() {
    if (live && !"https".equals(account.origin().getScheme())) {
      return List.of(
          Finding.wrong(
              "account",
              account.origin() + " is not asked: the token would travel in the open",
              "let holdfast.twilio.api begin with https://"));
    }
    Instant before = time.instant();
    Finding credentials = credentials();
    return List.of(credentials, clock(numbers.date(), before, time.instant()));
  }

  private Finding credentials() {
    try {
      return of(numbers.owner(), account);
    } catch (TwilioRefused no) {
      return Finding.wrong(
          "account",
          no.getMessage() + " at " + account.origin(),
          "see that holdfast.twilio.account-sid and holdfast.twilio.auth-token belong together");
    } catch (TwilioFailure no) {
      return Finding.cannotTell(
          "account", no.getMessage() + " at " + account.origin(), "see holdfast.twilio.api");
    }
  }

  /** What is to be said of an account that let us in. */
  static Finding of(Owner owner, Account account) {
    if (!owner.status().equals("active")) {
      return Finding.wrong(
          "account",
          account.sid() + " is " + owner.status() + "; no call of it is served",
          "have it made active at Twilio");
    }
    if (owner.token() == Owner.Token.ANOTHER) {
      return Finding.wrong(
          "account",
          "holdfast.twilio.auth-token is not the primary token, which signs the webhooks",
          "take the primary one; the other belongs into holdfast.twilio.auth-token-other");
    }
    if (owner.type().equals("Trial")) {
      return Finding.differs(
          "account",
          account.sid() + " is a trial: callers hear Twilio first, strangers cannot be rung",
          "upgrade it before real customers call");
    }
    return Finding.ok("account", account.sid() + " is active at " + where(account.origin()));
  }

  /** In a region of its own a number has a configuration of its own. */
  private static String where(URI origin) {
    String host = String.valueOf(origin.getHost());
    boolean regional = host.startsWith("api.") && !host.equals("api.twilio.com");
    return origin + (regional ? REGIONS : "");
  }

  /**
   * What is to be said of our clock.
   *
   * @param said what Twilio's clock said between these two moments of ours
   */
  static Finding clock(Optional<Instant> said, Instant before, Instant after) {
    if (said.isEmpty()) {
      return Finding.cannotTell("clock", "Twilio's answer has no date", "");
    }
    Duration ahead = Duration.between(said.get().plusSeconds(1), before);
    Duration behind = Duration.between(after, said.get());
    Duration off = ahead.compareTo(behind) > 0 ? ahead : behind;
    if (off.compareTo(TOLERATED) <= 0) {
      return Finding.ok("clock", "ours and Twilio's agree, to " + TOLERATED.toSeconds() + " s");
    }
    return Finding.wrong(
        "clock",
        "ours is " + Lengths.of(off) + (off.equals(ahead) ? " ahead of" : " behind") + " Twilio's",
        "have it set by NTP; certificates and the times in events go by it");
  }
}
