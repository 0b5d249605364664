package dev.holdfast.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.holdfast.fixtures.Chromium;
import dev.holdfast.fixtures.RouteFolder;
import dev.holdfast.fixtures.World;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An integrator has saved something that is wrong, and looks at the page for why. */
class RoutesConsoleTest {
  @TempDir private Path root = Path.of("");

  @Test
  void an_edit_that_was_not_taken_is_told_with_its_place_until_it_is_mended() {
    RouteFolder folder = new RouteFolder(root);
    try (Chromium chromium = Chromium.start();
        World world = new World(root, Map.of());
        Screen screen = Screen.desk(chromium, world.publicUrl())) {
      screen.live(ConsoleJourney.KEY).goes("#/routes");
      Locator faults = screen.page().locator(".faults");
      assertThat(screen.page().locator(".file").first()).isVisible();
      assertThat(faults).hasCount(0);

      folder.change("hold.camel.yaml", "method: \"find(${body})\"", "method: \"fnd(${body})\"");
      taken(world);

      assertThat(faults).containsText("hold.camel.yaml:");
      assertThat(faults).containsText("did you mean `hold.find`?");
      screen.shot("routes-refused");

      folder.change("hold.camel.yaml", "fnd(", "find(");
      taken(world);

      assertThat(faults).hasCount(0);
    }
  }

  private static void taken(World world) {
    Awaitility.await().until(() -> world.app().look());
  }
}
