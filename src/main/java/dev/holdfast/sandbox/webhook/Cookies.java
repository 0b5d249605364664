package dev.holdfast.sandbox.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A jar of cookies for each call (reference, section 5.3 [D]): what the answer to one of its
 * questions sets goes back with all its later requests. Nothing else has cookies.
 */
final class Cookies {
  private static final int JARS = 10_000;

  /** Of the calls with cookies the ones that were asked about last. */
  private static final class Jars extends LinkedHashMap<String, List<Cookie>> {
    private static final long serialVersionUID = 1L;

    Jars() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, List<Cookie>> eldest) {
      return size() > JARS;
    }
  }

  private final Jars jars = new Jars();

  /** The header for a request, if there is anything to go back. */
  Map<String, String> headers(Outgoing outgoing, URI url, Instant now) {
    var jar = outgoing.purpose().isOfACall() ? jar(outgoing) : List.<Cookie>of();
    var fitting = jar.stream().filter(cookie -> cookie.goesTo(url, now)).toList();
    return fitting.isEmpty()
        ? Map.of()
        : Map.of(
            "Cookie",
            fitting.stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; ")));
  }

  /** Keeps what the answer to a question sets. */
  void take(Outgoing outgoing, URI url, Reply.Answered answer, Instant now) {
    var set = answer.header("set-cookie");
    if (outgoing.purpose() != Purpose.CONTROL || set.isEmpty()) {
      return;
    }
    var jar = new ArrayList<>(jar(outgoing));
    for (String line : set.split("\n", -1)) {
      Cookie.read(line, url, now)
          .ifPresent(
              cookie -> {
                jar.removeIf(cookie::replaces);
                jar.add(cookie);
              });
    }
    jars.put(outgoing.callSid(), List.copyOf(jar));
  }

  void clear() {
    jars.clear();
  }

  private List<Cookie> jar(Outgoing outgoing) {
    return jars.getOrDefault(outgoing.callSid(), List.of());
  }
}
