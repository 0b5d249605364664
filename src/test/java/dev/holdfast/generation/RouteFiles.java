package dev.holdfast.generation;

import java.nio.file.Path;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Some of the route files that ship. */
final class RouteFiles {
  private RouteFiles() {}

  /** Builds those of these names, without what all of them end with. */
  static RoutesBuilder of(String... names) {
    return new RouteBuilder() {
      @Override
      public void configure() throws Exception {
        for (String name : names) {
          String file = "file:" + Path.of("routes", name + ".camel.yaml").toAbsolutePath();
          PluginHelper.getRoutesLoader(getContext())
              .loadRoutes(ResourceHelper.resolveResource(getContext(), file));
        }
      }
    };
  }
}
