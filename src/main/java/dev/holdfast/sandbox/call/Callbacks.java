package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.wire.Link;
import java.util.Set;

/** Where the events of a call are told, and which. */
public record Callbacks(Link link, Set<String> events) {
  public static final Callbacks NONE = new Callbacks(Link.NONE, Set.of());

  public Callbacks {
    events = Set.copyOf(events);
  }

  boolean wants(String event) {
    return link.isPresent() && events.contains(event);
  }
}
