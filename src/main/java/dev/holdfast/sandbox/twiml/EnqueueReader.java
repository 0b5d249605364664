package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import org.w3c.dom.Element;

/** Reads an Enqueue (reference, section 3.1). */
final class EnqueueReader {
  private EnqueueReader() {}

  static Verb read(Element element, Attributes enqueue) {
    if (enqueue.has("workflowSid")) {
      return new Unsupported("Enqueue workflowSid");
    }
    return new Enqueue(
        element.getTextContent().strip(),
        enqueue.link("action", "method", 14201),
        music(enqueue),
        enqueue.number("maxQueueSize", Enqueue.SIZE, 1, Enqueue.LARGEST_SIZE, 12200));
  }

  private static Link music(Attributes enqueue) {
    var said = enqueue.link("waitUrl", "waitUrlMethod", 14206);
    return enqueue.has("waitUrl") ? said : Enqueue.DEFAULT_MUSIC;
  }
}
