package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.holdfast.fixtures.Child;
import dev.holdfast.fixtures.LaterJava;
import dev.holdfast.fixtures.Stories;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a Java whose threads are virtual all goes as it does here; where there is none, skipped. */
@Timeout(300)
class LaterJavaTest {
  private static final String[] PLAYED = {
    "dev.holdfast.pool.ThreadsTest",
    "dev.holdfast.pool.ElasticTest",
    "dev.holdfast.pool.AsideTest",
    "dev.holdfast.pool.ComeBackTest",
    "dev.holdfast.pool.AheadTest",
    "dev.holdfast.journey.ThreadsJourneyTest",
    "dev.holdfast.journey.HoldJourneyTest",
    "dev.holdfast.journey.LegsJourneyTest",
    "dev.holdfast.journey.BadDayJourneyTest",
    "dev.holdfast.journey.HangingCrmJourneyTest",
    "dev.holdfast.journey.LogJourneyTest",
    "dev.holdfast.journey.TraceJourneyTest",
  };

  @Test
  void calls_are_held_and_come_back_by_virtual_threads() {
    Optional<Path> java = LaterJava.home();
    assumeThat(java).as("a Java 25 beside this one").isPresent();

    try (Child child = Child.on(java.orElseThrow(), Stories.class, PLAYED)) {
      assertThat(child.next("failed: ")).isEqualTo("[]");
      assertThat(Integer.parseInt(child.next("went well: "))).isGreaterThan(PLAYED.length);
    }
  }
}
