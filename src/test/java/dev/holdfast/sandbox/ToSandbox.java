package dev.holdfast.sandbox;

import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.http.HttpRequest.BodyPublishers;
import org.apache.hc.core5.http.Header;

/** Sends to the sandbox what the vendor's library would send to api.twilio.com. */
final class ToSandbox extends com.twilio.http.HttpClient {
  private final Bench bench;

  ToSandbox(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Response makeRequest(Request request) {
    var url = request.constructURL();
    var http = bench.request(url.getFile()).header("Authorization", request.getAuthString());
    request.getHeaderParams().forEach((name, all) -> all.forEach(one -> http.header(name, one)));
    http.header("Accept-Encoding", "utf-8");
    http.header("Content-Type", "application/x-www-form-urlencoded");
    var body = BodyPublishers.ofString(request.encodeFormBody());
    var answer = bench.send(http.method(request.getMethod().toString(), body).build()).raw();
    return new Response(answer.body(), answer.statusCode(), new Header[0]);
  }
}
