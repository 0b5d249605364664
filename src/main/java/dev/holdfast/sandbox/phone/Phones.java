package dev.holdfast.sandbox.phone;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.CallStatus;
import dev.holdfast.sandbox.call.CallWatcher;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.call.Direction;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.phone.Behaviour.Act;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All the phones there are: every address is one, and behaves by default until told otherwise. */
public final class Phones implements CallWatcher {
  private final Engine engine;
  private final Switchboard switchboard;
  private final Calls calls;
  private final Map<String, Behaviour> behaviours = new HashMap<>();

  public Phones(Engine engine, Switchboard switchboard, Calls calls) {
    this.engine = engine;
    this.switchboard = switchboard;
    this.calls = calls;
  }

  public void set(String address, Behaviour behaviour) {
    behaviours.put(address, behaviour);
  }

  /** Every phone behaves by default again. */
  public void forget() {
    behaviours.clear();
  }

  public Behaviour behaviour(String address) {
    return behaviours.getOrDefault(address, Behaviour.DEFAULT);
  }

  /** Whether the person at the far end says something while a Record listens. */
  public boolean speaks(Call call) {
    return behaviour(call.origin().farEnd()).speaks();
  }

  /** The calls at whose far end this phone is, the newest first. */
  public List<Call> calls(String address) {
    return calls.at(address, false).toList();
  }

  public List<Call> ringing(String address) {
    Predicate<Call> rings = call -> call.status() == CallStatus.RINGING && !inbound(call);
    return calls.at(address, true).filter(rings).toList();
  }

  /** The calls that this phone could hang up. */
  public List<Call> live(String address) {
    return calls.at(address, true).toList();
  }

  public void answer(Call call) {
    switchboard.answer(call);
  }

  /** A person hangs up, or declines what still rings. */
  public void hangUp(Call call) {
    var declines = call.status() == CallStatus.RINGING && !inbound(call);
    switchboard.end(call, declines ? CallStatus.BUSY : ending(call));
  }

  public void press(Call call, String keys) {
    for (int i = 0; i < keys.length(); i++) {
      call.occupation().press(keys.charAt(i));
    }
  }

  @Override
  public void rings(Call call) {
    var behaviour = behaviour(call.origin().farEnd());
    switch (behaviour.answers()) {
      case AFTER -> engine.after(behaviour.after(), () -> answer(call));
      case BUSY, REJECT -> engine.soon(() -> busy(call));
      case NEVER, MANUALLY -> {}
    }
  }

  @Override
  public void up(Call call) {
    perform(call, behaviour(call.origin().farEnd()).script());
  }

  @Override
  public void over(Call call) {}

  private void perform(Call call, List<Act> script) {
    if (script.isEmpty() || !call.isUp()) {
      return;
    }
    var act = script.get(0);
    var rest = script.subList(1, script.size());
    if (act instanceof Act.Wait pause) {
      engine.after(pause.length(), () -> perform(call, rest));
    } else if (act instanceof Act.Press pressed) {
      press(call, pressed.keys());
      engine.soon(() -> perform(call, rest));
    } else {
      hangUp(call);
    }
  }

  private void busy(Call call) {
    if (call.status() == CallStatus.RINGING) {
      switchboard.end(call, CallStatus.BUSY);
    }
  }

  private static CallStatus ending(Call call) {
    return call.isUp() ? CallStatus.COMPLETED : CallStatus.NO_ANSWER;
  }

  private static boolean inbound(Call call) {
    return call.origin().direction() == Direction.INBOUND;
  }
}
