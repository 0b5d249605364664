package dev.holdfast.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that came in; header names are in lower case. */
public record Request(
    String method, String path, String query, Map<String, String> headers, String body) {

  /** The path's pieces, decoded; a plus is a plus, as in every path. */
  public List<String> segments() {
    return Arrays.stream(path.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        .map(Request::decode)
        .toList();
  }

  public Params queryParams() {
    return Params.parse(query);
  }

  /** The form of the body, if it is one. */
  public Params form() {
    var form = header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("urlencoded");
    return form ? Params.parse(body) : Params.NONE;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
