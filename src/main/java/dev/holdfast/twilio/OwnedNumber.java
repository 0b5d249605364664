package dev.holdfast.twilio;

import java.util.Map;

/**
 * A number of the account, as Twilio shows it.
 *
 * @param number as {@code +15550100100}
 * @param takesCalls whether it can be called at all
 * @param settings what becomes of its calls; nothing is left out, what is not set is empty
 */
public record OwnedNumber(
    String sid, String number, boolean takesCalls, Map<NumberSetting, String> settings) {
  public OwnedNumber {
    settings = Map.copyOf(settings);
  }

  /** How one thing is set; empty: it is not. */
  public String at(NumberSetting setting) {
    return settings.getOrDefault(setting, "");
  }
}
