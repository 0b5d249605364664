package dev.holdfast.web;

import java.util.Locale;
import java.util.Set;

/** What a key is good for. None of them includes another one. */
public enum Scope {
  /** Look at calls and timelines. */
  READ,
  /** Hold and resume. */
  HOLD,
  /** Place calls, add parties and hang legs up. */
  CALL,
  /** Hold calls that never passed through us. */
  ADOPT,
  /** Doors that look after the service itself, and those that nobody has listed. */
  ADMIN;

  /** What a key is good for whose scopes are not said: everything about calls that are ours. */
  public static final Set<Scope> USUAL = Set.of(READ, HOLD, CALL);

  /** How it is written in settings and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
