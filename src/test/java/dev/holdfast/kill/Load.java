package dev.holdfast.kill;

import dev.holdfast.fixtures.Http;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Several CRMs at once, which hold and bring back at random until nobody answers any more. */
final class Load {
  private static final int CRMS = 4;
  private static final int PAUSE_MS = 120;
  private static final int NOT_SENT = -1;
  private static final List<String> LEGS = List.of("customer", "customer", "agent");
  private static final List<String> PATIENCE = List.of("respond-async", "wait=1");

  private final List<String> calls;
  private final Http http;
  private final List<Command> commands = new CopyOnWriteArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newFixedThreadPool(CRMS);
  private final List<CompletableFuture<Void>> crms;

  /** Begins at once. */
  Load(List<String> calls, int port, long seed) {
    this.calls = calls;
    this.http = new Http("http://localhost:" + port);
    this.crms =
        LongStream.range(0, CRMS)
            .mapToObj(one -> new Random(seed * CRMS + one))
            .map(chance -> CompletableFuture.runAsync(() -> works(chance), threads))
            .toList();
  }

  /** Goes on for so long. */
  void lasts(Duration time) throws InterruptedException {
    if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("it has ended already");
    }
  }

  /** Ends; what was sent, with its answers. */
  List<Command> end() {
    stop.countDown();
    crms.forEach(CompletableFuture::join);
    threads.shutdown();
    return List.copyOf(commands);
  }

  private void works(Random chance) {
    boolean answered = true;
    while (answered && !stopped(chance.nextInt(PAUSE_MS))) {
      Command command = command(chance);
      if (command.status() != NOT_SENT) {
        commands.add(command);
      }
      answered = command.status() > 0;
    }
  }

  private boolean stopped(int pause) {
    try {
      return stop.await(pause, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private Command command(Random chance) {
    String call = calls.get(chance.nextInt(calls.size()));
    String what = chance.nextBoolean() ? "hold" : "resume";
    boolean named = what.equals("hold") || chance.nextInt(4) == 0;
    String leg = named ? LEGS.get(chance.nextInt(LEGS.size())) : "";
    String patience = PATIENCE.get(chance.nextInt(PATIENCE.size()));
    long sent = System.nanoTime();
    int status = status("/v1/calls/" + call + "/" + what, leg, patience);
    return new Command(call, what, leg, sent, System.nanoTime(), status);
  }

  private int status(String path, String leg, String patience) {
    String body = leg.isEmpty() ? "{}" : "{\"leg\":\"" + leg + "\"}";
    Map<String, String> headers =
        Map.of(
            "Authorization", "Bearer demo-key",
            "Prefer", patience,
            "Content-Type", "application/json");
    try {
      return http.send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers).status();
    } catch (UncheckedIOException killed) {
      return killed.getCause() instanceof ConnectException ? NOT_SENT : 0;
    }
  }
}
