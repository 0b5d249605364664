package dev.holdfast.bench;

import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.TwilioSigned;
import dev.holdfast.rehearse.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process from its start to its first answered webhook, and on until it is closed. */
final class StartRun implements AutoCloseable {
  static final String PUBLIC_URL = "https://bench.example.com";
  static final String ACCOUNT = "AC" + "1".repeat(32);
  static final String TOKEN = "a".repeat(32);
  static final String NUMBER = "+15550107000";

  /** Where a command wants its port. */
  static final String PORT = "<port>";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final int port;
  private final long wallMs;
  private final long cpuMs;

  /** A command line, where it is run and with what beside our own environment. */
  record Command(Path folder, List<String> line, Map<String, String> environment) {}

  private StartRun(Process process, int port, long began) {
    this.process = process;
    this.port = port;
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(4))
        .atMost(Duration.ofMinutes(3))
        .until(() -> !process.isAlive() || voice(0));
    wallMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    cpuMs = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    if (!process.isAlive()) {
      throw new IllegalStateException("it has ended with " + process.exitValue());
    }
  }

  /** Starts, and returns with the first answer. */
  static StartRun of(Command command) throws IOException {
    int port = FreePort.any();
    List<String> line =
        command.line().stream()
            .map(word -> word.equals(PORT) ? String.valueOf(port) : word)
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(command.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(command.folder().resolve("log.txt").toFile());
    builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(command.environment());
    builder.environment().put("PORT", String.valueOf(port));
    long began = System.nanoTime();
    return new StartRun(builder.start(), port, began);
  }

  /** From its start to its first answer. */
  long wallMs() {
    return wallMs;
  }

  /** What it had computed until then, user and system. */
  long cpuMs() {
    return cpuMs;
  }

  /** What it has in memory now. */
  double residentMb() {
    return Sample.resident(process.pid());
  }

  /** A call arrives; whether it was answered. */
  boolean voice(int number) {
    return asks("/twilio/voice", number);
  }

  /** A signed webhook of a call; whether it was answered with 200. */
  boolean asks(String path, int number) {
    Map<String, String> form =
        Map.of(
            "CallSid", "CA%032x".formatted(number + 1),
            "AccountSid", ACCOUNT,
            "ApiVersion", "2010-04-01",
            "Direction", "inbound",
            "CallStatus", "ringing",
            "From", "+15550100999",
            "To", NUMBER);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", TwilioSigned.signature(TOKEN, PUBLIC_URL + path, form))
            .POST(HttpRequest.BodyPublishers.ofString(TwilioSigned.form(form)))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    process.destroy();
    await().atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
  }
}
