package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.desk.Origins;
import dev.holdfast.desk.Traces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** What a thread says of an exchange, it says of no other. */
@Timeout(20)
class EscortTest {
  private static final CallSid CALL = new CallSid("CA" + "1".repeat(32));

  private final DefaultCamelContext context = new DefaultCamelContext();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final ProducerTemplate template = context.createProducerTemplate();

  @BeforeEach
  void start() throws Exception {
    context.addRoutePolicyFactory(
        new Escort(Traces.NONE, new Story(Traces.NONE, new Nowhere(), () -> Instant.EPOCH)));
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:here").process(one -> say()).to("direct:deeper").process(one -> say());
            from("direct:deeper").process(one -> say());
            from("direct:breaks").process(one -> say()).throwException(new Exception("broken"));
            from("direct:hops").process(one -> say()).threads(1, 1).to("direct:deeper");
            from("direct:behind").wireTap("seda:behind").dynamicUri(false);
            from("seda:behind").process(one -> say()).to("direct:deeper").to("seda:done");
          }
        });
    context.start();
  }

  @AfterEach
  void stop() {
    context.stop();
    MDC.clear();
  }

  @Test
  void an_exchange_is_named_through_its_routes_and_no_longer() {
    template.sendBody("direct:here", CALL);
    say();
    template.sendBody("direct:here", "nobody's");
    assertThat(said).containsExactly(name(), name(), name(), "", "", "", "");
  }

  @Test
  void what_breaks_leaves_nothing_behind() {
    Assertions.assertThatThrownBy(() -> template.sendBody("direct:breaks", CALL))
        .isInstanceOf(CamelExecutionException.class);
    say();
    assertThat(said).containsExactly(name(), "");
  }

  @Test
  void what_went_on_elsewhere_leaves_nothing_for_the_next_on_either_thread() {
    template.requestBody("direct:hops", CALL);
    template.requestBody("direct:hops", "nobody's");
    assertThat(said).containsExactly(name(), name(), "", "");
  }

  @Test
  void what_is_done_behind_the_back_is_named_and_the_next_there_is_not() {
    for (Object body : List.of(CALL, "nobody's", CALL)) {
      template.sendBody("direct:behind", body);
      context.createConsumerTemplate().receive("seda:done");
    }
    assertThat(said).containsExactly(name(), name(), "", "", name(), name());
  }

  private void say() {
    Map<String, String> all = MDC.getCopyOfContextMap();
    said.add(all == null || all.isEmpty() ? "" : String.join(" ", all.values()));
  }

  private static String name() {
    return CALL.value();
  }

  private static final class Nowhere implements Origins {
    @Override
    public Optional<Origin> of(CallSid leg) {
      return Optional.empty();
    }

    @Override
    public Optional<Origin> of(CallSid call, Label label, int turn) {
      return Optional.empty();
    }
  }
}
