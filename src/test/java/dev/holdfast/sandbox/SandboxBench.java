package dev.holdfast.sandbox;

import dev.holdfast.sandbox.OpenLoop.Outcome;
import dev.holdfast.sandbox.OpenLoop.Shot;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;

/**
 * 2,000 calls at once in 1,000 conferences, hold music running, and 1,000 REST requests a second;
 * three rounds, and what is left of them in memory: with the history that is kept, and after a
 * reset. Run it with {@code mvn -q -Psandbox-bench test-compile exec:exec}; the sandbox is a
 * process of its own, application and load are this one.
 */
public final class SandboxBench {
  private static final String API = "/2010-04-01/Accounts/" + Sandbox.ACCOUNT_SID;
  private static final int ROOMS = 1_000;
  private static final int DIALS_A_SECOND = 500;
  private static final int ROUNDS = 3;
  private static final int A_SECOND = 1_000;
  private static final int SECONDS = 60;

  private final OpenLoop load;
  private final Hall hall;

  private SandboxBench(OpenLoop load, Hall hall) {
    this.load = load;
    this.hall = hall;
  }

  /** Ends with an error if any request had one. */
  public static void main(String[] args) throws Exception {
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    var heaps = new ArrayList<Long>();
    int errors = 0;
    try (var sandbox = SandboxProcess.start();
        var hall = new Hall(vertx)) {
      var bench = new SandboxBench(new OpenLoop(vertx, sandbox.port()), hall);
      for (int round = 0; round < ROUNDS; round++) {
        errors += bench.round();
        System.out.printf("heap with its history: %,d kB%n%n", sandbox.heapAfterCollection());
        errors += tell("reset", bench.load.run(1, 1, n -> new Shot("POST", "/_sandbox/reset", "")));
        heaps.add(sandbox.heapAfterCollection());
      }
      errors += sandbox.complaints();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
    System.out.printf("%d errors; heap in kB after each round and a reset: %s%n", errors, heaps);
    System.exit(errors == 0 ? 0 : 1);
  }

  private int round() throws InterruptedException {
    hall.begin(ROOMS);
    int errors = tell("number set", load.run(1, 1, this::number));
    errors += tell("calls dialled", load.run(ROOMS, DIALS_A_SECOND, this::dial));
    hall.waits();
    errors += tell("agents called", load.run(ROOMS, DIALS_A_SECOND, this::agent));
    hall.talks();
    errors += tell("customers held", load.run(ROOMS, DIALS_A_SECOND, n -> hold(n, true)));
    errors += tell(SECONDS + " s of load", load.run(SECONDS * A_SECOND, A_SECOND, this::mixed));
    errors += tell("hung up", load.run(ROOMS, DIALS_A_SECOND, this::hangUp));
    hall.empties();
    System.out.printf("webhooks and files answered so far: %,d%n", hall.answered());
    return errors;
  }

  private static int tell(String what, Outcome outcome) {
    System.out.println(what + ": " + outcome.figures());
    return outcome.errors();
  }

  private Shot number(int n) {
    var settings = new JsonObject().put("voice_url", hall.url("/voice")).encode();
    return new Shot("PUT", "/_sandbox/numbers/" + Bench.NUMBER, settings);
  }

  private Shot dial(int n) {
    var body = new JsonObject().put("to", Bench.NUMBER).encode();
    return new Shot("POST", "/_sandbox/phones/" + Hall.customer(n) + "/dial", body);
  }

  private Shot agent(int n) {
    var form = "To=client:agent-%d&From=%%2B15550100100&Label=agent".formatted(n);
    return new Shot("POST", participants(n) + ".json", form);
  }

  private Shot hold(int n, boolean on) {
    var music = on ? "&HoldMethod=POST&HoldUrl=" + hall.url("/hold") : "";
    return new Shot("POST", participant(n), "Hold=" + on + music);
  }

  private Shot hangUp(int n) {
    return new Shot("POST", "/_sandbox/phones/" + Hall.customer(n) + "/hang_up", "");
  }

  /** Of ten requests six look at a participant, two at a call, one lists, one turns a hold over. */
  private Shot mixed(int n) {
    int room = n / 10 % ROOMS;
    return switch (n % 10) {
      case 0 -> new Shot("GET", API + "/Calls.json?Status=in-progress", "");
      case 1, 2 -> new Shot("GET", API + "/Calls/" + hall.call(room) + ".json", "");
      case 3 -> hold(room, n / 10 / ROOMS % 2 == 1);
      default -> new Shot("GET", participant(room), "");
    };
  }

  private String participant(int n) {
    return participants(n) + "/" + hall.call(n) + ".json";
  }

  private String participants(int n) {
    return API + "/Conferences/" + hall.room(n) + "/Participants";
  }
}
