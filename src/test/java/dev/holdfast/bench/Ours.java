package dev.holdfast.bench;

import dev.holdfast.rehearse.FreePort;
import java.util.Map;
import java.util.TreeMap;

/** Holdfast under measurement: its process, and the one that it takes for Twilio. */
final class Ours implements AutoCloseable {
  private final Carrier carrier;
  private final Started process;

  /** On this database. */
  Ours(String database) {
    this(database, Map.of());
  }

  /** With other settings. */
  Ours(String database, Map<String, String> more) {
    this.carrier = new Carrier();
    this.process = Started.holdfast(settings(database, carrier.port(), more));
  }

  /** With a Twilio that is already there. */
  Ours(String database, int twilio, Map<String, String> more) {
    this.carrier = new Carrier();
    Map<String, String> all = settings(database, twilio, more);
    all.put("holdfast.twilio.account-sid", "AC" + "0".repeat(32));
    all.put("holdfast.twilio.auth-token", "sandbox-token");
    this.process = Started.holdfast(all);
  }

  private static Map<String, String> settings(
      String database, int twilio, Map<String, String> more) {
    int port = FreePort.any();
    Map<String, String> all = new TreeMap<>();
    all.put("holdfast.host", "127.0.0.1");
    all.put("holdfast.port", "" + port);
    all.put("holdfast.management.port", "0");
    all.put("holdfast.public-url", "http://127.0.0.1:" + port);
    all.put("holdfast.twilio.account-sid", Twilio.ACCOUNT);
    all.put("holdfast.twilio.auth-token", Twilio.TOKEN);
    all.put("holdfast.twilio.api", "http://127.0.0.1:" + twilio);
    all.put("holdfast.key.bench", Scene.KEY);
    all.put("holdfast.database.url", database);
    all.put("holdfast.database.user", Databases.user(database));
    all.put("holdfast.database.password", "");
    all.put("holdfast.rate.per-minute", "10000000");
    all.put("holdfast.rate.burst", "1000000");
    line(all, "rooms", Guests.ROOMS, "conference");
    line(all, "legs", Guests.LEGS, "legs");
    all.putAll(more);
    return all;
  }

  int port() {
    return process.port();
  }

  Carrier carrier() {
    return carrier;
  }

  ProcessHandle handle() {
    return process.handle();
  }

  Scene scene() {
    return new Scene("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    process.close();
    carrier.close();
  }

  private static void line(Map<String, String> all, String name, String number, String path) {
    String at = "holdfast.line." + name + ".";
    all.put(at + "number", number);
    all.put(at + "path", path);
    all.put(at + "agent", "+15550108009");
    all.put(at + "music", "default");
    all.put(at + "hold-limit", "PT1H");
    all.put(at + "at-limit", "resume");
    all.put(at + "agent-leaves", "recall");
    all.put(at + "nobody-answers", "apologise");
    all.put(at + "ring-for", "PT30S");
  }
}
