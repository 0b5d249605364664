package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a slow Twilio answers, all commands go on at once. */
class CrowdedTest {
  private static final int COMMANDS = 40;
  private static final int QUESTIONS = 20;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_leg_that_asks_is_read_for_while_more_than_may_are_writing(Engine engine) throws Exception {
    ExecutorService commands = Executors.newFixedThreadPool(COMMANDS);
    CountDownLatch writing = new CountDownLatch(Database.WRITERS);
    CountDownLatch asked = new CountDownLatch(1);
    try (Database database = engine.database()) {
      Callable<Boolean> command = () -> database.write(handle -> waits(writing, asked));
      List<Future<Boolean>> all =
          IntStream.range(0, COMMANDS).mapToObj(n -> commands.submit(command)).toList();
      assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(IntStream.range(0, QUESTIONS).allMatch(n -> database.reachable())).isTrue();
      asked.countDown();
      for (Future<Boolean> one : all) {
        assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      commands.shutdownNow();
    }
  }

  private static boolean waits(CountDownLatch writing, CountDownLatch asked)
      throws InterruptedException {
    writing.countDown();
    return asked.await(10, TimeUnit.SECONDS);
  }
}
