package dev.holdfast.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.pool.Elastic;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** What is on its way, in a route or between two. */
class TrafficTest extends CamelTestSupport {
  private static final int MANY = 3;

  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Elastic nudgers = new Elastic(1, Thread::new);

  @Override
  protected RoutesBuilder createRouteBuilder() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:asked").to("seda:soon?waitForTaskToComplete=Never");
        from("seda:soon").process(exchange -> goOn.await());
        from("direct:tapped").wireTap("direct:behind").executorService(nudgers);
        from("direct:behind").process(exchange -> goOn.await());
      }
    };
  }

  @Test
  void what_is_worked_on_and_what_waits_for_it_are_counted_until_all_is_done() {
    Traffic traffic = new Traffic(context(), nudgers);
    assertThat(traffic.size()).isZero();
    ask();
    await().until(() -> traffic.size() == MANY);
    goOn.countDown();
    await().until(() -> traffic.size() == 0);
  }

  @Test
  void what_waits_for_a_thread_is_counted() {
    Traffic traffic = new Traffic(context(), nudgers);
    for (int one = 0; one < MANY; one++) {
      template().sendBody("direct:tapped", one);
    }
    assertThat(traffic.size()).isGreaterThanOrEqualTo(MANY);
    goOn.countDown();
    await().until(() -> traffic.size() == 0);
  }

  @Test
  void nothing_is_on_its_way_in_what_has_been_stopped() {
    Traffic traffic = new Traffic(context(), nudgers);
    ask();
    goOn.countDown();
    context().stop();
    assertThat(traffic.size()).isZero();
  }

  private void ask() {
    for (int one = 0; one < MANY; one++) {
      template().sendBody("direct:asked", one);
    }
  }
}
