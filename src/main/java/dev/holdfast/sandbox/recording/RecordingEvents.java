package dev.holdfast.sandbox.recording;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.recording.Recording.Status;
import dev.holdfast.sandbox.webhook.Courier;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Params;

/** Tells what becomes of a recording to the callback of its order. */
final class RecordingEvents {
  private final Engine engine;
  private final Courier courier;
  private final Account account;

  RecordingEvents(Engine engine, Courier courier, Account account) {
    this.engine = engine;
    this.courier = courier;
    this.account = account;
  }

  void tell(Recording recording) {
    var order = recording.order();
    if (order.tells(recording.status().text())) {
      var call = recording.subject().callSid();
      courier.tell(
          new Outgoing(Purpose.RECORDING_EVENT, order.callback(), params(recording), call));
    }
  }

  Params result(Recording recording) {
    return Params.NONE
        .with("RecordingUrl", url(recording))
        .with("RecordingSid", recording.sid())
        .with("RecordingDuration", String.valueOf(recording.seconds(engine.now())));
  }

  private Params params(Recording recording) {
    var subject = recording.subject();
    var who = Params.NONE.with("AccountSid", account.sid());
    who =
        subject.callSid().isEmpty()
            ? who.with("ConferenceSid", subject.conferenceSid())
            : who.with("CallSid", subject.callSid());
    var result = result(recording);
    var told =
        who.plus(recording.isFinal() ? result : result.without("RecordingDuration"))
            .with("RecordingStatus", recording.status().text())
            .with("RecordingChannels", String.valueOf(recording.order().channels()))
            .with("RecordingTrack", recording.order().track())
            .with("RecordingStartTime", Dates.rfc2822(recording.created()))
            .with("RecordingSource", recording.source().text());
    return recording.status() == Status.ABSENT
        ? told.with("ErrorCode", String.valueOf(Recording.TOO_SHORT))
        : told;
  }

  /** As absolute as Twilio sends it; nothing can be fetched there for this account. */
  private String url(Recording recording) {
    var path = "/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + recording.sid();
    return "https://api.twilio.com" + path;
  }
}
