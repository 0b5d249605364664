package dev.holdfast.bench;

import org.apache.camel.main.Main;

/**
 * The least that is a Camel application with a door: camel-main, its own HTTP server, one route in
 * YAML that answers a document that never changes. Neither a record nor a signature, and no word of
 * ours.
 */
public final class BareCamel {
  private BareCamel() {}

  /** The route file and the port. */
  public static void main(String[] arguments) throws Exception {
    Main main = new Main();
    main.configure().withRoutesIncludePattern("file:" + arguments[0]);
    main.configure().withJmxEnabled(false);
    main.configure()
        .httpServer()
        .withEnabled(true)
        .withHost("127.0.0.1")
        .withPort(Integer.parseInt(arguments[1]));
    main.run();
  }
}
