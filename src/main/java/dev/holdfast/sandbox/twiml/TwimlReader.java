package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.twiml.Reading.Illegible;
import dev.holdfast.sandbox.twiml.Reading.Legible;
import dev.holdfast.sandbox.wire.Link;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads TwiML; what it finds wrong has the code of Twilio's dictionary. */
public final class TwimlReader {
  private static final int LIMIT = 64 * 1024;
  private static final int MOST_PLAYS = 1000;
  private static final Set<String> NOT_YET =
      Set.of("Sms", "Message", "Pay", "Connect", "Start", "Stop", "Refer", "Prompt", "Queue");

  private final List<Trouble> warnings = new ArrayList<>();

  private TwimlReader() {}

  public static Reading read(String text, String base) {
    if (text.isBlank()) {
      return unreadable(11770, "The document is empty");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
      return unreadable(11750, "The document is bigger than 64 kB");
    }
    try {
      var root = Xml.parse(text);
      return root.getTagName().equals("Response")
          ? new TwimlReader().response(root, base)
          : unreadable(12100, "The root element is <" + root.getTagName() + ">, not <Response>");
    } catch (SAXException malformed) {
      return unreadable(12100, "The document is no XML: " + malformed.getMessage());
    } catch (RefusedException refused) {
      return new Illegible(refused.trouble());
    }
  }

  private static Reading unreadable(int code, String message) {
    return new Illegible(new Trouble(code, message));
  }

  private Reading response(Element root, String base) {
    var verbs = new ArrayList<Verb>();
    for (Element child : Xml.children(root)) {
      verb(child).ifPresent(verbs::add);
    }
    return new Legible(new Document(verbs, base), List.copyOf(warnings));
  }

  private Optional<Verb> verb(Element element) {
    var attributes = new Attributes(element, warnings);
    var name = element.getTagName();
    Optional<Verb> verb =
        switch (name) {
          case "Say" -> Optional.of(say(element, attributes, 13510));
          case "Play" -> Optional.of(play(element, attributes));
          case "Pause" -> Optional.of(pause(attributes));
          case "Gather" -> Optional.of(new GatherReader(warnings).read(element, attributes));
          case "Record" -> Optional.of(OrderReader.record(attributes));
          case "Redirect" -> Optional.of(redirect(element, attributes));
          case "Hangup" -> Optional.of(new Hangup());
          case "Reject" -> Optional.of(new Reject(reason(attributes)));
          case "Enqueue" -> Optional.of(EnqueueReader.read(element, attributes));
          case "Leave" -> Optional.of(new Leave());
          case "Dial" -> Optional.of(new DialReader(warnings).read(element, attributes));
          default -> other(name);
        };
    if (verb.isPresent() && !(verb.get() instanceof Unsupported)) {
      attributes.close();
    }
    return verb;
  }

  private Optional<Verb> other(String name) {
    if (NOT_YET.contains(name)) {
      return Optional.of(new Unsupported(name));
    }
    warnings.add(new Trouble(12200, "Element <" + name + "> is not known and is ignored"));
    return Optional.empty();
  }

  static Verb say(Element element, Attributes attributes, int loopCode) {
    int loop = attributes.number("loop", 1, 0, MOST_PLAYS, loopCode);
    var voice = attributes.text("voice", "");
    return new Say(text(element), voice, attributes.text("language", "en-US"), loop);
  }

  static Verb play(Element element, Attributes attributes) {
    int loop = attributes.number("loop", 1, 0, MOST_PLAYS, 13410);
    return new Play(text(element), loop == 0 ? MOST_PLAYS : loop, attributes.text("digits", ""));
  }

  static Verb pause(Attributes attributes) {
    return new Pause(Duration.ofSeconds(attributes.number("length", 1, 0, 86_400, 13910)));
  }

  private static Verb redirect(Element element, Attributes attributes) {
    var method = attributes.oneOf("method", "POST", 13710, "POST", "GET");
    return new Redirect(new Link(text(element), method));
  }

  private static String reason(Attributes attributes) {
    return attributes.oneOf("reason", "rejected", 13810, "rejected", "busy");
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
