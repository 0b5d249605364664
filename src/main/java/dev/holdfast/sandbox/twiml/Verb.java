package dev.holdfast.sandbox.twiml;

/** One verb of a document; each kind is a record of its own. */
public sealed interface Verb
    permits Say,
        Play,
        Pause,
        Gather,
        RecordVerb,
        Redirect,
        Hangup,
        Reject,
        Dial,
        Enqueue,
        Leave,
        Unsupported {
  /** The element's name as TwiML spells it. */
  String name();
}
