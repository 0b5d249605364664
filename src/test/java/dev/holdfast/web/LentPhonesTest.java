package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.Crm;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The sandbox's phones, passed on. */
class LentPhonesTest {
  @Test
  void nobody_waits_for_an_answer_of_the_sandbox_s_when_we_come_to_rest() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (Crm sandbox = new Crm()) {
      sandbox.hangs();
      Server server =
          new Server(
              vertx,
              doors(URI.create(sandbox.url())),
              NoEvents.streams(vertx),
              new Health(() -> true));
      int port = server.listen("localhost", 0);
      CompletableFuture<HttpResponse<String>> asks =
          HttpClient.newHttpClient()
              .sendAsync(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + port + "/console/sandbox/phones/x"))
                      .header("Authorization", "Bearer demo-key")
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      await().until(() -> sandbox.hanging() == 1);
      assertThat(server.open()).isZero();
      sandbox.recovers();
      assertThat(asks.join().statusCode()).isEqualTo(204);
      assertThat(asks.join().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      server.stop();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Doors doors(URI sandbox) {
    Doors plain = ServerFixture.doors();
    return new Doors(
        plain.publicUrl(),
        plain.keys(),
        plain.pace(),
        plain.transport(),
        plain.seal(),
        plain.ahead(),
        plain.greeting(),
        plain.bodyLimit(),
        Optional.of(sandbox));
  }
}
