package dev.holdfast.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.holdfast.desk.TwilioDoubtful;
import dev.holdfast.desk.TwilioUnreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One request, sent once, and what comes of it. */
class OneTryTest {
  private static final String FINE =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nDate: Fri, 18 Feb 2011 21:07:19 GMT\r\n\r\n{}";

  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private ServerSocket twilio;

  @BeforeEach
  void listen() throws IOException {
    twilio = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    twilio.close();
  }

  /** Each connection gets one answer and is closed then, without a word of that. */
  private void answers(String answer) {
    Thread thread =
        new Thread(
            () -> {
              while (!twilio.isClosed()) {
                answerOne(answer);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void answerOne(String answer) {
    try (Socket line = twilio.accept()) {
      byte[] read = new byte[8192];
      int length = line.getInputStream().read(read);
      heard.add(new String(read, 0, Math.max(0, length), StandardCharsets.UTF_8));
      line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException over) {
      assertThat(twilio.isClosed()).isTrue();
    } finally {
      closed.countDown();
    }
  }

  private Response asks() {
    return asks(new OneTry(account(WITHIN), new Transcript()));
  }

  private Account account(Duration within) {
    URI origin = URI.create("http://127.0.0.1:" + twilio.getLocalPort());
    return new Account("AC1", "secret", origin, within, within);
  }

  private static Response asks(OneTry client) {
    Request request = new Request(HttpMethod.POST, "https://api.twilio.com/2010-04-01/Calls.json");
    request.setAuth("AC1", "secret");
    request.addPostParam("Url", "https://example.com/next?leg=CA1&turn=2");
    return client.makeRequest(request);
  }

  @Test
  void a_form_goes_to_the_origin_of_the_settings() {
    answers(FINE);
    Response answer = asks();
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getContent()).isEqualTo("{}");
    assertThat(heard.get(0).split("\r\n", -1))
        .contains(
            "POST /2010-04-01/Calls.json HTTP/1.1",
            "Host: 127.0.0.1:" + twilio.getLocalPort(),
            "Authorization: Basic QUMxOnNlY3JldA==",
            "Accept: application/json",
            "Content-Type: application/x-www-form-urlencoded",
            "Url=https%3A%2F%2Fexample.com%2Fnext%3Fleg%3DCA1%26turn%3D2");
  }

  @Test
  void whatever_is_answered_is_answered_once_and_followed_nowhere() {
    answers("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n");
    assertThat(asks().getStatusCode()).isEqualTo(503);
    assertThat(heard).hasSize(1);
  }

  @Test
  void a_redirection_is_an_answer_like_others() {
    answers("HTTP/1.1 307 There\r\nContent-Length: 0\r\nLocation: /other\r\n\r\n");
    assertThat(asks().getStatusCode()).isEqualTo(307);
    assertThat(heard).hasSize(1);
  }

  @Test
  void without_a_connection_nothing_has_happened() throws IOException {
    twilio.close();
    assertThatThrownBy(this::asks).isInstanceOf(TwilioUnreachable.class);
  }

  @Test
  void without_an_answer_something_may_have_happened() {
    Account account = account(Duration.ofMillis(200)); // it is connected, and accepted by nobody
    OneTry client = new OneTry(account, new Transcript());
    assertThatThrownBy(() -> asks(client)).isInstanceOf(TwilioDoubtful.class);
  }

  @Test
  void a_connection_that_breaks_in_the_middle_of_an_answer_is_doubtful() {
    answers("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{}");
    assertThatThrownBy(this::asks).isInstanceOf(TwilioDoubtful.class);
    assertThat(heard).hasSize(1);
  }

  @Test
  void a_connection_that_twilio_has_closed_meanwhile_is_not_used_again() throws Exception {
    answers(FINE);
    OneTry client = new OneTry(account(WITHIN), new Transcript(), date -> {}, Duration.ZERO);
    assertThat(asks(client).getStatusCode()).isEqualTo(200);
    closed.await();
    assertThat(asks(client).getStatusCode()).isEqualTo(200);
  }

  @Test
  void twilios_clock_is_told() {
    answers(FINE);
    List<Optional<String>> dates = new CopyOnWriteArrayList<>();
    asks(new OneTry(account(WITHIN), new Transcript(), dates::add));
    assertThat(dates).containsExactly(Optional.of("Fri, 18 Feb 2011 21:07:19 GMT"));
  }
}
