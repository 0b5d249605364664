package dev.holdfast.twilio;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import dev.holdfast.desk.Traces;
import dev.holdfast.desk.TwilioEar;
import dev.holdfast.desk.TwilioFailure;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has each request told as a part of the story in which it is sent: nothing of it but its path. */
final class Recounted extends HttpClient {
  private static final Pattern SID = Pattern.compile("([A-Z]{2})[0-9a-f]{32}");
  private static final Pattern LEG = Pattern.compile(".*(CA[0-9a-f]{32}).*");

  private final HttpClient client;
  private final Traces traces;

  Recounted(HttpClient client, Traces traces) {
    this.client = client;
    this.traces = traces;
  }

  /**
   * Twilio's library, by a client that tries once, whose requests are measured and told of.
   *
   * @param waits how a thread waits for an answer
   */
  static TwilioRestClient client(
      Account account,
      Transcript transcript,
      Traces traces,
      TwilioEar ear,
      Consumer<Runnable> waits) {
    HttpClient measured = new Measured(new OneTry(account, transcript), ear);
    TwilioRestClient made =
        new TwilioRestClient.Builder(account.sid(), account.token())
            .httpClient(new Recounted(new Patient(measured, waits), traces))
            .build();
    // With buffers for each of hundreds of threads that wait, every collection would copy them.
    made.getObjectMapper()
        .getFactory()
        .setRecyclerPool(JsonRecyclerPools.sharedConcurrentDequePool());
    return made;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    Traces.Part here = traces.here();
    return here == Traces.Part.NOWHERE ? client.makeRequest(request) : told(request, here);
  }

  private Response told(Request request, Traces.Part here) {
    String path = request.constructURL().getPath();
    String template = SID.matcher(path).replaceAll("{$1}");
    String method = request.getMethod().toString();
    Traces.Part part =
        traces.begin(Traces.Kind.REQUEST, method + " " + template, here, Traces.Part.NOWHERE);
    part.tag("http.request.method", method);
    part.tag("url.template", template);
    part.tag("peer.service", "twilio");
    Matcher leg = LEG.matcher(path);
    part.tag("holdfast.leg", leg.matches() ? leg.group(1) : "");
    try {
      Response answer = client.makeRequest(request);
      part.answered(answer.getStatusCode());
      return answer;
    } catch (TwilioFailure failure) {
      part.failed(failure.getClass().getSimpleName());
      throw failure;
    } finally {
      part.end();
    }
  }
}
