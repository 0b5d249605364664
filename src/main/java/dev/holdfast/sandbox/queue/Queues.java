package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every queue of the account; a name is there once at most. */
public final class Queues {
  private final Engine engine;
  private final Sids sids;
  private final Map<String, Queue> bySid = new LinkedHashMap<>();

  public Queues(Engine engine, Sids sids) {
    this.engine = engine;
    this.sids = sids;
  }

  public Optional<Queue> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  public Optional<Queue> named(String name) {
    return bySid.values().stream().filter(queue -> queue.name().equals(name)).findFirst();
  }

  public List<Queue> newestFirst() {
    var queues = new ArrayList<>(bySid.values());
    Collections.reverse(queues);
    return queues;
  }

  public Queue create(String name, int maxSize) {
    var queue = new Queue(sids.next("QU"), name, maxSize, engine.now());
    bySid.put(queue.sid(), queue);
    return queue;
  }

  public void change(Queue queue, String name, int maxSize) {
    queue.change(name, maxSize, engine.now());
  }

  public void delete(Queue queue) {
    bySid.remove(queue.sid());
  }

  public void clear() {
    bySid.clear();
  }
}
