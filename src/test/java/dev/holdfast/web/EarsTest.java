package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several servers at one port look like one. */
class EarsTest {
  private static final String HOST = "127.0.0.1";
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Vertx vertx = Vertx.vertx();
  private final Ears ears =
      new Ears(
          vertx,
          () ->
              vertx
                  .createHttpServer()
                  .requestHandler(
                      request -> request.response().end(Thread.currentThread().getName())));

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void connections_are_shared_out_among_as_many_event_loops_as_there_are_cores() throws Exception {
    int port = ears.listen(HOST, 0, "holdfast.port");
    Set<String> loops = new HashSet<>();
    List<Socket> open = new ArrayList<>();
    for (int connection = 0; connection < 4 * CORES; connection++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      open.add(socket);
      loops.add(asked(socket));
    }
    for (Socket socket : open) {
      socket.close();
    }
    assertThat(loops).hasSize(CORES);
  }

  @Test
  void others_that_want_any_free_port_find_another_one() {
    Ears others = new Ears(vertx, () -> vertx.createHttpServer().requestHandler(asked -> {}));

    assertThat(others.listen(HOST, 0, "holdfast.port"))
        .isNotEqualTo(ears.listen(HOST, 0, "holdfast.port"));
  }

  @Test
  void closed_they_let_go_of_the_port_and_of_connections() throws Exception {
    int port = ears.listen(HOST, 0, "holdfast.port");
    try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
      asked(open);
      ears.close();
      assertThat(open.getInputStream().read()).isEqualTo(-1);
    }
    // the JDK closes what listens only when its selector looks again, a moment after it has said so
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                    .isInstanceOf(IOException.class));
  }

  @Test
  void a_port_that_is_taken_is_told_with_the_setting_that_says_it() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> ears.listen(HOST, port, "holdfast.port"))
          .isInstanceOf(Unbound.class)
          .hasMessageContaining(HOST + ":" + port + ", holdfast.port");
    }
    ears.close();
  }

  private static String asked(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    StringBuilder answer = new StringBuilder();
    while (!answer.toString().matches("(?s).*\r\n\r\n.*thread-\\d+$")) {
      int next = socket.getInputStream().read();
      assertThat(next).isNotNegative();
      answer.append((char) next);
    }
    return answer.substring(answer.indexOf("\r\n\r\n"));
  }
}
