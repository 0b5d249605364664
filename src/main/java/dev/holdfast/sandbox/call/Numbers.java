package dev.holdfast.sandbox.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of the account. */
public final class Numbers {
  private final Map<String, PhoneNumber> byE164 = new LinkedHashMap<>();

  public void put(PhoneNumber number) {
    byE164.put(number.e164(), number);
  }

  public Optional<PhoneNumber> find(String e164) {
    return Optional.ofNullable(byE164.get(e164));
  }
}
