package dev.holdfast.sandbox.journal;

import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;

/** One entry of the log; while its exchange is open, status and duration are zero. */
public final class Note {
  private final long sequence;
  private final Instant at;
  private final Kind kind;
  private final String method;
  private final String url;
  private final Params params;
  private String callSid = "";
  private int attempt = 1;
  private int status;
  private long durationMillis;
  private boolean cached;
  private int errorCode;
  private String errorMessage = "";

  Note(long sequence, Instant at, Kind kind, String method, String url, Params params) {
    this.sequence = sequence;
    this.at = at;
    this.kind = kind;
    this.method = method;
    this.url = url;
    this.params = params;
  }

  public Note about(String call) {
    callSid = call;
    return this;
  }

  public Note attempt(int number) {
    attempt = number;
    return this;
  }

  public Note answered(int httpStatus, Instant now) {
    status = httpStatus;
    durationMillis = Duration.between(at, now).toMillis();
    return this;
  }

  /** Nobody was asked: an answer that was kept is used again. */
  public Note cached() {
    cached = true;
    return this;
  }

  public Note wrong(int code, String message) {
    errorCode = code;
    errorMessage = message;
    return this;
  }

  public long sequence() {
    return sequence;
  }

  public Instant at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  public String method() {
    return method;
  }

  public String url() {
    return url;
  }

  public Params params() {
    return params;
  }

  public String callSid() {
    return callSid;
  }

  public int attempt() {
    return attempt;
  }

  public int status() {
    return status;
  }

  public long durationMillis() {
    return durationMillis;
  }

  public boolean isCached() {
    return cached;
  }

  public int errorCode() {
    return errorCode;
  }

  public String errorMessage() {
    return errorMessage;
  }
}
