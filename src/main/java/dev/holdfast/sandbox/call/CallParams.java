package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.wire.Params;

/** The parameters that Twilio sends with every request about a call (reference, section 5.1). */
public record CallParams(Account account) {

  public Params of(Call call) {
    var origin = call.origin();
    var standard =
        Params.NONE
            .with("CallSid", call.sid())
            .with("AccountSid", account.sid())
            .with("From", origin.from())
            .with("To", origin.to())
            .with("CallStatus", call.status().text())
            .with("ApiVersion", "2010-04-01")
            .with("Direction", origin.direction().text())
            .with("Caller", origin.from())
            .with("Called", origin.to());
    standard = place(standard, "From", origin.from());
    standard = place(standard, "Caller", origin.from());
    standard = place(standard, "To", origin.to());
    standard = place(standard, "Called", origin.to());
    return origin.parentSid().isEmpty()
        ? standard
        : standard.with("ParentCallSid", origin.parentSid());
  }

  /** Numbers come with a place; the sandbox knows only the country. */
  private static Params place(Params params, String prefix, String address) {
    if (!address.startsWith("+")) {
      return params;
    }
    return params
        .with(prefix + "City", "")
        .with(prefix + "State", "")
        .with(prefix + "Zip", "")
        .with(prefix + "Country", address.startsWith("+1") ? "US" : "");
  }
}
