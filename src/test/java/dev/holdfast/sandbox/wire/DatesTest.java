package dev.holdfast.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reference, section 1.1 [S][D][J]: dates, as Twilio's SDK reads them. */
class DatesTest {
  @Test
  void a_date_has_a_day_of_two_digits_and_a_numeric_zone() {
    assertThat(Dates.rfc2822(Instant.parse("2011-02-08T21:07:09Z")))
        .isEqualTo("Tue, 08 Feb 2011 21:07:09 +0000");
  }

  @Test
  void every_day_and_month_is_as_the_jdk_writes_it() {
    var jdk = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);
    var start = Instant.parse("2024-01-01T00:00:00Z");
    assertThat(IntStream.range(0, 800).mapToObj(n -> start.plusSeconds(n * 45_007L)))
        .allSatisfy(
            time ->
                assertThat(Dates.rfc2822(time))
                    .isEqualTo(jdk.format(time.atOffset(ZoneOffset.UTC))));
  }

  @Test
  void a_date_of_a_header_is_read_if_it_is_one() {
    assertThat(Dates.http("Wed, 01 Jan 2025 00:00:00 GMT"))
        .contains(Instant.parse("2025-01-01T00:00:00Z"));
    assertThat(Dates.http("tomorrow")).isEmpty();
  }
}
