package dev.holdfast;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The demo's furniture, by the sandbox's own HTTP, and what to try with it. */
final class Tour {
  private Tour() {}

  /** Sets the demo lines up as numbers at the sandbox. */
  static void furnish(int sandboxPort, Settings settings) throws IOException, InterruptedException {
    String base = settings.publicUrl().toString();
    for (String number : new String[] {Demo.CONFERENCE_LINE, Demo.LEGS_LINE}) {
      String body =
          """
          {"voice_url":"%1$s/twilio/voice#%2$s","voice_method":"POST",
           "voice_fallback_url":"%1$s/twilio/next#%2$s",
           "status_callback":"%1$s/twilio/events/call#%2$s"}"""
              .formatted(base, settings.retries());
      put(sandboxPort, "/_sandbox/numbers/" + encoded(number), body);
    }
  }

  /** What to try. */
  static String text(int port, int sandboxPort) {
    String app = "http://localhost:" + port;
    String box = "http://localhost:" + sandboxPort + "/_sandbox";
    return """

        Holdfast demo. The application: %1$s   The sandbox, a Twilio for this machine: %2$s

        A customer calls, the agent (client:desk) answers after a second:
          CALL=$(curl -s -X POST %2$s/phones/+15550100999/dial -H 'Content-Type: application/json' -d '{"to":"+15550100100"}' | grep -o 'CA[0-9a-f]*')
        Hold the customer, and hear what they hear:
          curl -s -X POST %1$s/v1/calls/$CALL/hold -H 'Authorization: Bearer demo-key' -H 'Content-Type: application/json' -d '{"reason":"checking stock"}'
          curl -s %2$s/calls/$CALL
        Bring them back:
          curl -s -X POST %1$s/v1/calls/$CALL/resume -H 'Authorization: Bearer demo-key'
        Where to look:
          curl -s %1$s/v1/calls/$CALL -H 'Authorization: Bearer demo-key'
          curl -s %1$s/v1/calls/$CALL/timeline -H 'Authorization: Bearer demo-key'
          curl -s %2$s/log
        Hang up:
          curl -s -X POST %2$s/phones/+15550100999/hang_up

        The same on legs, two phones joined by a plain Dial (the agent is +15550100301):
          CALL=$(curl -s -X POST %2$s/phones/+15550100999/dial -H 'Content-Type: application/json' -d '{"to":"+15550100200"}' | grep -o 'CA[0-9a-f]*')
        What a hold would do to whom, then the hold, and what each leg hears:
          curl -s -X POST %1$s/v1/calls/$CALL/hold -H 'Authorization: Bearer demo-key' -H 'Content-Type: application/json' -d '{"dry_run":true}'
          curl -s -X POST %1$s/v1/calls/$CALL/hold -H 'Authorization: Bearer demo-key'
          AGENT=$(curl -s %2$s/phones/+15550100301 | grep -o 'CA[0-9a-f]*' | tail -1)
          curl -s %2$s/calls/$CALL
          curl -s %2$s/calls/$AGENT
        Bring them together again:
          curl -s -X POST %1$s/v1/calls/$CALL/resume -H 'Authorization: Bearer demo-key'

        The routes are in routes/, the settings in application.properties. Ctrl-C stops.
        """
        .formatted(app, box);
  }

  private static void put(int port, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException("the sandbox answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
