package dev.holdfast.sandbox.twiml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses XML with everything switched off that reaches outside the text. */
final class Xml {
  /** A parser costs more than a document; one can be used again, by one thread at a time. */
  private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Xml::builder);

  private Xml() {}

  static Element parse(String text) throws SAXException {
    try {
      return BUILDER.get().parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (IOException impossible) {
      throw new IllegalStateException("a string could not be parsed", impossible);
    }
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i) instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static DocumentBuilder builder() {
    try {
      return strict();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every JDK can parse so", impossible);
    }
  }

  private static DocumentBuilder strict() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    var builder = factory.newDocumentBuilder();
    // The JDK's own error handler prints to the console.
    builder.setErrorHandler(new DefaultHandler());
    return builder;
  }
}
