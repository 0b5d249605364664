package dev.holdfast.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.call.CallSid;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock, with a Twilio that takes longer than from one tick to the next. */
class ClockRouteTest extends CamelTestSupport {
  private static final int DUE = 5;
  private static final Duration MANY_TICKS = Duration.ofMillis(500);

  private final Slow nudge = new Slow();

  /** Finds the same due each time, and is at it until it is let go. */
  public static final class Slow {
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);

    public List<CallSid> due() {
      looks.incrementAndGet();
      return IntStream.range(0, DUE).mapToObj(n -> new CallSid("CA%032x".formatted(n))).toList();
    }

    public List<CallSid> silent() {
      return List.of();
    }

    public void forget() {
      // nothing is kept for repeats here
    }

    public void take(CallSid call) throws InterruptedException {
      begun.incrementAndGet();
      answers.await();
    }
  }

  @Override
  protected CamelContext createCamelContext() throws Exception {
    CamelContext context = super.createCamelContext();
    Properties settings = new Properties();
    settings.setProperty("holdfast.clock.runs", "true");
    settings.setProperty("holdfast.clock.due-ms", "20");
    settings.setProperty("holdfast.clock.settle-ms", "3600000");
    settings.setProperty("holdfast.clock.forget-ms", "3600000");
    context.getPropertiesComponent().setOverrideProperties(settings);
    context.getRegistry().bind("nudge", nudge);
    context.getRegistry().bind("repeats", nudge);
    return context;
  }

  @Override
  protected RoutesBuilder[] createRouteBuilders() {
    RouteBuilder taking =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:nudge").bean(nudge, "take");
          }
        };
    return new RoutesBuilder[] {taking, RouteFiles.of("errors", "timers")};
  }

  @AfterEach
  void answer() {
    nudge.answers.countDown();
  }

  @Test
  void what_is_due_is_not_looked_for_again_until_the_last_of_it_is_done() {
    await().until(() -> nudge.begun.get() == DUE);
    await().during(MANY_TICKS).until(() -> nudge.looks.get() == 1);
    nudge.answers.countDown();
    await().until(() -> nudge.looks.get() > 2);
    assertThat(nudge.begun.get()).isGreaterThan(DUE);
  }
}
