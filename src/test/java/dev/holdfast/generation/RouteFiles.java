package dev.holdfast.generation;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Some of the route files that ship. */
final class RouteFiles {
  private RouteFiles() {}

  /** Loads them by name, without what all of them end with. */
  static void load(CamelContext context, List<String> names) throws Exception {
    for (String name : names) {
      String file = "file:" + Path.of("routes", name + ".camel.yaml").toAbsolutePath();
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(ResourceHelper.resolveResource(context, file));
    }
  }
}
