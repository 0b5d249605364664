package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads a Number, a Client or a Sip, or the bare text of a Dial. */
final class EndpointReader {
  private final List<Trouble> warnings;

  EndpointReader(List<Trouble> warnings) {
    this.warnings = warnings;
  }

  static Endpoint plain(Element dial) {
    return new Endpoint(number(dial.getTextContent()), Link.NONE, Link.NONE, Set.of());
  }

  Endpoint read(Element element) {
    var phone = new Attributes(element, warnings);
    pass(phone);
    var endpoint =
        new Endpoint(
            address(element),
            phone.link("url", "method", 12200),
            phone.link("statusCallback", "statusCallbackMethod", 12200),
            phone.words("statusCallbackEvent", "completed"));
    phone.close();
    return endpoint;
  }

  private static void pass(Attributes phone) {
    phone.pass(
        "sendDigits",
        "byoc",
        "machineDetection",
        "machineDetectionTimeout",
        "machineDetectionSpeechThreshold",
        "machineDetectionSpeechEndThreshold",
        "machineDetectionSilenceTimeout",
        "amdStatusCallback",
        "amdStatusCallbackMethod",
        "username",
        "password",
        "referUrl",
        "referMethod");
  }

  private static String address(Element element) {
    var text = element.getTextContent().strip();
    return switch (element.getTagName()) {
      case "Client" -> "client:" + identity(element);
      case "Sip" -> text.matches("sips?:.*") ? text : "sip:" + text;
      default -> number(text);
    };
  }

  private static String identity(Element client) {
    return Xml.children(client).stream()
        .filter(child -> child.getTagName().equals("Identity"))
        .findFirst()
        .orElse(client)
        .getTextContent()
        .strip();
  }

  /** Twilio also takes numbers as people write them, with spaces, dashes and brackets. */
  private static String number(String text) {
    return text.replaceAll("[\\s().-]", "");
  }
}
