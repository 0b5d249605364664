package dev.holdfast.generation;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What every generation is built from, and what outlives them all.
 *
 * @param routes the folder of the route files
 * @param settings the file that camel-main is configured from
 * @param overrides settings that win over the file
 * @param words the beans that routes call, by name
 * @param retried hears of each repeat of a step
 * @param nudges how many calls may be nudged at once
 * @param full answers a request for which a door has no room
 */
public record Ground(
    Path routes,
    Path settings,
    Properties overrides,
    Map<String, Object> words,
    Vertx vertx,
    Runnable retried,
    int nudges,
    Handler<RoutingContext> full) {}
