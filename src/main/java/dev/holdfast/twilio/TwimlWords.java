package dev.holdfast.twilio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Say;
import dev.holdfast.desk.Announcement;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.desk.Speech;
import dev.holdfast.desk.WaitPlan;
import dev.holdfast.desk.WaitRequest;
import dev.holdfast.word.Word;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The words that make TwiML. */
public final class TwimlWords {
  private static final int LAST_RESORTS = 30;

  /** Some 2 kB each. */
  private static final int PARKED = 2_000;

  private final Urls urls;
  private final LegTwiml legs;
  private final MusicProfile fallback;

  /** Of those who wait quietly: each asks every 15 s, and is told the same for minutes. */
  private final Cache<Speech, String> parked = Caffeine.newBuilder().maximumSize(PARKED).build();

  /**
   * @param fallback how people are spoken to when nothing else is known
   */
  public TwimlWords(Urls urls, MusicProfile fallback) {
    this.urls = urls;
    this.legs = new LegTwiml(urls);
    this.fallback = fallback;
  }

  /** Puts a leg into its room. Every leg brings the same callback: the first one in decides it. */
  @Word("Puts a leg into its room.")
  public String joinRoom(Speech speech) {
    return Pen.text(RoomTwiml.join(speech, urls));
  }

  @Word("Rings the other party of a call on legs.")
  public String dial(Speech speech) {
    return Pen.text(legs.dial(speech));
  }

  @Word("Puts a leg into the queue of its hold.")
  public String queue(Speech speech) {
    return Pen.text(legs.queue(speech));
  }

  @Word("Lets a leg wait quietly, with words when it begins if the profile has some.")
  public String park(Speech speech) {
    return parked.get(speech, this::parking);
  }

  @Word("Reminds a leg of the one on hold, and lets it wait on.")
  public String remind(Speech speech) {
    return Pen.text(legs.park(speech, true, Optional.of(speech.profile().reminder())));
  }

  @Word("Says that the customer has hung up, and lets the leg stay.")
  public String customerLeftStay(Speech speech) {
    return Pen.text(legs.park(speech, true, Optional.of(speech.profile().customerLeft())));
  }

  @Word("Says that the customer has hung up, then hangs up.")
  public String customerLeft(Speech speech) {
    return goodbye(speech.profile().customerLeft(), speech.profile().language());
  }

  @Word("Dials the queue of the one who is on hold, after a tone or words.")
  public String joinQueue(Speech speech) {
    return Pen.text(legs.joinQueue(speech));
  }

  @Word(
      "Plays a tone, says words or nothing to the one who was on hold, before the two are joined.")
  public String bridging(Speech speech) {
    return Pen.text(legs.bridging(speech));
  }

  @Word("Gives a moment of quiet, then asks the same question.")
  public String linger(Speech speech) {
    return Pen.text(legs.askAgain(speech, 1));
  }

  @Word("Asks again, for the present turn.")
  public String askAgain(Speech speech) {
    return Pen.text(legs.askAgain(speech, 0));
  }

  @Word("Hands a leg that is none of ours back to the application that it belongs to.")
  public String handBack(Speech speech) {
    // It was part of a query, and has been decoded once: a blank in it has to be written again.
    String url = ((Speech.Elsewhere) speech.target().orElseThrow()).url().replace(" ", "%20");
    URI there = URI.create(url);
    return Pen.text(new VoiceResponse.Builder().redirect(Xml.redirect(there)).build());
  }

  @Word("Hangs up without a word.")
  public String hangUp() {
    return Pen.text(new VoiceResponse.Builder().hangup(Xml.hangUp()).build());
  }

  @Word("Apologises, then hangs up.")
  public String apologise(Speech speech) {
    MusicProfile profile = speech.profile();
    return goodbye(profile.apology(), profile.language());
  }

  @Word("Says what a caller of nothing has to know, then hangs up.")
  public String sayGoodbye(String words) {
    return goodbye(words, fallback.language());
  }

  @Word("Says nothing, to a question that is a fact.")
  public String nothing() {
    return Pen.text(new VoiceResponse.Builder().build());
  }

  /**
   * Music until somebody ends it: the message, the tracks some rounds, a moment of quiet (so that a
   * broken track cannot spin), then the next asking. Only what a hold document may contain.
   */
  @Word("Plays what is heard while waiting or on hold, for some rounds, then asks again.")
  public String listen(WaitPlan plan) {
    if (plan.leaves()) {
      return Pen.text(new VoiceResponse.Builder().leave(new Leave.Builder().build()).build());
    }
    WaitRequest request = plan.request();
    MusicProfile profile = plan.profile();
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    profile.message().ifPresent(words -> document.say(Xml.say(words, profile.language())));
    for (int round = 0; round < profile.rounds(); round++) {
      profile.tracks().forEach(track -> document.play(Xml.play(track)));
    }
    URI next = urls.listenAgain(request);
    return Pen.text(document.pause(Xml.pause(1)).redirect(Xml.redirect(next)).build());
  }

  @Word("Says the words that a room hears.")
  public String announce(Announcement announcement) {
    return Pen.text(
        new VoiceResponse.Builder()
            .say(Xml.say(announcement.words(), announcement.language()))
            .build());
  }

  /**
   * The answer of last resort: needs no record, hangs nobody up, asks again. Only after many tries
   * does it give up.
   *
   * @param url what was asked, path and query
   * @param times how often it was asked in vain already
   */
  @Word("Gives the answer of last resort, which needs no record, hangs nobody up and asks again.")
  public String lastResort(String url, int times) {
    if (times >= LAST_RESORTS) {
      return goodbye(fallback.apology(), fallback.language());
    }
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    if (times == 0) {
      document.say(Xml.say("One moment, please.", "en-US"));
    }
    return Pen.text(
        document.pause(Xml.pause(2)).redirect(Xml.redirect(urls.again(url, times + 1))).build());
  }

  /** Whether Twilio speaks a language, as {@code en-US}. */
  public static boolean speaks(String language) {
    return Arrays.stream(Say.Language.values()).anyMatch(one -> one.toString().equals(language));
  }

  private String parking(Speech speech) {
    boolean begins = speech.asker().round() == 0;
    Optional<String> words = begins ? speech.profile().parkWords() : Optional.empty();
    return Pen.text(legs.park(speech, begins, words));
  }

  private static String goodbye(String words, String language) {
    return Pen.text(
        new VoiceResponse.Builder().say(Xml.say(words, language)).hangup(Xml.hangUp()).build());
  }
}
