package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Client;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Queue;
import com.twilio.twiml.voice.Sip;
import dev.holdfast.call.Address;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.desk.Speech;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Documents for legs that are on lines of their own. Each Dial and each Enqueue has an action:
 * without one, moving the other leg would drop this one (reference, traps 1 and 2).
 */
final class LegTwiml {
  /** Long enough for a leg that was seen in its queue just now. */
  private static final int FETCH_SECONDS = 8;

  /** How often a parked leg is heard of, and hears that it is not forgotten. */
  private static final int PARK_SECONDS = 15;

  private static final int LONGEST_REST = 10;
  private static final String NAMED = "client:";
  private static final List<Number.Event> NUMBER_EVENTS = List.of(Number.Event.values());
  private static final List<Client.Event> CLIENT_EVENTS = List.of(Client.Event.values());
  private static final List<Sip.Event> SIP_EVENTS = List.of(Sip.Event.values());

  private final Urls urls;

  LegTwiml(Urls urls) {
    this.urls = urls;
  }

  /** Rings the other one. */
  VoiceResponse dial(Speech speech) {
    Speech.Phone phone = speech.phone();
    Dial.Builder dial = dialing(speech).timeout((int) phone.ringFor().toSeconds());
    phone.callerId().ifPresent(shown -> dial.callerId(shown.value()));
    URI events = urls.legEvents(phone.call(), phone.label());
    noun(dial, phone.address(), events);
    return new VoiceResponse.Builder().dial(dial.build()).build();
  }

  /** Waits with music; a document that ended at once is not begun again at once. */
  VoiceResponse queue(Speech speech) {
    Speech.Asker asker = speech.asker();
    Speech.Queue queue = speech.queue();
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    if (asker.round() > 0) {
      document.pause(Xml.pause(Math.min(asker.round(), LONGEST_REST)));
    }
    Enqueue enqueue =
        new Enqueue.Builder()
            .name(queue.name())
            .action(urls.next(asker.leg(), asker.turn(), asker.round() + 1))
            .method(HttpMethod.POST)
            .waitUrl(urls.listen(asker.leg(), asker.turn(), queue))
            .waitUrlMethod(HttpMethod.POST)
            .build();
    return document.enqueue(enqueue).build();
  }

  /** Dials the queue of the one who is on hold. */
  VoiceResponse joinQueue(Speech speech) {
    MusicProfile profile = speech.profile();
    Speech.Queue queue = speech.queue();
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    Xml.soundOrWords(document, profile.returnSound(), profile.returnWords(), profile);
    Queue noun =
        new Queue.Builder(queue.name()).url(urls.bridging(queue)).method(HttpMethod.POST).build();
    return document.dial(dialing(speech).timeout(FETCH_SECONDS).queue(noun).build()).build();
  }

  /** The last that the one who was on hold hears before the two are joined. */
  VoiceResponse bridging(Speech speech) {
    MusicProfile profile = speech.profile();
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    Xml.soundOrWords(document, profile.returnSound(), profile.returnWords(), profile);
    return document.build();
  }

  /** Waits quietly, with a tone now and then. */
  VoiceResponse park(Speech speech, boolean begins, Optional<String> first) {
    MusicProfile profile = speech.profile();
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    first.ifPresent(words -> document.say(Xml.say(words, profile.language())));
    if (!begins) {
      profile.parkSound().ifPresent(tone -> document.play(Xml.play(tone)));
    }
    return again(document.pause(Xml.pause(PARK_SECONDS)), speech, 1);
  }

  /** A moment of quiet, or none, then the same question. */
  VoiceResponse askAgain(Speech speech, int seconds) {
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    if (seconds > 0) {
      document.pause(Xml.pause(seconds));
    }
    return again(document, speech, 0);
  }

  private VoiceResponse again(VoiceResponse.Builder document, Speech speech, int round) {
    Speech.Asker asker = speech.asker();
    return document.redirect(Xml.redirect(urls.next(asker.leg(), asker.turn(), round))).build();
  }

  private Dial.Builder dialing(Speech speech) {
    Speech.Asker asker = speech.asker();
    return new Dial.Builder().action(urls.next(asker.leg(), asker.turn())).method(HttpMethod.POST);
  }

  private static void noun(Dial.Builder dial, Address address, URI events) {
    String text = address.value();
    if (text.startsWith(NAMED)) {
      dial.client(
          new Client.Builder(text.substring(NAMED.length()))
              .statusCallback(events)
              .statusCallbackEvents(CLIENT_EVENTS)
              .build());
    } else if (text.startsWith("sip")) {
      dial.sip(
          new Sip.Builder(URI.create(text))
              .statusCallback(events)
              .statusCallbackEvents(SIP_EVENTS)
              .build());
    } else {
      dial.number(
          new Number.Builder(text)
              .statusCallback(events)
              .statusCallbackEvents(NUMBER_EVENTS)
              .build());
    }
  }
}
