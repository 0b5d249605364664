package dev.holdfast.sandbox.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads a Dial; its nouns have readers of their own. */
final class DialReader {
  private static final int DAY = 86_400;
  private static final int FOUR_HOURS = 14_400;
  private static final int SHORTEST_RINGING = 5;
  private static final int LONGEST_RINGING = 600;
  private static final int RINGING = 30;
  private static final int MOST_ENDPOINTS = 10;
  private static final Set<String> PHONES = Set.of("Number", "Client", "Sip");

  private final List<Trouble> warnings;

  DialReader(List<Trouble> warnings) {
    this.warnings = warnings;
  }

  Verb read(Element element, Attributes dial) {
    var children = Xml.children(element);
    if (children.isEmpty()) {
      return dial(dial, new Endpoints(List.of(EndpointReader.plain(element)), false));
    }
    var first = children.get(0);
    if (children.size() > 1 && !children.stream().allMatch(DialReader::isPhone)) {
      throw new RefusedException(13000, "A " + first.getTagName() + " cannot be mixed with others");
    }
    return switch (first.getTagName()) {
      case "Conference" -> dial(dial, new ConferenceReader(warnings).read(first));
      case "Queue" -> dial(dial, queue(first));
      case "Number", "Client", "Sip" -> dial(dial, endpoints(children, dial));
      default -> new Unsupported("Dial " + first.getTagName());
    };
  }

  private static boolean isPhone(Element element) {
    return PHONES.contains(element.getTagName());
  }

  private static Dial dial(Attributes dial, Noun noun) {
    dial.pass(
        "recordingConfigurationId",
        "ringTone",
        "sequential",
        "callReason",
        "referUrl",
        "referMethod");
    return new Dial(
        dial.link("action", "method", 13210),
        timeout(dial, noun),
        Duration.ofSeconds(dial.number("timeLimit", FOUR_HOURS, 1, DAY, 13216)),
        dial.flag("hangupOnStar", false, 13213),
        dial.flag("answerOnBridge", false, 13217),
        dial.text("callerId", ""),
        OrderReader.ofDial(dial),
        noun);
  }

  /** A queue is waited at for as long as it is said; phones ring for at least five seconds. */
  private static Duration timeout(Attributes dial, Noun noun) {
    int said = dial.number("timeout", RINGING, 0, LONGEST_RINGING, 13212);
    return Duration.ofSeconds(noun instanceof Endpoints ? Math.max(SHORTEST_RINGING, said) : said);
  }

  private QueueNoun queue(Element element) {
    var queue = new Attributes(element, warnings);
    queue.pass("reservationSid", "postWorkActivitySid");
    var noun = new QueueNoun(element.getTextContent().strip(), queue.link("url", "method", 14212));
    queue.close();
    return noun;
  }

  private Endpoints endpoints(List<Element> children, Attributes dial) {
    if (children.size() > MOST_ENDPOINTS) {
      warnings.add(new Trouble(12200, "A Dial rings ten phones at most; the others are left out"));
    }
    var reader = new EndpointReader(warnings);
    return new Endpoints(
        children.stream().limit(MOST_ENDPOINTS).map(reader::read).toList(),
        dial.flag("sequential", false, 12200));
  }
}
