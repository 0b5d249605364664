package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsQuirks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Twilio leaves undocumented about Dials, the other way round. */
class LegsDialQuirksJourneyTest extends LegsQuirks {
  List<String> dials() {
    List<String> all = choices("dial_.*|whisper_.*|unanswered_.*|redirect_.*");
    assertThat(all).hasSizeGreaterThan(11);
    return all;
  }

  @ParameterizedTest
  @MethodSource("dials")
  void a_caller_is_held_and_comes_back(String quirk) {
    quirk(quirk);
    tell(talk());
  }
}
