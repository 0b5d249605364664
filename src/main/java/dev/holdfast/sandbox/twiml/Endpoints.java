package dev.holdfast.sandbox.twiml;

import java.util.List;

/**
 * Phones that a Dial rings.
 *
 * @param oneByOne rings the next only when the one before has failed; otherwise all ring at once
 */
public record Endpoints(List<Endpoint> all, boolean oneByOne) implements Noun {
  public Endpoints {
    all = List.copyOf(all);
  }

  /** The same, with their URLs as they read from a document at {@code base}. */
  public Endpoints from(String base) {
    return new Endpoints(all.stream().map(one -> one.from(base)).toList(), oneByOne);
  }

  @Override
  public String name() {
    return "Number";
  }
}
