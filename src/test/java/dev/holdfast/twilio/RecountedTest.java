package dev.holdfast.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.TwilioRestClient;
import dev.holdfast.desk.Traces;
import dev.holdfast.desk.TwilioEar;
import dev.holdfast.fixtures.OwnBuffers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecountedTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @Test
  void what_twilio_answers_is_read_without_buffers_for_each_thread_that_waits() throws Exception {
    Duration second = Duration.ofSeconds(1);
    TwilioEar deaf = (door, millis, outcome) -> {};
    TwilioRestClient client =
        Recounted.client(
            new Account("AC1", "token", NOWHERE, second, second),
            new Transcript(),
            Traces.NONE,
            deaf,
            Runnable::run);

    assertThat(OwnBuffers.leftBy(() -> read(client.getObjectMapper()))).isFalse();
  }

  private static void read(ObjectMapper json) {
    try {
      assertThat(json.readTree("{\"sid\":\"CA1\"}").path("sid").asText()).isEqualTo("CA1");
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
