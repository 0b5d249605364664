package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.twiml.Document;
import dev.holdfast.sandbox.twiml.Play;
import dev.holdfast.sandbox.twiml.Reading;
import dev.holdfast.sandbox.twiml.Reading.Illegible;
import dev.holdfast.sandbox.twiml.Reading.Legible;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.twiml.TwimlReader;
import dev.holdfast.sandbox.webhook.Result.Arrived;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Makes a document of what a URL answered, by its content type (reference, section 5.3). */
final class Documents {
  private Documents() {}

  static Reading read(Arrived answer) {
    var type = answer.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    var text = answer.body().toString(StandardCharsets.UTF_8);
    if (type.startsWith("audio/")) {
      return readable(Document.of(answer.url(), new Play(answer.url(), 1, "")));
    }
    return switch (type) {
      case "text/xml", "application/xml", "text/html" -> TwimlReader.read(text, answer.url());
      case "text/plain" -> plain(text, answer.url());
      case "" -> unreadable(11200, "The answer has no Content-Type: HTTP 502");
      default -> unreadable(12300, "'" + type + "' is no content type for a document");
    };
  }

  private static Reading plain(String text, String url) {
    var reading = TwimlReader.read(text, url);
    var words = reading instanceof Illegible bad && bad.trouble().code() == 12100;
    return words ? readable(Document.of(url, new Say(text.strip(), "", "en-US", 1))) : reading;
  }

  private static Reading readable(Document document) {
    return new Legible(document, List.of());
  }

  private static Reading unreadable(int code, String message) {
    return new Illegible(new Trouble(code, message));
  }
}
