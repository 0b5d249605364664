package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import dev.holdfast.call.Role;
import dev.holdfast.desk.Speech;
import java.util.List;

/** The document that puts a leg into its room. */
final class RoomTwiml {
  private static final List<Conference.Event> ROOM_EVENTS =
      List.of(
          Conference.Event.START,
          Conference.Event.END,
          Conference.Event.JOIN,
          Conference.Event.LEAVE,
          Conference.Event.HOLD);

  private RoomTwiml() {}

  /** Every leg brings the same callback: the first one in decides it. */
  static VoiceResponse join(Speech speech, Urls urls) {
    Speech.Seat seat = speech.seat();
    Speech.Asker asker = speech.asker();
    boolean customer = seat.role() == Role.CUSTOMER;
    Conference room =
        new Conference.Builder(seat.room())
            .startConferenceOnEnter(!customer)
            .endConferenceOnExit(customer)
            .beep(Conference.Beep.FALSE)
            .participantLabel(seat.label().value())
            .waitUrl(urls.listen(asker.leg(), asker.turn(), 0, speech.profile().name(), 0))
            .waitMethod(HttpMethod.POST)
            .statusCallback(urls.roomEvents())
            .statusCallbackMethod(HttpMethod.POST)
            .statusCallbackEvents(ROOM_EVENTS)
            .build();
    Dial dial =
        new Dial.Builder()
            .action(urls.next(asker.leg(), asker.turn()))
            .method(HttpMethod.POST)
            .conference(room)
            .build();
    return new VoiceResponse.Builder().dial(dial).build();
  }
}
