package dev.holdfast.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * A request as it came in: each part from where it belongs. Camel merges headers, query, form and
 * path into one list by name, so none of that is read, and all of it is thrown away here.
 *
 * @param queries what is in its query, decoded
 * @param body empty for a form
 */
record Request(HttpServerRequest http, Map<String, List<String>> queries, Buffer body) {
  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> XML = Set.of("application/xml", "text/xml");

  /** Takes the request out of an exchange and leaves no header behind. */
  static Request of(Exchange exchange) {
    if (!(exchange.getMessage() instanceof HttpMessage message)) {
      throw new IllegalStateException("a door reads its request in its first step");
    }
    HttpServerRequest http = message.getRequest();
    Buffer body = body(message);
    message.removeHeaders("*");
    return new Request(http, new QueryStringDecoder(http.uri()).parameters(), body);
  }

  /** Of a form Camel makes a map; whether that could be bytes takes it a fifth of a webhook. */
  private static Buffer body(HttpMessage message) {
    return message.getBody() instanceof Map
        ? Buffer.buffer()
        : Optional.ofNullable(message.getBody(byte[].class))
            .map(Buffer::buffer)
            .orElseGet(Buffer::buffer);
  }

  /** A header as it came over the wire. */
  Optional<String> header(String name) {
    return Optional.ofNullable(http.getHeader(name));
  }

  /** All headers of a name. */
  List<String> headers(String name) {
    return List.copyOf(http.headers().getAll(name));
  }

  /** The client whose key it came with; the server has seen to it. */
  String client() {
    return header(Gate.CLIENT).orElse("");
  }

  /** A part of the path, counted from 0, decoded. */
  String segment(int index) {
    String[] parts = http.path().substring(1).split("/", -1);
    if (index >= parts.length) {
      throw BadInput.malformed("The path is too short.");
    }
    return QueryStringDecoder.decodeComponent(parts[index]);
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(queries.get(name)).map(values -> values.get(0));
  }

  Optional<String> form(String name) {
    return Optional.ofNullable(http.formAttributes().get(name)).filter(value -> !value.isBlank());
  }

  /** A Twilio parameter: from the form of a POST, from the query of a GET. */
  Optional<String> twilio(String name) {
    Optional<String> form = form(name);
    return form.isPresent() ? form : query(name).filter(value -> !value.isBlank());
  }

  /** The body of a command: JSON, or nothing. */
  byte[] json() {
    return body(JSON, "application/json");
  }

  /** The body of a command of a CRM that speaks XML. */
  byte[] xml() {
    return body(XML, "application/xml");
  }

  private byte[] body(Set<String> types, String wanted) {
    String type = Optional.ofNullable(http.getHeader("Content-Type")).orElse("");
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean form = !http.formAttributes().isEmpty() || media.startsWith("multipart/");
    if (form || (body.length() > 0 && !types.contains(media))) {
      throw new BadInput(
          Problem.of(415, "unsupported-media-type", "Send the body as " + wanted + "."));
    }
    return body.getBytes();
  }

  /** The preferences of RFC 7240, in lower case. */
  List<String> preferences() {
    return http.headers().getAll("Prefer").stream()
        .flatMap(header -> List.of(header.split(",", -1)).stream())
        .map(preference -> preference.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
