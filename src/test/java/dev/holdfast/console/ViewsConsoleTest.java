package dev.holdfast.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every view, large and small, by day and night, for those who see it and those who do not. */
class ViewsConsoleTest extends ConsoleJourney {
  private static final String LEGS = "+15550100200";
  private static final Map<String, String> AT_ONCE =
      Map.of("Authorization", "Bearer " + KEY, "Prefer", "respond-async");

  @Test
  void a_hold_turns_amber_and_then_red_as_its_line_says() {
    String held = talk();
    hold(held);
    pass(130);
    String other = sandbox().dials("+15550100888", LEGS);
    pass(5);
    screen().live(KEY);
    Locator timer = screen().leg(held, "customer").locator(".timer");
    assertThat(timer).hasClass(Pattern.compile("amber"));
    assertThat(timer).containsText("long");
    assertThat(screen().call(other)).hasClass(Pattern.compile("talking"));
    screen().picture("board", 400);

    pass(180);

    assertThat(timer).hasClass(Pattern.compile("red"));
    assertThat(timer).containsText("too long");
  }

  @Test
  void a_call_tells_who_hears_whom_what_would_happen_and_what_has_happened() {
    String call = talk(LEGS);
    hold(call);
    pass(20);
    world().crm("POST", "/v1/calls/" + call + "/resume", "", AT_ONCE);
    pass(10);
    screen().live(KEY).goes("#/calls/" + call);
    Page page = screen().page();
    assertThat(page.locator("svg.picture"))
        .hasAttribute("aria-label", Pattern.compile("Joined by a queue"));

    screen().button("What would a hold of customer +1 555 010 0999 do?").click();
    screen().button("What would happen?").click();
    assertThat(page.locator(".plan")).containsText("hold music (default)");
    screen().serves("plan");
    screen().shot("plan");
    page.keyboard().press("Escape");

    Locator told = page.locator(".entry.told", having("park"));
    told.first().locator("summary").click();
    assertThat(told.first().locator("pre")).containsText("<Redirect");
    Locator answered = page.locator(".entry.answered").first();
    answered.locator("summary").click();
    assertThat(answered.locator("pre")).containsText("POST /Calls/");
    assertThat(page.locator(".gap").first()).isVisible();
    screen().serves("call");
    page.evaluate("scrollTo(0, 0)");
    screen().picture("call", 600);
  }

  @Test
  void every_view_fits_a_small_screen_at_night_and_serves_who_does_not_see_it() {
    String call = talk();
    hold(call);
    small().signsIn("not-a-key");
    screen().serves("door");
    screen().live(KEY).serves("board");
    screen().shot("small-board");
    screen().goes("#/calls/" + call);
    assertThat(screen().page().locator(".timeline")).isVisible();
    screen().serves("call");
    screen().shot("small-call");
    screen().goes("#/phones");
    assertThat(screen().page().locator(".handset").first()).isVisible();
    screen().serves("phones");
    screen().shot("small-phones");
    screen().goes("#/routes");
    assertThat(screen().page().locator("h1")).hasText("Routes");
    screen().serves("routes");
    screen().shot("small-routes");
  }

  @Test
  void a_customer_is_held_and_brought_back_by_keyboard_alone() {
    String call = talk();
    screen().live(KEY);
    Page page = screen().page();
    assertThat(screen().call(call)).isVisible();

    tabTo(page, "Hold customer");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Reason")).isFocused();
    page.keyboard().type("by hand");
    page.keyboard().press("Enter");
    Locator customer = screen().leg(call, "customer");
    assertThat(customer.locator(".state")).hasText("on hold");
    assertThat(customer.locator(".why")).hasText("by hand");

    tabTo(page, "Resume customer");
    page.keyboard().press("Enter");
    assertThat(customer.locator(".state")).hasText("talking");
  }

  @Test
  void who_may_only_look_at_a_line_sees_its_calls_and_no_buttons() {
    String hidden = talk(LEGS);
    screen().live(WATCHER);
    String seen = talk();

    assertThat(screen().call(seen)).hasClass(Pattern.compile("talking"));
    assertThat(screen().call(hidden)).hasCount(0);
    assertThat(screen().page().locator(".call button")).hasCount(0);
    assertThat(screen().page().locator("nav")).not().containsText("Phones");
  }

  @Test
  void the_filters_leave_the_calls_that_were_meant() {
    String held = talk();
    hold(held);
    String other = talk(LEGS);
    screen().live(KEY);
    Page page = screen().page();
    assertThat(page.locator(".call")).hasCount(2);

    page.getByLabel("State").selectOption("on-hold");
    assertThat(screen().call(held)).isVisible();
    assertThat(screen().call(other)).hasCount(0);
    page.getByLabel("State").selectOption("");
    page.getByLabel("Line").selectOption("demo-legs");
    assertThat(screen().call(other)).isVisible();
    assertThat(page.locator(".call")).hasCount(1);
    page.getByLabel("Line").selectOption("");
    page.getByLabel("Find").fill("STOCK");
    assertThat(page.locator(".shown")).hasText("1 of 2 calls");
    assertThat(screen().call(held)).isVisible();
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void tabTo(Page page, String name) {
    for (int presses = 0; presses < 40; presses++) {
      page.keyboard().press("Tab");
      Object at = page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''");
      if (at.toString().startsWith(name)) {
        return;
      }
    }
    assertThat(name).as("reached by Tab").isEmpty();
  }
}
