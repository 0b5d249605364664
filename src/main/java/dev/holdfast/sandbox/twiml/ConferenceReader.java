package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.util.List;
import org.w3c.dom.Element;

/** Reads a Conference (reference, section 4.1). */
final class ConferenceReader {
  private static final int MOST_PARTICIPANTS = 250;
  private static final int LONGEST_NAME = 128;

  private final List<Trouble> warnings;

  ConferenceReader(List<Trouble> warnings) {
    this.warnings = warnings;
  }

  ConferenceNoun read(Element element) {
    var name = element.getTextContent().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RefusedException(13237, "A conference name has 1 to 128 characters");
    }
    var room = new Attributes(element, warnings);
    room.pass("jitterBufferSize", "region", "eventCallbackUrl");
    var noun = conference(name, room);
    room.close();
    return noun;
  }

  private static ConferenceNoun conference(String name, Attributes room) {
    return new ConferenceNoun(
        name,
        room.text("participantLabel", ""),
        room.flag("muted", false, 13230),
        room.oneOf("beep", "true", 13235, "true", "false", "onEnter", "onExit"),
        room.flag("startConferenceOnEnter", true, 13232),
        room.flag("endConferenceOnExit", false, 13231),
        wait(room),
        room.number("maxParticipants", MOST_PARTICIPANTS, 2, MOST_PARTICIPANTS, 16002),
        room.text("coach", ""),
        room.link("statusCallback", "statusCallbackMethod", 16002),
        room.words("statusCallbackEvent", ""),
        OrderReader.ofRoom(room));
  }

  private static Link wait(Attributes room) {
    var said = room.link("waitUrl", "waitMethod", 13234);
    return room.has("waitUrl") ? said : ConferenceNoun.DEFAULT_MUSIC;
  }
}
