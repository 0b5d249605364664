package dev.holdfast.sandbox.twiml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads a Gather and the prompts in it; all that can be wrong is a warning of 13310 to 13338. */
final class GatherReader {
  private static final int NESTED = 13320;
  private static final int LONG = 999_999;

  private final List<Trouble> warnings;

  GatherReader(List<Trouble> warnings) {
    this.warnings = warnings;
  }

  Gather read(Element element, Attributes gather) {
    passSpeech(gather);
    var input =
        gather.oneOf("input", "dtmf", 13326, "dtmf", "speech", "dtmf speech", "speech dtmf");
    return new Gather(
        gather.link("action", "method", 13312),
        input.contains("dtmf"),
        Duration.ofSeconds(gather.number("timeout", 5, 1, LONG, 13313)),
        gather.matching("finishOnKey", "#", 13310, "[0-9#*]?"),
        gather.has("numDigits") ? gather.number("numDigits", 0, 1, LONG, 13314) : 0,
        gather.flag("actionOnEmptyResult", false, 13338),
        prompts(element));
  }

  /** What is for speech alone is checked, and changes nothing: nobody here understands speech. */
  private static void passSpeech(Attributes gather) {
    gather.pass("language", "hints", "partialResultCallback", "speechModel", "enhanced", "debug");
    gather.matching("speechTimeout", "auto", 13327, "auto|[1-9]\\d*");
    gather.matching("maxSpeechTime", "60", 13328, "[1-9]\\d*");
    gather.oneOf("partialResultCallbackMethod", "POST", 13329, "POST", "GET");
    gather.flag("bargeIn", true, 13332);
    gather.flag("profanityFilter", true, 13333);
  }

  private List<Verb> prompts(Element element) {
    var prompts = new ArrayList<Verb>();
    for (Element child : Xml.children(element)) {
      var attributes = new Attributes(child, warnings);
      prompt(child, attributes)
          .ifPresentOrElse(
              prompt -> {
                attributes.close();
                prompts.add(prompt);
              },
              () -> refuse(child));
    }
    return prompts;
  }

  private static Optional<Verb> prompt(Element child, Attributes attributes) {
    return switch (child.getTagName()) {
      case "Say" -> Optional.of(TwimlReader.say(child, attributes, 13322));
      // A Play in a Gather has no digits (reference, section 9).
      case "Play" ->
          attributes.has("digits")
              ? Optional.empty()
              : Optional.of(TwimlReader.play(child, attributes));
      case "Pause" -> Optional.of(TwimlReader.pause(attributes));
      default -> Optional.empty();
    };
  }

  private void refuse(Element child) {
    var name = child.getTagName();
    warnings.add(new Trouble(NESTED, "<" + name + "> is not allowed like this in a <Gather>"));
  }
}
