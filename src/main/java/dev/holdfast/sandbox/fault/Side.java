package dev.holdfast.sandbox.fault;

/** Which traffic a fault is on: what the application asks, or what the sandbox asks. */
public enum Side {
  REST,
  WEBHOOK
}
