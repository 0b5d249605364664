package dev.holdfast.sandbox.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a form or a query, in their order; a name may be there more than once. */
public record Params(List<Param> all) {
  /** One parameter, decoded. */
  public record Param(String name, String value) {}

  public static final Params NONE = new Params(List.of());

  public Params {
    all = List.copyOf(all);
  }

  /** Reads {@code a=1&b=2}; what cannot be decoded is kept as it is. */
  public static Params parse(String encoded) {
    var params = new ArrayList<Param>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int sign = pair.indexOf('=');
        var name = sign < 0 ? pair : pair.substring(0, sign);
        params.add(new Param(decode(name), sign < 0 ? "" : decode(pair.substring(sign + 1))));
      }
    }
    return new Params(params);
  }

  public Params with(String name, String value) {
    var more = new ArrayList<>(all);
    more.add(new Param(name, value));
    return new Params(more);
  }

  public Params plus(Params others) {
    var more = new ArrayList<>(all);
    more.addAll(others.all);
    return new Params(more);
  }

  /** All of these, but where another has the name its value counts. */
  public Params over(Params others) {
    var kept = all.stream().filter(param -> !others.has(param.name())).toList();
    return new Params(kept).plus(others);
  }

  public Params without(String name) {
    return new Params(all.stream().filter(param -> !param.name().equals(name)).toList());
  }

  public Optional<String> first(String name) {
    for (Param param : all) {
      if (param.name().equals(name)) {
        return Optional.of(param.value());
      }
    }
    return Optional.empty();
  }

  public String text(String name, String otherwise) {
    return first(name).orElse(otherwise);
  }

  public boolean has(String name) {
    return first(name).isPresent();
  }

  public List<String> every(String name) {
    return all.stream().filter(param -> param.name().equals(name)).map(Param::value).toList();
  }

  public String encode() {
    return all.stream()
        .map(param -> encode(param.name()) + "=" + encode(param.value()))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
