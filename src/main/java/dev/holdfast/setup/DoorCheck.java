package dev.holdfast.setup;

import dev.holdfast.setup.Visited.Answered;
import dev.holdfast.setup.Visited.Silent;
import dev.holdfast.twilio.Signatures;
import dev.holdfast.twilio.Urls;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the public URL leads to us. Who answers is proven, not believed: only who has the token
 * can tell our good signature from our bad ones, and the nonce is never the same.
 */
final class DoorCheck {
  private static final String URL = "public URL";
  private static final String SIGNATURE = "signature";
  private static final Duration SOON = Duration.ofDays(14);
  private static final String START =
      "start 'holdfast run' there, or set holdfast.public-url as Twilio has to call it";

  /** What proxies are known to change on the way: blanks, plus, accents, nothing at all. */
  private static final Map<String, String> FORM =
      Map.of("Words", "a b + c & d = e", "Accent", "\u00fc \u4f60", "Nothing", "");

  private final Web web;
  private final Urls urls;
  private final List<String> tokens;
  private final String nonce;
  private final InstantSource time;
  private final boolean live;

  DoorCheck(
      Web web, Urls urls, List<String> tokens, String nonce, InstantSource time, boolean live) {
    this.web = web;
    this.urls = urls;
    this.tokens = List.copyOf(tokens);
    this.nonce = nonce;
    this.time = time;
    this.live = live;
  }

  List<Finding> all() {
    URI health = URI.create(urls.base() + "/health?nonce=" + nonce);
    Visited visited = web.get(health);
    return List.of(tls(visited), health(visited), signature());
  }

  private Finding tls(Visited visited) {
    if (visited instanceof Silent silent && silent.tls()) {
      return Finding.wrong(
          "TLS",
          silent.why(),
          "serve a certificate for that name with its whole chain, of an authority that all trust");
    }
    if (!"https".equals(urls.base().getScheme())) {
      return live
          ? Finding.wrong(
              "TLS",
              urls.base() + " is not https: callers' numbers travel in the open",
              "serve https, by holdfast.tls.certificate or in front of us, and set"
                  + " holdfast.public-url")
          : Finding.ok("TLS", "none, which is good enough for a demo");
    }
    return visited instanceof Answered answered
        ? lasting(answered.certificate())
        : Finding.cannotTell("TLS", "nobody answers at " + urls.base(), START);
  }

  private Finding lasting(Instant until) {
    Duration left = Duration.between(time.instant(), until);
    return left.compareTo(SOON) > 0
        ? Finding.ok("TLS", "the certificate is trusted, and good for " + Lengths.of(left))
        : Finding.wrong(
            "TLS", "the certificate runs out in " + Lengths.of(left), "have it renewed");
  }

  private Finding health(Visited visited) {
    if (visited instanceof Silent silent) {
      return Finding.wrong(URL, "nobody answers at " + urls.base() + ": " + silent.why(), START);
    }
    Answered answered = (Answered) visited;
    if (answered.elsewhere().isPresent()) {
      return Finding.wrong(
          URL,
          urls.base() + " redirects to " + answered.elsewhere().get() + ": forms would get lost",
          "set holdfast.public-url to where it leads");
    }
    String says = status(answered);
    if (says.isEmpty()) {
      return Finding.wrong(
          URL, "somebody else answers at " + urls.base() + ": " + answered.inShort(), START);
    }
    return answered.status() == 200
        ? Finding.ok(
            URL, urls.base() + " is " + says + ", after " + Lengths.of(answered.firstByte()))
        : Finding.wrong(URL, urls.base() + " says that it is " + says, "wait, or see its log");
  }

  /** Our own word for how we are; nothing: it is somebody else's answer. */
  private static String status(Answered answered) {
    try {
      return answered.type().equals("application/json")
          ? Optional.ofNullable(new JsonObject(answered.text()).getValue("status"))
              .map(Object::toString)
              .orElse("")
          : "";
    } catch (DecodeException | ClassCastException noObject) {
      return "";
    }
  }

  private Finding signature() {
    URI door = urls.harmless(nonce);
    for (String token : tokens) {
      Visited good = knock(door, Signatures.of(token, door, FORM));
      if (!(good instanceof Answered answered)) {
        return Finding.cannotTell(SIGNATURE, "nobody is there to check one", START);
      }
      if (!obeyed(answered)) {
        return unobeyed(answered, token);
      }
    }
    List<String> bad =
        List.of(
            "",
            Signatures.of("not " + tokens.get(0), door, FORM),
            Signatures.of(tokens.get(0), URI.create(door + "&more=1"), FORM));
    return bad.stream().allMatch(one -> refused(knock(door, one)))
        ? Finding.ok(SIGNATURE, "what the token signed is obeyed there, all else is refused")
        : Finding.wrong(
            SIGNATURE,
            "a request that is not signed by Twilio was not refused with 403",
            "see who answers there: anybody could give orders to it");
  }

  private Finding unobeyed(Answered answered, String token) {
    if (!forged(answered)) {
      return Finding.wrong(
          SIGNATURE, "somebody else answers a signed request: " + answered.inShort(), START);
    }
    return token.equals(tokens.get(0))
        ? Finding.wrong(
            SIGNATURE,
            "what the token signed is refused there",
            "the instance that runs there has another auth token or another holdfast.public-url,"
                + " or something between changes requests")
        : Finding.wrong(
            SIGNATURE,
            "what holdfast.twilio.auth-token-other signed is refused there",
            "start the instance that runs there again");
  }

  private Visited knock(URI door, String signature) {
    return web.post(
        door, FORM, signature.isEmpty() ? Map.of() : Map.of("X-Twilio-Signature", signature));
  }

  private static boolean obeyed(Answered answered) {
    return answered.status() == 200
        && answered.type().endsWith("/xml")
        && answered.text().contains("<Response>");
  }

  private static boolean refused(Visited visited) {
    return visited instanceof Answered answered && answered.status() == 403;
  }

  /** Our own refusal, and not that of a firewall between. */
  private static boolean forged(Answered answered) {
    return answered.status() == 403 && answered.text().contains("\"forged\"");
  }
}
