package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.phone.Phones;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The persons at the phones, moved by hand. */
final class PhoneControl {
  private final Phones phones;
  private final Numbers numbers;
  private final Switchboard switchboard;

  PhoneControl(Phones phones, Numbers numbers, Switchboard switchboard) {
    this.phones = phones;
    this.numbers = numbers;
    this.switchboard = switchboard;
  }

  JsonObject show(String address) {
    var calls = new JsonArray();
    phones.calls(address).forEach(call -> calls.add(CallView.line(call)));
    return new JsonObject()
        .put("address", address)
        .put("answers", Behaviours.answers(phones.behaviour(address)))
        .put("script", Behaviours.script(phones.behaviour(address)))
        .put("speaks", phones.behaviour(address).speaks())
        .put("calls", calls);
  }

  JsonObject set(String address, String body) {
    phones.set(address, Behaviours.read(body));
    return show(address);
  }

  JsonObject dial(String address, String body) {
    var to = Fields.of(body, "to").required("to");
    var number =
        numbers
            .find(to)
            .orElseThrow(
                () ->
                    new BadRequestException(
                        404, "No number " + to + "; PUT /_sandbox/numbers/" + to + " first"));
    if (!number.voice().isPresent()) {
      throw new BadRequestException(409, to + " has no voice_url; PUT it first");
    }
    return new JsonObject().put("call_sid", switchboard.dialIn(address, number).sid());
  }

  JsonObject answer(String address, String body) {
    var call = pick(phones.ringing(address), Fields.of(body, "call_sid"), address + " rings");
    phones.answer(call);
    return CallView.line(call);
  }

  JsonObject hangUp(String address, String body) {
    var call = pick(phones.live(address), Fields.of(body, "call_sid"), address + " has a call");
    phones.hangUp(call);
    return CallView.line(call);
  }

  JsonObject press(String address, String body) {
    var fields = Fields.of(body, "call_sid", "digits");
    var up = phones.live(address).stream().filter(Call::isUp).toList();
    var call = pick(up, fields, address + " is in a call");
    phones.press(call, fields.required("digits"));
    return CallView.line(call);
  }

  private static Call pick(List<Call> calls, Fields fields, String wanted) {
    var sid = fields.text("call_sid", "");
    var fitting = calls.stream().filter(call -> sid.isEmpty() || call.sid().equals(sid)).toList();
    if (fitting.isEmpty()) {
      throw new BadRequestException(409, "No call: it is not so that " + wanted);
    }
    if (fitting.size() > 1) {
      var sids = fitting.stream().map(Call::sid).toList();
      throw new BadRequestException(409, "Several calls fit; say which call_sid: " + sids);
    }
    return fitting.get(0);
  }
}
