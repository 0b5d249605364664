package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a JSON object in a request: known ones only, each of its type. */
final class Fields {
  private static final ObjectMapper STRICT =
      Json.mapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final ObjectNode object;

  private Fields(ObjectNode object) {
    this.object = object;
  }

  /**
   * Reads a body; an empty one is an empty object.
   *
   * @param known the names that may be there
   */
  static Fields read(byte[] body, Set<String> known) {
    String text = utf8(body);
    JsonNode tree = text.isBlank() ? JsonNodeFactory.instance.objectNode() : tree(text);
    if (!(tree instanceof ObjectNode object)) {
      throw BadInput.malformed("The body must be a JSON object.");
    }
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw BadInput.malformed(
            "Unknown field '%s'; known: %s."
                .formatted(shown(name), String.join(", ", known.stream().sorted().toList())));
      }
    }
    return new Fields(object);
  }

  /** The fields of something that was read already. */
  static Fields of(ObjectNode object) {
    return new Fields(object);
  }

  /** A text of at most so many characters, without control characters; a blank one is none. */
  Optional<String> text(String name, int most) {
    return choice(name, most).filter(text -> !text.isBlank());
  }

  /** A text that chooses something: a blank one is not the same as none. */
  Optional<String> choice(String name, int most) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw BadInput.malformed("'%s' must be a string.".formatted(name));
    }
    String text = value.textValue();
    if (text.codePointCount(0, text.length()) > most) {
      throw BadInput.malformed("'%s' may have %d characters at most.".formatted(name, most));
    }
    if (!text.codePoints().allMatch(Fields::speakable)) {
      throw BadInput.malformed("'%s' may not contain control characters.".formatted(name));
    }
    return Optional.of(text);
  }

  /** A text that must be there. */
  String required(String name, int most) {
    return text(name, most)
        .orElseThrow(() -> BadInput.malformed("'%s' is required.".formatted(name)));
  }

  /** One of some words. */
  Optional<String> word(String name, List<String> words) {
    Optional<String> text = choice(name, 100);
    if (text.isPresent() && !words.contains(text.get())) {
      throw BadInput.malformed(
          "'%s' must be one of: %s.".formatted(name, String.join(", ", words)));
    }
    return text;
  }

  /** A boolean; false when it is not there. */
  boolean flag(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw BadInput.malformed("'%s' must be true or false.".formatted(name));
    }
    return value.booleanValue();
  }

  private static JsonNode tree(String text) {
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException broken) {
      String where =
          broken.getLocation() == null
              ? ""
              : " at line %d, column %d"
                  .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
      throw BadInput.malformed("The body is not JSON" + where + ".");
    }
  }

  private static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException broken) {
      throw BadInput.malformed("The body is not UTF-8.");
    }
  }

  /** XML cannot carry other control characters, nor half a surrogate pair, to Twilio. */
  private static boolean speakable(int point) {
    boolean control = point < ' ' && point != '\n' && point != '\t';
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !control && !surrogate && point != 0xFFFE && point != 0xFFFF && point != 0x7F;
  }

  private static String shown(String name) {
    return name.length() <= 50 ? name : name.substring(0, 50) + "...";
  }
}
