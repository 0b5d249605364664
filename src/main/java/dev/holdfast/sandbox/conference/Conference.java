package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Occupation;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.twiml.RecordingOrder;
import dev.holdfast.sandbox.wire.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A room: opened by its first participant, started when two are in and one of them starts it,
 * completed when it ends. Its status does not tell whether it has started, as in Twilio's REST.
 */
public final class Conference {
  private final String sid;
  private final String name;
  private final Instant created;
  private final List<Participant> participants = new ArrayList<>();
  private Link statusCallback = Link.NONE;
  private Set<String> events = Set.of();
  private RecordingOrder recording = RecordingOrder.NONE;
  private boolean recorded;
  private boolean told;
  private boolean started;
  private boolean twoWereIn;
  private Instant updated;
  private Optional<Ending> ending = Optional.empty();
  private String endedBy = "";
  private String endedByLabel = "";
  private Occupation announcement = Occupation.NONE;
  private int sequence;

  Conference(String sid, String name, Instant now) {
    this.sid = sid;
    this.name = name;
    this.created = now;
    this.updated = now;
  }

  public String sid() {
    return sid;
  }

  public String name() {
    return name;
  }

  public Instant created() {
    return created;
  }

  public Instant updated() {
    return updated;
  }

  public boolean isOver() {
    return ending.isPresent();
  }

  /** Whether anybody has joined yet; its callbacks are fixed from then on. */
  public boolean isOpen() {
    return told;
  }

  public boolean twoWereIn() {
    return twoWereIn;
  }

  public boolean hasStarted() {
    return started;
  }

  public Optional<Ending> ending() {
    return ending;
  }

  public String endedBy() {
    return endedBy;
  }

  String endedByLabel() {
    return endedByLabel;
  }

  /** Those who are in and those who are being called. */
  public List<Participant> participants() {
    return List.copyOf(participants);
  }

  public List<Participant> joined() {
    return participants.stream().filter(Participant::joined).toList();
  }

  /** By CallSid or by label. */
  public Optional<Participant> find(String key) {
    return participants.stream()
        .filter(one -> one.call().sid().equals(key) || one.label().equals(key))
        .findFirst();
  }

  boolean hasLabel(String label) {
    return !label.isEmpty() && participants.stream().anyMatch(one -> one.label().equals(label));
  }

  void add(Participant participant) {
    if (!participants.contains(participant)) {
      participants.add(participant);
    }
  }

  boolean remove(Participant participant) {
    return participants.remove(participant);
  }

  /** The first to join decides where events are told, and which; later wishes are ignored. */
  void joinedBy(Link callback, Set<String> wanted, Instant now) {
    if (!told) {
      statusCallback = callback;
      events = Set.copyOf(wanted);
    }
    told = true;
    updated = now;
    twoWereIn = twoWereIn || joined().size() > 1;
  }

  RecordingOrder recording() {
    return recording;
  }

  void recordAs(RecordingOrder order) {
    recording = order;
  }

  /** True once: when it has started and is to be recorded. */
  boolean startRecording() {
    if (recorded || !started || !recording.isPresent()) {
      return false;
    }
    recorded = true;
    return true;
  }

  /** Starts it if it can; true if it just did. */
  boolean start(Instant now) {
    var in = joined();
    if (started || in.size() < 2 || in.stream().noneMatch(Participant::startOnEnter)) {
      return false;
    }
    started = true;
    updated = now;
    return true;
  }

  /** Lets something be announced to all, in place of what is. */
  void announce(Occupation script) {
    announcement.stop(Stop.OUTLIVED);
    announcement = script;
  }

  void end(Ending how, String callSid, String label, Instant now) {
    announce(Occupation.NONE);
    ending = Optional.of(how);
    endedBy = callSid;
    endedByLabel = label;
    updated = now;
  }

  Link statusCallback() {
    return statusCallback;
  }

  boolean tells(String event) {
    return statusCallback.isPresent() && events.contains(event);
  }

  int nextSequence() {
    return ++sequence;
  }
}
