package dev.holdfast;

import dev.holdfast.call.Line;
import dev.holdfast.web.Client;
import java.util.Properties;

/** What the demo is: an account that exists in a sandbox only, and a key that everybody knows. */
final class Demo {
  static final String ACCOUNT = "AC" + "0".repeat(32);
  static final String TOKEN = "sandbox-token";
  static final String KEY = "demo-key";
  static final String CONFERENCE_LINE = "+15550100100";
  static final String LEGS_LINE = "+15550100200";
  static final String CUSTOMER = "+15550100999";

  private Demo() {}

  /** The settings of the demo, over those of the file. */
  static Properties settings(int sandboxPort) {
    Properties settings = new Properties();
    settings.setProperty("holdfast.twilio.account-sid", ACCOUNT);
    settings.setProperty("holdfast.twilio.auth-token", TOKEN);
    settings.setProperty("holdfast.twilio.api", "http://localhost:" + sandboxPort);
    settings.setProperty("holdfast.key.demo", KEY);
    settings.setProperty(ConsoleSettings.SANDBOX, "http://localhost:" + sandboxPort);
    settings.setProperty("holdfast.public-url", "http://localhost:8080");
    settings.setProperty("holdfast.routes.watch", "true");
    return settings;
  }

  private static boolean hasKey(Client client) {
    return client.hash().equals(Client.hash(KEY));
  }

  static boolean isDemo(Line line) {
    String number = line.number().value();
    return number.equals(CONFERENCE_LINE) || number.equals(LEGS_LINE);
  }

  /** Live calls are not served with what everybody knows. */
  static void refuse(Settings settings, Book book) {
    if (settings.account().sid().equals(ACCOUNT)) {
      book.wrong("holdfast.twilio.account-sid", "is the sandbox's; live calls need your account");
    }
    if (settings.tokens().contains(TOKEN)) {
      book.wrong("holdfast.twilio.auth-token", "is the sandbox's; live calls need your token");
    }
    if (settings.keys().clients().stream().anyMatch(Demo::hasKey)) {
      book.wrong("holdfast.key.<client>", "is the demo's; everybody knows it");
    }
    if (settings.console().sandbox().isPresent()) {
      book.wrong(ConsoleSettings.SANDBOX, "is for the demo; live calls have phones of their own");
    }
    String host = String.valueOf(settings.publicUrl().getHost());
    if (host.equals("localhost") || host.startsWith("127.")) {
      book.wrong("holdfast.public-url", "is the demo's; Twilio cannot reach " + host);
    }
  }
}
