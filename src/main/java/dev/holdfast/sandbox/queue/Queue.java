package dev.holdfast.sandbox.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A line of legs that wait, and the legs that wait for the next of them. It stays when it empties;
 * only a deletion ends it.
 */
public final class Queue {
  private final String sid;
  private final Instant created;
  private final List<Member> members = new ArrayList<>();
  private final Deque<QueueDial> dialers = new ArrayDeque<>();
  private String name;
  private int maxSize;
  private Instant updated;

  Queue(String sid, String name, int maxSize, Instant now) {
    this.sid = sid;
    this.name = name;
    this.maxSize = maxSize;
    this.created = now;
    this.updated = now;
  }

  public String sid() {
    return sid;
  }

  public String name() {
    return name;
  }

  public int maxSize() {
    return maxSize;
  }

  public Instant created() {
    return created;
  }

  public Instant updated() {
    return updated;
  }

  /** Those who wait, the first one first. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  public boolean isFull() {
    return members.size() >= maxSize;
  }

  public Optional<Member> front() {
    return members.stream().findFirst();
  }

  public Optional<Member> find(String callSid) {
    return members.stream().filter(one -> one.call().sid().equals(callSid)).findFirst();
  }

  /** From 1; 0 for one that does not wait here any more. */
  public int position(Member member) {
    return members.indexOf(member) + 1;
  }

  /** The mean of how long those have waited who wait now, in seconds. */
  public long averageWait(Instant now) {
    return Math.round(
        members.stream()
            .mapToLong(one -> Duration.between(one.enqueued(), now).toSeconds())
            .average()
            .orElse(0));
  }

  void add(Member member) {
    members.add(member);
  }

  void remove(Member member) {
    members.remove(member);
  }

  void await(QueueDial dialer) {
    dialers.add(dialer);
  }

  void forget(QueueDial dialer) {
    dialers.remove(dialer);
  }

  /** The dialler who has waited longest, if one waits. */
  Optional<QueueDial> nextDialer() {
    return Optional.ofNullable(dialers.poll());
  }

  void change(String newName, int newSize, Instant now) {
    name = newName;
    maxSize = newSize;
    updated = now;
  }
}
