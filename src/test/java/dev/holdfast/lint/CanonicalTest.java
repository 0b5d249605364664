package dev.holdfast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own routes, by Camel's schema and a validator that is not ours. */
class CanonicalTest {
  private static final Schema CAMELS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(CanonicalTest.class.getResourceAsStream("/schema/camelYamlDsl.json"));

  @Test
  void our_routes_are_what_camel_s_schema_asks_for() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      List<Path> routes = files.toList();
      assertThat(routes).isNotEmpty();
      for (Path file : routes) {
        assertThat(CAMELS.validate(unquoted(Files.readString(file)), InputFormat.YAML))
            .as("%s", file)
            .isEmpty();
      }
    }
  }

  @Test
  void what_is_wrong_by_it_is_found() {
    assertThat(CAMELS.validate("- route: {id: a, from: {uri: direct:a}}", InputFormat.YAML))
        .isNotEmpty();
  }

  /**
   * The schema knows no number and no truth in quotes, and no placeholder for one; Camel reads them
   * all.
   */
  private static String unquoted(String text) {
    return text.replaceAll("(?<!expression): \"(true|false)\"", ": $1")
        .replaceAll("autoStartup: \"[^\"]*\"", "autoStartup: true")
        .replaceAll("(maximumRedeliveries|backOffMultiplier|\\w+Factor): \"[^\"]*\"", "$1: 1");
  }
}
