package dev.holdfast.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A supervisor watches, holds and brings back, in a browser. */
class ConsoleJourneyTest extends ConsoleJourney {
  private static final Pattern RUNNING = Pattern.compile("^0:0[1-9]$");

  @Test
  void a_customer_is_put_on_hold_and_brought_back_by_buttons() {
    screen().live(KEY).goes("#/phones").button("Call").click();
    assertThat(screen().page().locator("[data-phone='" + CUSTOMER + "'] .handset")).hasCount(1);
    screen().goes("#/board");
    Locator row = screen().page().locator(".call");
    // time passes for a call that has come in, not for one that is on its way from the page
    assertThat(row).hasCount(1);
    pass(5);
    assertThat(row).hasClass(Pattern.compile("talking"));
    String call = row.getAttribute("data-call");
    Locator customer = screen().leg(call, "customer");

    customer.getByText("Hold").click();
    screen().page().getByLabel("Reason").fill("checking stock");
    screen().page().locator("#form").getByText("Hold", exact()).click();

    assertThat(customer.locator(".state")).hasText("on hold");
    assertThat(customer.locator(".why")).hasText("checking stock");
    assertThat(customer.locator(".timer")).hasText(RUNNING);
    world().rest();
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    screen().shot("board");

    customer.getByText("Resume").click();

    assertThat(customer.locator(".state")).hasText("talking");
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_key_that_nobody_knows_opens_nothing_and_is_in_no_url() {
    screen().signsIn("not-a-key");

    assertThat(screen().page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .hasText("This key is not known here.");
    assertThat(screen().page().getByLabel("API key")).isVisible();
    assertThat(screen().page().url()).doesNotContain("key");
    assertThat(screen().page().evaluate("sessionStorage.length")).isEqualTo(0);
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
