package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Registry;
import dev.holdfast.fixtures.Child;
import dev.holdfast.fixtures.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed, as by {@code kill -9}: what it said was stored is there. */
@Timeout(120)
class KilledTest {
  private static final Pattern DEFAULT = Pattern.compile("DATABASE_URL:(jdbc:h2:[^}]+)}}");
  private static final int ENOUGH = 150;

  @TempDir private Path folder = Path.of("");

  @Test
  void with_the_settings_of_the_file_h2_loses_nothing() throws IOException {
    Matcher file = DEFAULT.matcher(Files.readString(Path.of("application.properties")));
    assertThat(file.find()).as("H2's URL in application.properties").isTrue();
    String url = file.group(1).replace("./data/holdfast", folder.resolve("record").toString());
    assertThat(url).contains(folder.toString());
    for (int round = 0; round < 2; round++) {
      nothingIsLost(url, "holdfast", round);
    }
  }

  @Test
  void postgresql_loses_nothing_of_a_client_that_dies() {
    nothingIsLost(Postgres.database(), "postgres", 0);
  }

  private static void nothingIsLost(String url, String user, int round) {
    List<Integer> told = new ArrayList<>();
    try (Child child = new Child(Writer.class, url, user, String.valueOf(round))) {
      while (told.size() < ENOUGH) {
        told.add(Integer.valueOf(child.next("stored ")));
      }
      child.kill().forEach(line -> stored(line).ifPresent(told::add));
    }
    try (Database database = new Database(url, user, "")) {
      Registry registry = Samples.registry(database, new Bell(() -> Samples.START));
      assertThat(told).hasSizeGreaterThanOrEqualTo(ENOUGH).allSatisfy(one -> whole(registry, one));
    }
  }

  /** The last line may have been cut off by the kill. */
  private static Optional<Integer> stored(String line) {
    return line.matches("stored \\d{6}")
        ? Optional.of(Integer.valueOf(line.substring("stored ".length())))
        : Optional.empty();
  }

  private static void whole(Registry registry, int number) {
    Call call = registry.find(Samples.sid(number)).orElseThrow();
    assertThat(call.version()).isEqualTo(1);
    assertThat(call.legs()).singleElement().isEqualTo(Writer.held(number));
    assertThat(registry.timeline(call.id())).hasSize(1);
  }
}
