package dev.holdfast.sandbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.holdfast.sandbox.client.SandboxClient;
import dev.holdfast.sandbox.junit.SandboxExtension;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class GreetingTest {
  @Test
  void who_is_called_hears_a_greeting(SandboxClient sandbox) {
    var twilio =
        new TwilioRestClient.Builder(sandbox.accountSid(), sandbox.authToken())
            .httpClient(to(sandbox.url()))
            .build();
    var greeting = new Twiml("<Response><Say>Hello</Say><Pause length='60'/></Response>");
    var desk = new PhoneNumber("+15550100301");
    var call = Call.creator(desk, new PhoneNumber("+15550100100"), greeting).create(twilio);

    sandbox.advance(Duration.ofSeconds(1));

    assertThat(sandbox.hears(call.getSid())).isEqualTo("document say");
    assertThat(Call.fetcher(call.getSid()).fetch(twilio).getStatus())
        .isEqualTo(Call.Status.IN_PROGRESS);
  }

  /** The library asks for api.twilio.com; its connections go to the sandbox. */
  private static NetworkHttpClient to(String url) {
    var there = new HttpRoute(HttpHost.create(URI.create(url)));
    return new NetworkHttpClient(
        HttpClientBuilder.create().setRoutePlanner((host, context) -> there));
  }
}
