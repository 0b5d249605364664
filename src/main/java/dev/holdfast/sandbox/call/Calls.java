package dev.holdfast.sandbox.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every call of the account, the newest first. */
public final class Calls {
  private final Map<String, Call> bySid = new LinkedHashMap<>();

  void add(Call call) {
    bySid.put(call.sid(), call);
  }

  public Optional<Call> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  public List<Call> newestFirst() {
    var calls = new ArrayList<>(bySid.values());
    Collections.reverse(calls);
    return calls;
  }

  public void remove(Call call) {
    bySid.remove(call.sid());
  }

  public void clear() {
    bySid.clear();
  }
}
