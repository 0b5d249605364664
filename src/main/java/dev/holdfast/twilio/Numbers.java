package dev.holdfast.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import dev.holdfast.call.Address;
import dev.holdfast.desk.TwilioDoubtful;
import dev.holdfast.desk.TwilioEar;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The account and its numbers, and what they ask when they are called. For going live; no call
 * depends on it. Each request may fail with a {@link dev.holdfast.desk.TwilioFailure}.
 */
public final class Numbers {
  /** So many are gone through, by pages. */
  private static final int MOST = 10_000;

  private static final long PAGE = 1_000;

  private final Account account;
  private final TwilioRestClient client;
  private volatile Optional<Instant> date = Optional.empty();

  public Numbers(Account account) {
    this(account, TwilioEar.NOBODY);
  }

  /** The same for somebody who hears how each request goes. */
  public Numbers(Account account, TwilioEar ear) {
    this.account = account;
    this.client =
        new TwilioRestClient.Builder(account.sid(), account.token())
            .httpClient(new Measured(new OneTry(account, new Transcript(), this::heard), ear))
            .build();
  }

  /** The account itself. */
  public Owner owner() {
    return asked(
        () -> {
          var shown = com.twilio.rest.api.v2010.Account.fetcher(account.sid()).fetch(client);
          return new Owner(
              String.valueOf(shown.getStatus()),
              String.valueOf(shown.getType()),
              token(Optional.ofNullable(shown.getAuthToken())));
        });
  }

  /** What Twilio's clock said in its latest answer, to the second; empty: nothing. */
  public Optional<Instant> date() {
    return date;
  }

  /** The number of the account with these digits; a part of them would be found as well. */
  public Optional<OwnedNumber> find(Address number) {
    return asked(
        () ->
            numbers(IncomingPhoneNumber.reader().setPhoneNumber(number.value()))
                .filter(one -> one.number().equals(number.value()))
                .findFirst());
  }

  /** All numbers of the account. */
  public List<OwnedNumber> all() {
    return asked(() -> numbers(IncomingPhoneNumber.reader()).toList());
  }

  /**
   * Sets what is named and nothing else.
   *
   * @return the number as it is shown then, read anew
   */
  public OwnedNumber change(OwnedNumber number, Map<NumberSetting, String> settings) {
    IncomingPhoneNumberUpdater update = IncomingPhoneNumber.updater(number.sid());
    settings.forEach((setting, value) -> NumberForm.write(update, setting, value));
    asked(() -> update.update(client));
    return asked(() -> of(IncomingPhoneNumber.fetcher(number.sid()).fetch(client)));
  }

  private Stream<OwnedNumber> numbers(IncomingPhoneNumberReader reader) {
    var found = reader.setPageSize(PAGE).limit(MOST).read(client);
    return StreamSupport.stream(found.spliterator(), false).map(Numbers::of);
  }

  private static OwnedNumber of(IncomingPhoneNumber shown) {
    Map<NumberSetting, String> settings = new EnumMap<>(NumberSetting.class);
    for (NumberSetting setting : NumberSetting.values()) {
      settings.put(setting, NumberForm.read(shown, setting));
    }
    boolean takesCalls =
        Optional.ofNullable(shown.getCapabilities()).map(all -> all.getVoice()).orElse(true);
    return new OwnedNumber(shown.getSid(), shown.getPhoneNumber().toString(), takesCalls, settings);
  }

  private Owner.Token token(Optional<String> shown) {
    return shown
        .filter(text -> !text.isEmpty())
        .map(text -> text.equals(account.token()) ? Owner.Token.PRIMARY : Owner.Token.ANOTHER)
        .orElse(Owner.Token.NOT_SHOWN);
  }

  /** The library tells of an answer that it cannot read in a way of its own. */
  private static <T> T asked(Supplier<T> request) {
    try {
      return Answers.of(request);
    } catch (ApiConnectionException unreadable) {
      throw new TwilioDoubtful("Twilio's answer cannot be read: " + unreadable.getMessage());
    }
  }

  private void heard(HttpHeaders headers) {
    date = headers.firstValue("Date").flatMap(Numbers::instant);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
