package dev.holdfast.fuzz;

import dev.holdfast.fixtures.TwilioSigned;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes requests: good ones, good ones with something broken, and noise. The same seed, the same.
 */
final class Shots {
  private static final List<String> METHODS =
      List.of("GET", "POST", "POST", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE");
  private static final List<String> KEYS =
      List.of(
          "Bearer demo-key",
          "Bearer demo-key",
          "Bearer demo-key",
          "Bearer wrong",
          "Basic eDp5",
          "");

  private final Random random;
  private final List<String> sids;
  private final String publicUrl;
  private final Mutations mutations;

  /**
   * @param sids CallSids that the application knows, and others
   */
  Shots(long seed, List<String> sids, String publicUrl) {
    this.random = new Random(seed);
    this.sids = List.copyOf(sids);
    this.publicUrl = publicUrl;
    this.mutations = new Mutations(random);
  }

  /** The next request. */
  byte[] next() {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return mutations.noise();
    }
    return kind < 11 ? api() : webhook();
  }

  private byte[] api() {
    String sid = one(sids);
    String path =
        one(
            List.of(
                "/v1/calls/" + sid + "/hold",
                "/v1/calls/" + sid + "/hold",
                "/v1/calls/" + sid + "/resume",
                "/v1/calls/" + sid + "/legs",
                "/v1/calls/" + sid + "/legs/" + one(sids),
                "/v1/calls/" + sid,
                "/v1/calls/" + sid + "/timeline",
                "/v1/calls",
                "/v1/calls?state=" + one(List.of("talking", "ended", "x")),
                "/health",
                "/openapi.yaml",
                "/music/calm.wav"));
    String body =
        random.nextInt(4) == 0
            ? mutations.text(Bodies.json(random, sids))
            : Bodies.json(random, sids);
    String headers =
        "Authorization: "
            + one(KEYS)
            + "\r\nContent-Type: "
            + one(
                List.of(
                    "application/json", "application/json", "text/plain", "multipart/form-data"))
            + "\r\n"
            + (random.nextInt(3) == 0 ? "Idempotency-Key: " + mutations.word() + "\r\n" : "");
    return request(one(METHODS), maybe(path), headers, body);
  }

  private byte[] webhook() {
    Map<String, String> form = new TreeMap<>(Bodies.form(random, sids));
    if (random.nextInt(3) == 0) {
      form.replace(one(List.copyOf(form.keySet())), mutations.text(mutations.word()));
    }
    String path =
        maybe(
            one(
                    List.of(
                        "/twilio/voice",
                        "/twilio/next",
                        "/twilio/wait",
                        "/twilio/announce",
                        "/twilio/bridging",
                        "/twilio/events/call",
                        "/twilio/events/conference"))
                + Bodies.query(random, sids));
    String token = random.nextInt(8) == 0 ? "forged" : "sandbox-token";
    String headers =
        "X-Twilio-Signature: "
            + TwilioSigned.signature(token, publicUrl + path, form)
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + (random.nextBoolean()
                ? "I-Twilio-Idempotency-Token: " + mutations.word() + "\r\n"
                : "");
    return request("POST", path, headers, TwilioSigned.form(form));
  }

  private byte[] request(String method, String path, String headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    // First, so that nothing broken behind it makes the request wait for a time that stands still.
    String head = method + " " + path + " HTTP/1.1\r\nPrefer: respond-async\r\nHost: localhost\r\n";
    String length = "Content-Length: " + content.length + "\r\n\r\n";
    byte[] first = (head + headers + length).getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(first, first.length + content.length);
    System.arraycopy(content, 0, all, first.length, content.length);
    return all;
  }

  private String maybe(String path) {
    return random.nextInt(4) == 0 ? mutations.path(path) : path;
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
