package dev.holdfast.generation;

import dev.holdfast.pool.Elastic;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.seda.SedaEndpoint;

/**
 * What is on its way in a generation: in its routes, and between them, where Camel's own count does
 * not see it.
 */
final class Traffic {
  private final CamelContext context;
  private final Elastic nudgers;

  Traffic(CamelContext context, Elastic nudgers) {
    this.context = context;
    this.nudgers = nudgers;
  }

  /** How many; in this order one that moves on meanwhile is counted twice, not never. */
  int size() {
    int queued = queues().stream().mapToInt(BlockingQueue::size).sum();
    return nudgers.open() + queued + context.getInflightRepository().size();
  }

  /** Each once: who puts into one and who takes out of it have endpoints of their own. */
  private Set<BlockingQueue<Exchange>> queues() {
    return context.getEndpoints().stream()
        .filter(SedaEndpoint.class::isInstance)
        .map(seda -> ((SedaEndpoint) seda).getQueue())
        .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
  }
}
