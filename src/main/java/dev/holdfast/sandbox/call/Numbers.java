package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.wire.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of the account; each keeps its SID for good. */
public final class Numbers {
  private final Map<String, PhoneNumber> byE164 = new LinkedHashMap<>();
  private final Sids sids;

  public Numbers(Sids sids) {
    this.sids = sids;
  }

  /** The number, which is the account's from now on if it was not. */
  public PhoneNumber own(String e164, Instant now) {
    return byE164.computeIfAbsent(
        e164,
        number ->
            new PhoneNumber(
                sids.next("PN"),
                number,
                PhoneNumber.formatted(number),
                now,
                now,
                Link.NONE,
                Link.NONE,
                Link.NONE,
                "",
                ""));
  }

  public void put(PhoneNumber number) {
    byE164.put(number.e164(), number);
  }

  public Optional<PhoneNumber> find(String e164) {
    return Optional.ofNullable(byE164.get(e164));
  }

  public Optional<PhoneNumber> named(String sid) {
    return byE164.values().stream().filter(number -> number.sid().equals(sid)).findFirst();
  }

  public List<PhoneNumber> newestFirst() {
    var all = new ArrayList<>(byE164.values());
    Collections.reverse(all);
    return all;
  }
}
