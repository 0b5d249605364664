package dev.holdfast.generation;

import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Tells of each repeat that a policy of the routes makes, and of nothing else that happens. */
final class Retries extends EventNotifierSupport {
  private final Runnable repeated;

  Retries(Runnable repeated) {
    this.repeated = repeated;
    setIgnoreCamelContextEvents(true);
    setIgnoreCamelContextInitEvents(true);
    setIgnoreRouteEvents(true);
    setIgnoreServiceEvents(true);
    setIgnoreStepEvents(true);
    setIgnoreExchangeAsyncProcessingStartedEvents(true);
    setIgnoreExchangeCreatedEvent(true);
    setIgnoreExchangeCompletedEvent(true);
    setIgnoreExchangeSendingEvents(true);
    setIgnoreExchangeSentEvents(true);
  }

  /** Camel tells of repeats only to those who want to hear of failures. */
  @Override
  public boolean isEnabled(CamelEvent event) {
    return event instanceof CamelEvent.ExchangeRedeliveryEvent;
  }

  @Override
  public void notify(CamelEvent event) {
    repeated.run();
  }
}
