package dev.holdfast.twilio;

import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import java.io.StringWriter;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Writes documents as Twilio's library does, but does not look for an XML parser and set it up anew
 * for each of them: that was a fifth of a webhook's time.
 */
final class Pen {
  /**
   * Those that nobody writes with: as many as were once used at the same moment. One for each
   * thread would be hundreds while commands wait for Twilio, some 40 kB each.
   */
  private static final Deque<Pen> LAID_DOWN = new ConcurrentLinkedDeque<>();

  private final DocumentBuilder paper;
  private final Transformer ink;

  private Pen() {
    try {
      paper = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      ink = TransformerFactory.newDefaultInstance().newTransformer();
    } catch (ParserConfigurationException | TransformerException impossible) {
      throw new IllegalStateException("Java's own XML cannot be had", impossible);
    }
  }

  static String text(VoiceResponse response) {
    Pen pen = Objects.requireNonNullElseGet(LAID_DOWN.poll(), Pen::new);
    String text = pen.write(response);
    LAID_DOWN.push(pen);
    return text;
  }

  private String write(VoiceResponse response) {
    Document document = paper.newDocument();
    document.setXmlStandalone(true);
    document.appendChild(new Envelope(response).opened(document));
    StringWriter text = new StringWriter();
    try {
      ink.transform(new DOMSource(document), new StreamResult(text));
    } catch (TransformerException impossible) {
      throw new IllegalStateException("TwiML that cannot be written", impossible);
    }
    return text.toString().strip();
  }

  /** An element makes its node only for the one that it is in. */
  private static final class Envelope extends TwiML {
    Envelope(VoiceResponse response) {
      super("Envelope", new Holding(response));
    }

    Node opened(Document document) {
      return buildXmlElement(document).getFirstChild();
    }
  }

  private static final class Holding extends TwiML.Builder<Holding> {
    Holding(VoiceResponse response) {
      children.add(response);
    }
  }
}
