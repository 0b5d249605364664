package dev.holdfast.generation;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.Main;

/**
 * One set of route files, running: a Camel context with a router of its own. It is started whole
 * and stopped whole; the server outside decides which generation gets the requests.
 */
public final class Generation implements AutoCloseable {
  private final Main main;
  private final Router router;

  private Generation(Main main, Router router) {
    this.main = main;
    this.router = router;
  }

  /**
   * Loads and starts.
   *
   * @param settings the file that camel-main is configured from
   * @param overrides settings that win over the file
   * @param words the beans that routes call, by name
   */
  public static Generation start(
      Path routes, Path settings, Properties overrides, Map<String, Object> words, Vertx vertx) {
    Main main = new Main();
    main.setDefaultPropertyPlaceholderLocation("file:" + settings);
    main.setOverrideProperties(overrides);
    main.configure().withRoutesIncludePattern("file:" + routes + "/*.camel.yaml");
    main.configure().setAutoConfigurationLogSummary(false);
    Router router = Router.router(vertx);
    String name =
        VertxPlatformHttpRouter.getRouterNameFromPort(
            VertxPlatformHttpServerConfiguration.DEFAULT_BIND_PORT);
    main.bind(name, new OwnRouter(vertx, router, name));
    words.forEach(main::bind);
    main.start();
    return new Generation(main, router);
  }

  /** Where its doors are. */
  public Router router() {
    return router;
  }

  /** How many exchanges are on their way. */
  public int inFlight() {
    return context().getInflightRepository().size();
  }

  /** Runs a step and waits for its end. */
  public void run(String step) {
    try (var template = context().createProducerTemplate()) {
      template.sendBody("direct:" + step, "");
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    main.stop();
  }

  private CamelContext context() {
    return main.getCamelContext();
  }
}
