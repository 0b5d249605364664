package dev.holdfast.twilio;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.desk.Speech;
import dev.holdfast.desk.WaitRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The URLs that we hand out to Twilio. Each carries retry settings in its fragment, which Twilio
 * neither sends nor signs.
 *
 * @param base the public URL, without a slash at its end
 * @param retries the fragment, as {@code rc=2&rp=5xx,ct,rt}
 */
public record Urls(URI base, String retries) {
  /**
   * What a number of ours has to ask. Its own status callback is the only reliable word of an
   * inbound hang-up, and an application or a trunk would override all the rest.
   */
  public Map<NumberSetting, String> ofNumber() {
    Map<NumberSetting, String> shall = new EnumMap<>(NumberSetting.class);
    shall.put(NumberSetting.TRUNK, "");
    shall.put(NumberSetting.APPLICATION, "");
    shall.put(NumberSetting.VOICE_URL, url("/twilio/voice").toString());
    shall.put(NumberSetting.VOICE_METHOD, "POST");
    shall.put(NumberSetting.FALLBACK_URL, url("/twilio/next").toString());
    shall.put(NumberSetting.FALLBACK_METHOD, "POST");
    shall.put(NumberSetting.STATUS_CALLBACK, url("/twilio/events/call").toString());
    shall.put(NumberSetting.STATUS_CALLBACK_METHOD, "POST");
    return Map.copyOf(shall);
  }

  /** Words for a room, as they are asked for by Twilio: a question that changes nothing. */
  public URI harmless(String nonce) {
    return URI.create(base + "/twilio/announce?say=remind&nonce=" + encoded(nonce));
  }

  /** Whether a URL leads to one of our doors for Twilio. */
  public boolean isOurs(String url) {
    return url.startsWith(base + "/twilio/");
  }

  /** Where an outbound leg asks for its first document. */
  URI placed(String placement) {
    return url("/twilio/voice?placement=" + placement);
  }

  /** Where a leg asks what next. */
  URI next(CallSid leg, int turn) {
    return next(leg, turn, 0);
  }

  /** The same, counting how often its document has come to an end. */
  URI next(CallSid leg, int turn, int round) {
    String more = round == 0 ? "" : "&round=" + round;
    return url("/twilio/next?leg=" + leg + "&turn=" + turn + more);
  }

  /** Where a leg asks that we rang, and that has no name before it asks. */
  URI ringing(CallSid call, Label label) {
    return url("/twilio/next?call=" + call + "&label=" + label);
  }

  /** Where is asked what the one on hold hears last. */
  URI bridging(Speech.Queue queue) {
    String hold = "&hold=" + queue.number() + plain(queue.plain());
    return url("/twilio/bridging?leg=" + queue.waits() + hold);
  }

  /**
   * The same question under another URL, for a document that could not be had or carried out.
   * Twilio need not fall back to the URL that has failed.
   */
  URI fallback(URI question) {
    String bare = question.toString().replaceFirst("#.*", "");
    return URI.create(bare + "&fallback=1#" + retries);
  }

  /** Where a leg asks for the music of its queue. */
  URI listen(CallSid leg, int turn, Speech.Queue queue) {
    return url(listening(leg, turn, queue.number(), queue.music(), 0) + plain(queue.plain()));
  }

  /** Where music is asked for again. */
  URI listenAgain(WaitRequest wait) {
    String next = listening(wait.leg(), wait.turn(), wait.hold(), wait.music(), wait.round() + 1);
    return url(next + plain(wait.plain()));
  }

  /** Where a leg asks for music: wait music with hold 0, else the music of that hold. */
  URI listen(CallSid leg, int turn, int hold, String music, int round) {
    return url(listening(leg, turn, hold, music, round));
  }

  private static String listening(CallSid leg, int turn, int hold, String music, int round) {
    return "/twilio/wait?leg="
        + leg
        + "&turn="
        + turn
        + "&hold="
        + hold
        + "&music="
        + encoded(music)
        + "&round="
        + round;
  }

  /** Words for a room: {@code return} or {@code remind}. */
  URI announce(String profile, String what) {
    return url("/twilio/announce?music=" + encoded(profile) + "&say=" + what);
  }

  /** Where a leg's life is reported. */
  URI legEvents(CallSid call, Label label) {
    return url("/twilio/events/call?call=" + call + "&label=" + label);
  }

  /** Where the life of a leg is reported that has no call yet. */
  URI placedEvents(String placement) {
    return url("/twilio/events/call?placement=" + placement);
  }

  /** Where a room's life is reported. */
  URI roomEvents() {
    return url("/twilio/events/conference");
  }

  /** The same URL again, for answers of last resort; counts how often. */
  URI again(String pathAndQuery, int times) {
    String bare = asked(pathAndQuery.replaceAll("[?&]again=[0-9]+", ""));
    return url(bare + (bare.contains("?") ? "&" : "?") + "again=" + times);
  }

  /**
   * A question may have been asked at a URL that is none: it is asked again without what is odd.
   */
  private static String asked(String pathAndQuery) {
    if (legal(pathAndQuery)) {
      return pathAndQuery;
    }
    String path = pathAndQuery.split("[?#]", 2)[0];
    return legal(path) ? path : "/twilio/next";
  }

  private static boolean legal(String pathAndQuery) {
    try {
      return new URI(pathAndQuery).getRawFragment() == null;
    } catch (URISyntaxException odd) {
      return false;
    }
  }

  private static String plain(boolean spoilt) {
    return spoilt ? "&plain=1" : "";
  }

  private URI url(String pathAndQuery) {
    return URI.create(base + pathAndQuery + "#" + retries);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
