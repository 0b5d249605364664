package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Document;
import dev.holdfast.sandbox.twiml.Hangup;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;

/** The document of a leg itself: when it ends, the call ends. */
public final class LegStage implements Stage {
  /** What is spoken when neither a document nor its fallback can be had. */
  public static final String APOLOGY = "An application error has occurred. This call ends now.";

  private final Switchboard switchboard;
  private final Call call;

  LegStage(Switchboard switchboard, Call call) {
    this.switchboard = switchboard;
    this.call = call;
  }

  public Call call() {
    return call;
  }

  @Override
  public Place place() {
    return Place.LEG;
  }

  @Override
  public String callSid() {
    return call.sid();
  }

  @Override
  public Params identity() {
    return switchboard.params().of(call);
  }

  @Override
  public void hears(Sound sound) {
    // Before it is answered, a caller hears the ringing whatever the document does.
    if (call.isUp()) {
      call.ear().hear(sound);
    }
  }

  @Override
  public void executed(String verb, String document) {
    call.note(new Executed(switchboard.now(), verb, place().source(), document));
  }

  @Override
  public void needsMedia() {
    if (call.status() == CallStatus.RINGING) {
      switchboard.answer(call);
    }
  }

  /** The fallback is asked once; if it is what failed, or there is none, the caller is told. */
  @Override
  public void failed(Script script, Trouble trouble, String url) {
    var fallback = call.fallback();
    var tried = fallback.url().replaceFirst("#.*", "");
    var usable = fallback.isPresent() && !url.equals(tried) && trouble.code() != Trouble.STOPPED;
    if (usable && !script.document().base().equals(tried)) {
      var error = Params.NONE.with("ErrorCode", String.valueOf(trouble.code()));
      script.open(fallback, error.with("ErrorUrl", url));
    } else {
      script.run(Document.of("", new Say(APOLOGY, "", "en-US", 1), new Hangup()));
    }
  }

  @Override
  public void ended(Script script, Stop stop) {
    switch (stop) {
      case REJECTED -> switchboard.end(call, CallStatus.NO_ANSWER);
      case REJECTED_BUSY -> switchboard.end(call, CallStatus.BUSY);
      default -> switchboard.hangUp(call);
    }
  }
}
