package dev.holdfast.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** The server goes away under the page, and comes back. */
class RestartConsoleTest extends ConsoleJourney {
  @Test
  void a_page_says_that_it_is_not_live_and_is_live_again_by_itself() {
    String call = talk();
    screen().live(KEY);
    assertThat(screen().leg(call, "customer").locator(".state")).hasText("talking");

    world()
        .restart(
            () -> {
              assertThat(screen().page().locator(".banner")).containsText("Not live.");
              assertThat(screen().leg(call, "customer").getByText("Hold")).isDisabled();
              screen().shot("not-live");
            });

    assertThat(screen().page().locator(".link"))
        .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    assertThat(screen().page().locator(".banner")).hasCount(0);
    hold(call);
    assertThat(screen().leg(call, "customer").locator(".state")).hasText("on hold");
  }
}
