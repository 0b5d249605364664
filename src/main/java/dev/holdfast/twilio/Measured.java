package dev.holdfast.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.holdfast.desk.TwilioEar;
import dev.holdfast.desk.TwilioUnreachable;
import java.time.Duration;

/** Sends a request by another client, and tells how it went and how long that took. */
final class Measured extends HttpClient {
  private static final int TOO_MANY = 429;
  private static final int NO = 400;
  private static final int SERVER_ERROR = 500;

  private final HttpClient client;
  private final TwilioEar ear;

  Measured(HttpClient client, TwilioEar ear) {
    this.client = client;
    this.ear = ear;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    long began = System.nanoTime();
    TwilioEar.Answer answer = TwilioEar.Answer.DOUBTFUL;
    try {
      Response response = client.makeRequest(request);
      answer = answer(response.getStatusCode());
      return response;
    } catch (TwilioUnreachable none) {
      answer = TwilioEar.Answer.UNREACHABLE;
      throw none;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      ear.heard(RequestName.of(request), answer, took);
    }
  }

  private static TwilioEar.Answer answer(int status) {
    if (status == TOO_MANY) {
      return TwilioEar.Answer.BUSY;
    }
    if (status >= SERVER_ERROR) {
      return TwilioEar.Answer.DOUBTFUL;
    }
    return status >= NO ? TwilioEar.Answer.REFUSED : TwilioEar.Answer.OK;
  }
}
