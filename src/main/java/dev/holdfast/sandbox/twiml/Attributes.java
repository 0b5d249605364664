package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Reads the attributes of one element; a bad value is a warning and leaves the default. */
final class Attributes {
  private final Element element;
  private final List<Trouble> warnings;
  private final Set<String> known = new HashSet<>();

  Attributes(Element element, List<Trouble> warnings) {
    this.element = element;
    this.warnings = warnings;
  }

  boolean has(String name) {
    known.add(name);
    return element.hasAttribute(name);
  }

  String text(String name, String otherwise) {
    return has(name) ? element.getAttribute(name) : otherwise;
  }

  boolean flag(String name, boolean otherwise, int code) {
    return Boolean.parseBoolean(oneOf(name, String.valueOf(otherwise), code, "true", "false"));
  }

  int number(String name, int otherwise, int from, int to, int code) {
    var text = text(name, String.valueOf(otherwise)).strip();
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= from) {
      return Math.min(to, Integer.parseInt(text));
    }
    warn(code, name, text);
    return otherwise;
  }

  String oneOf(String name, String otherwise, int code, String... choices) {
    var text = text(name, otherwise);
    if (List.of(choices).contains(text)) {
      return text;
    }
    warn(code, name, text);
    return otherwise;
  }

  /** A value of a shape that a regular expression tells. */
  String matching(String name, String otherwise, int code, String shape) {
    var text = text(name, otherwise);
    if (text.matches(shape)) {
      return text;
    }
    warn(code, name, text);
    return otherwise;
  }

  Link link(String name, String methodName, int methodCode) {
    return new Link(text(name, ""), oneOf(methodName, "POST", methodCode, "POST", "GET"));
  }

  /** A list of words with spaces, or commas, between them. */
  Set<String> words(String name, String otherwise) {
    return Arrays.stream(text(name, otherwise).strip().split("[\\s,]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Attributes that the sandbox knows of and that change nothing it shows. */
  void pass(String... names) {
    known.addAll(List.of(names));
  }

  /** Warns of whatever nobody has asked for. */
  void close() {
    var names = new ArrayList<String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      names.add(element.getAttributes().item(i).getNodeName());
    }
    for (String name : names) {
      if (!known.contains(name)) {
        warnings.add(
            new Trouble(
                12200,
                "Attribute '" + name + "' is not allowed in <" + element.getTagName() + ">"));
      }
    }
  }

  private void warn(int code, String name, String value) {
    warnings.add(
        new Trouble(
            code,
            "<" + element.getTagName() + ">: '" + value + "' is not a value for '" + name + "'"));
  }
}
