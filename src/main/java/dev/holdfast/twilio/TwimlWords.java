package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.holdfast.call.Role;
import dev.holdfast.desk.Announcement;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.desk.Speech;
import dev.holdfast.desk.WaitPlan;
import dev.holdfast.desk.WaitRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** The words that make TwiML. */
public final class TwimlWords {
  private static final List<Conference.Event> ROOM_EVENTS =
      List.of(
          Conference.Event.START,
          Conference.Event.END,
          Conference.Event.JOIN,
          Conference.Event.LEAVE,
          Conference.Event.HOLD);
  private static final int LAST_RESORTS = 30;

  private final Urls urls;
  private final MusicProfile fallback;

  /**
   * @param fallback how people are spoken to when nothing else is known
   */
  public TwimlWords(Urls urls, MusicProfile fallback) {
    this.urls = urls;
    this.fallback = fallback;
  }

  /** Puts a leg into its room. Every leg brings the same callback: the first one in decides it. */
  public String joinRoom(Speech speech) {
    Speech.Seat seat = speech.seat().orElseThrow();
    boolean customer = seat.role() == Role.CUSTOMER;
    Conference room =
        new Conference.Builder(seat.room())
            .startConferenceOnEnter(!customer)
            .endConferenceOnExit(customer)
            .beep(Conference.Beep.FALSE)
            .participantLabel(seat.label().value())
            .waitUrl(urls.listen(seat.leg(), seat.turn(), 0, speech.profile().name(), 0))
            .waitMethod(HttpMethod.POST)
            .statusCallback(urls.roomEvents())
            .statusCallbackMethod(HttpMethod.POST)
            .statusCallbackEvents(ROOM_EVENTS)
            .build();
    Dial dial =
        new Dial.Builder()
            .action(urls.next(seat.leg(), seat.turn()))
            .method(HttpMethod.POST)
            .conference(room)
            .build();
    return xml(new VoiceResponse.Builder().dial(dial).build());
  }

  /** Hangs up without a word. */
  public String hangUp() {
    return xml(new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build());
  }

  /** Says sorry, then hangs up. */
  public String apologise(Speech speech) {
    MusicProfile profile = speech.profile();
    return goodbye(profile.apology(), profile.language());
  }

  /** Says what a caller of nothing has to know, then hangs up. */
  public String sayGoodbye(String words) {
    return goodbye(words, fallback.language());
  }

  /** Nothing: for questions that are facts. */
  public String nothing() {
    return xml(new VoiceResponse.Builder().build());
  }

  /**
   * Music until somebody ends it: the message, the tracks some rounds, a moment of quiet (so that a
   * broken track cannot spin), then the next asking. Only what a hold document may contain.
   */
  public String listen(WaitPlan plan) {
    WaitRequest request = plan.request();
    MusicProfile profile = plan.profile();
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    profile.message().ifPresent(words -> document.say(say(words, profile.language())));
    for (int round = 0; round < profile.rounds(); round++) {
      profile.tracks().forEach(track -> document.play(new Play.Builder(track.toString()).build()));
    }
    URI next =
        urls.listen(
            request.leg(), request.turn(), request.hold(), request.music(), request.round() + 1);
    return xml(document.pause(pause(1)).redirect(redirect(next)).build());
  }

  /** Words for a room. */
  public String announce(Announcement announcement) {
    return xml(
        new VoiceResponse.Builder()
            .say(say(announcement.words(), announcement.language()))
            .build());
  }

  /**
   * The answer of last resort: needs no record, hangs nobody up, asks again. Only after many tries
   * does it give up.
   *
   * @param url what was asked, path and query
   * @param times how often it was asked in vain already
   */
  public String lastResort(String url, int times) {
    if (times >= LAST_RESORTS) {
      return goodbye(fallback.apology(), fallback.language());
    }
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    if (times == 0) {
      document.say(say("One moment, please.", "en-US"));
    }
    return xml(document.pause(pause(2)).redirect(redirect(urls.again(url, times + 1))).build());
  }

  /** Whether Twilio speaks a language, as {@code en-US}. */
  public static boolean speaks(String language) {
    return Arrays.stream(Say.Language.values()).anyMatch(one -> one.toString().equals(language));
  }

  private static String goodbye(String words, String language) {
    return xml(
        new VoiceResponse.Builder()
            .say(say(words, language))
            .hangup(new Hangup.Builder().build())
            .build());
  }

  private static Say say(String words, String language) {
    return new Say.Builder(words).language(Say.Language.valueOf(constant(language))).build();
  }

  /** The library names its languages like constants: {@code en-US} is {@code EN_US}. */
  private static String constant(String language) {
    return language.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  private static Pause pause(int seconds) {
    return new Pause.Builder().length(seconds).build();
  }

  private static Redirect redirect(URI url) {
    return new Redirect.Builder(url).method(HttpMethod.POST).build();
  }

  private static String xml(VoiceResponse response) {
    try {
      return response.toXml();
    } catch (TwiMLException impossible) {
      throw new IllegalStateException("TwiML that cannot be written", impossible);
    }
  }
}
