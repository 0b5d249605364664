package dev.holdfast.setup;

import dev.holdfast.call.Line;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.TwilioFailure;
import dev.holdfast.twilio.NumberSetting;
import dev.holdfast.twilio.Numbers;
import dev.holdfast.twilio.OwnedNumber;
import dev.holdfast.twilio.Urls;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether each line's number asks us, and nobody else's number does. Only what differs is set, and
 * only where somebody answers: a number that points to nobody drops every caller.
 */
final class NumberCheck {
  private final Numbers numbers;
  private final Urls urls;
  private final Lines lines;

  NumberCheck(Numbers numbers, Urls urls, Lines lines) {
    this.numbers = numbers;
    this.urls = urls;
    this.lines = lines;
  }

  /** What may be done about a difference. */
  enum Writing {
    /** Nothing; it was not asked for. */
    SHOW,
    /** Nothing, though it was asked for: the public URL is not proven to be ours. */
    WITHHELD,
    WRITE
  }

  List<Finding> all(Writing writing) {
    List<Finding> all = new ArrayList<>();
    lines.all().forEach(line -> all.add(line(line, writing)));
    all.addAll(strays());
    return all;
  }

  private Finding line(Line line, Writing writing) {
    String about = "number " + line.number().value() + " (line " + line.name() + ")";
    if (!line.number().value().startsWith("+")) {
      return Finding.cannotTell(
          about, "is no phone number; what leads to it is not looked at", "see to it yourself");
    }
    try {
      return numbers
          .find(line.number())
          .map(number -> compared(about, number, writing))
          .orElseGet(
              () ->
                  Finding.wrong(
                      about,
                      "the account does not have this number",
                      "buy it, or move it here, or mend holdfast.line." + line.name() + ".number"));
    } catch (TwilioFailure no) {
      return Finding.cannotTell(about, String.valueOf(no.getMessage()), "see the account");
    }
  }

  private Finding compared(String about, OwnedNumber number, Writing writing) {
    if (!number.takesCalls()) {
      return Finding.wrong(about, "it takes no calls", "take one with the capability voice");
    }
    List<NumberSetting> odd = odd(number);
    if (odd.isEmpty()) {
      return Finding.ok(about, "asks us, falls back to us and tells us of its calls");
    }
    return switch (writing) {
      case WRITE -> written(about, number, odd);
      case SHOW ->
          Finding.differs(about, "is set otherwise", "'holdfast setup --write' sets it")
              .with(differences(number, odd));
      case WITHHELD ->
          Finding.differs(
                  about,
                  "is set otherwise, and was not written: the public URL is not proven to be ours",
                  "mend what is said above, then 'holdfast setup --write' again")
              .with(differences(number, odd));
    };
  }

  private Finding written(String about, OwnedNumber number, List<NumberSetting> odd) {
    Map<NumberSetting, String> change = new EnumMap<>(NumberSetting.class);
    odd.forEach(setting -> change.put(setting, shall(setting)));
    OwnedNumber now = numbers.change(number, change);
    List<NumberSetting> still = odd(now);
    return still.isEmpty()
        ? Finding.ok(about, "was set, and reads back as it shall: " + words(odd))
        : Finding.wrong(
                about, "was set, and Twilio still shows it otherwise", "look at it in the console")
            .with(differences(now, still));
  }

  private List<NumberSetting> odd(OwnedNumber number) {
    return Stream.of(NumberSetting.values())
        .filter(setting -> !number.at(setting).equals(shall(setting)))
        .toList();
  }

  private List<Difference> differences(OwnedNumber number, List<NumberSetting> odd) {
    return odd.stream()
        .map(one -> new Difference(one.word(), number.at(one), shall(one), one.price()))
        .toList();
  }

  private String shall(NumberSetting setting) {
    return Optional.ofNullable(urls.ofNumber().get(setting)).orElse("");
  }

  private List<Finding> strays() {
    try {
      return numbers.all().stream().flatMap(number -> stray(number).stream()).toList();
    } catch (TwilioFailure no) {
      return List.of(
          Finding.cannotTell("other numbers", String.valueOf(no.getMessage()), "see the account"));
    }
  }

  private Optional<Finding> stray(OwnedNumber number) {
    boolean known =
        lines.all().stream().anyMatch(line -> line.number().value().equals(number.number()));
    List<NumberSetting> ours =
        Stream.of(NumberSetting.values()).filter(one -> urls.isOurs(number.at(one))).toList();
    if (known || ours.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.differs(
            "number " + number.number(),
            "leads to us by " + words(ours) + ", and no line has it: its callers are not served",
            "make it a line, or let it lead elsewhere; 'holdfast setup' leaves it alone"));
  }

  private static String words(List<NumberSetting> settings) {
    return settings.stream().map(NumberSetting::word).collect(Collectors.joining(", "));
  }
}
