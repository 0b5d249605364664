package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.util.HashMap;
import java.util.Map;

/** Packs a request as Twilio sends it: form or query, headers, signature. */
record Parcels(Signature signature, String token) {

  Transport.Parcel pack(Link link, Params params, Patience patience, Outgoing outgoing) {
    var bare = link.url().replaceFirst("#.*", "");
    var query = link.method().equals("GET") ? params.encode() : "";
    var url = query.isEmpty() ? bare : bare + (bare.contains("?") ? "&" : "?") + query;
    var form = link.method().equals("GET") ? Params.NONE : params;
    return new Transport.Parcel(
        link.method(),
        url,
        headers(url, form, outgoing),
        form.encode(),
        patience.connect(),
        patience.total());
  }

  private Map<String, String> headers(String url, Params form, Outgoing outgoing) {
    var headers = new HashMap<String, String>();
    headers.put("User-Agent", "TwilioProxy/1.1");
    headers.put("Accept", "*/*");
    headers.put("I-Twilio-Idempotency-Token", token);
    if (outgoing.purpose() != Purpose.MEDIA) {
      headers.put("X-Twilio-Signature", signature.of(url, form));
    }
    if (!form.all().isEmpty()) {
      headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }
    return headers;
  }
}
