package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Reads a Dial and what is in it. */
final class DialReader {
  private static final int DAY = 86_400;
  private static final int FOUR_HOURS = 14_400;
  private static final int MOST_PARTICIPANTS = 250;
  private static final int LONGEST_NAME = 128;

  private final List<Trouble> warnings;

  DialReader(List<Trouble> warnings) {
    this.warnings = warnings;
  }

  Verb read(Element element, Attributes dial) {
    var children = Xml.children(element);
    if (children.size() > 1 && children.stream().anyMatch(DialReader::isConference)) {
      throw new RefusedException(13000, "A Conference cannot be mixed with other nouns");
    }
    if (children.isEmpty()) {
      return new Unsupported("Dial with a number");
    }
    return isConference(children.get(0))
        ? dial(dial, conference(children.get(0)))
        : new Unsupported("Dial " + children.get(0).getTagName());
  }

  private static Dial dial(Attributes dial, Noun noun) {
    dial.pass(
        "timeout",
        "callerId",
        "answerOnBridge",
        "record",
        "recordingStatusCallback",
        "recordingStatusCallbackMethod",
        "recordingStatusCallbackEvent",
        "recordingTrack",
        "trim",
        "ringTone",
        "sequential",
        "callReason",
        "referUrl",
        "referMethod");
    return new Dial(
        dial.link("action", "method", 13210),
        Duration.ofSeconds(dial.number("timeLimit", FOUR_HOURS, 1, DAY, 13216)),
        dial.flag("hangupOnStar", false, 13213),
        noun);
  }

  private static boolean isConference(Element element) {
    return element.getTagName().equals("Conference");
  }

  private ConferenceNoun conference(Element element) {
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
        words(room.text("statusCallbackEvent", "")),
        OrderReader.ofRoom(room));
  }

  private static Link wait(Attributes room) {
    var said = room.link("waitUrl", "waitMethod", 13234);
    return room.has("waitUrl") ? said : ConferenceNoun.DEFAULT_MUSIC;
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
