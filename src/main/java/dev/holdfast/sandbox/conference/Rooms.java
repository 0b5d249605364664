package dev.holdfast.sandbox.conference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every conference of the account; of those with one name at most one is not over. */
public final class Rooms {
  private final Map<String, Conference> bySid = new LinkedHashMap<>();
  private final Map<String, Conference> byName = new HashMap<>();

  void add(Conference room) {
    bySid.put(room.sid(), room);
    byName.put(room.name(), room);
  }

  public Optional<Conference> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  public Optional<Conference> live(String name) {
    return Optional.ofNullable(byName.get(name)).filter(room -> !room.isOver());
  }

  public List<Conference> newestFirst() {
    var rooms = new ArrayList<>(bySid.values());
    Collections.reverse(rooms);
    return rooms;
  }

  public void clear() {
    bySid.clear();
    byName.clear();
  }
}
