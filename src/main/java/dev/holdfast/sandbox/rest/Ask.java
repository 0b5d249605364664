package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A REST request as resources read it. */
record Ask(Request request, Params form) {

  boolean is(String method) {
    return request.method().equals(method);
  }

  Params query() {
    return request.queryParams();
  }

  boolean has(String name) {
    return form.has(name);
  }

  String text(String name) {
    return form.text(name, "");
  }

  /** Any value other than {@code true} is false (reference 1.4). */
  boolean flag(String name, boolean otherwise) {
    return has(name) ? text(name).equalsIgnoreCase("true") : otherwise;
  }

  Link link(String name, String methodName, String method) {
    return new Link(text(name), form.text(methodName, method));
  }

  Duration seconds(String name, Duration otherwise, int from, int to) {
    var text = text(name);
    return text.matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.max(from, Math.min(to, Integer.parseInt(text))))
        : otherwise;
  }

  /** A list that comes as repeats or as words with spaces between them. */
  Set<String> words(String name, String otherwise) {
    var all = has(name) ? String.join(" ", form.every(name)) : otherwise;
    return Arrays.stream(all.strip().split("[\\s,]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
