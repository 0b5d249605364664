package dev.holdfast.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at a random moment under load: what was acknowledged is so in the end, and nobody
 * is dropped, left on hold or parked alone. {@code -Dkills=} kills so often on each database,
 * {@code -Dkills.seed=} at other moments.
 */
@Timeout(36_000)
class KillTest {
  private static final Pattern DEFAULT = Pattern.compile("DATABASE_URL:(jdbc:h2:[^}]+)}}");
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("kills.seed", 1);

  @TempDir private Path folder = Path.of("");

  @Test
  void on_h2_with_the_url_of_the_file() throws Exception {
    survives(h2());
  }

  @Test
  void on_postgresql() throws Exception {
    survives(Postgres.database());
  }

  private static void survives(String database) throws InterruptedException {
    int kept = 0;
    try (Kills kills = new Kills(database, SEED)) {
      kills.begin();
      for (int number = 1; number <= KILLS; number++) {
        kept += kills.kill(number);
      }
      kills.over();
    }
    // else the test has looked at nothing
    assertThat(kept).isGreaterThan(KILLS / 2);
  }

  private String h2() throws IOException {
    Matcher file = DEFAULT.matcher(Files.readString(Path.of("application.properties")));
    assertThat(file.find()).as("H2's URL in application.properties").isTrue();
    String url = file.group(1).replace("./data/holdfast", folder.resolve("record").toString());
    assertThat(url).contains(folder.toString());
    return url;
  }
}
