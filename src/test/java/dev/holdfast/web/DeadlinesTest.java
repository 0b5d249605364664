package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Whoever sends slowly, too much, or what is not HTTP is shown the door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(20)
class DeadlinesTest {
  private static final Transport SHORT =
      new Transport(Optional.empty(), Duration.ofMillis(300), Duration.ofSeconds(1));
  private static final String KEY = "Authorization: Bearer demo-key\r\nHost: x\r\n";

  private final ServerFixture server = new ServerFixture(ServerFixture.OFTEN, SHORT);
  private int port;

  @BeforeAll
  void start() {
    port = server.port();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void a_connection_that_brings_no_request_is_closed() throws IOException {
    assertThat(said("")).isEmpty();
    assertThat(said("GET /health HTTP/1.1\r\nX-Drip: ")).isEmpty();
  }

  @Test
  void dripping_bytes_do_not_keep_it_open() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write("GET /health HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      Awaitility.await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(Duration.ofSeconds(5))
          .until(() -> dripped(socket));
    }
  }

  @Test
  void a_body_that_does_not_arrive_is_408() throws IOException {
    String answer = said("POST /v1/calls HTTP/1.1\r\n" + KEY + "Content-Length: 10\r\n\r\n{");
    assertThat(answer).startsWith("HTTP/1.1 408 ").contains("too-slow", "nosniff");
  }

  @Test
  void a_connection_with_nothing_going_on_is_closed_after_a_while() throws IOException {
    assertThat(said("GET /health HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 503 ");
    Awaitility.await().until(() -> server.server().connections() == 0);
  }

  @Test
  void what_is_not_http_is_400_and_what_is_too_long_is_told_so() throws IOException {
    assertThat(said("nonsense\r\n\r\n")).contains(" 400 ", "malformed");
    assertThat(said("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .contains(" 414 ", "url-too-long");
    assertThat(said("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(9_000) + "\r\n\r\n"))
        .contains(" 431 ", "headers-too-large");
  }

  @Test
  void two_lengths_or_a_length_and_chunks_are_not_guessed_at() throws IOException {
    String twice = KEY + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ";
    assertThat(said("POST /v1/calls HTTP/1.1\r\n" + twice)).contains(" 400 ");
  }

  /** All that is said until the connection is closed. */
  private String said(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean dripped(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return false;
    } catch (IOException closed) {
      return true;
    }
  }
}
