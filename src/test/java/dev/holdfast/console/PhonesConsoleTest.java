package dev.holdfast.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A newcomer plays both ends of a call, in a browser. */
class PhonesConsoleTest extends ConsoleJourney {
  @Test
  void a_call_is_placed_answered_typed_into_and_hung_up_on_the_page() {
    screen().live(KEY).goes("#/phones");
    Locator customer = phone(CUSTOMER);
    Locator agent = phone("client:desk");
    answers(agent, "never");

    button(customer, "Call").click();
    assertThat(customer.locator(".handset")).hasCount(1);
    pass(3);
    button(agent, "Answer").click();
    pass(3);
    assertThat(customer.locator(".hears")).containsText("client:desk");
    assertThat(agent.locator(".hears")).containsText("+1 555 010 0999");

    customer.getByLabel("Keys").fill("1#");
    button(customer, "Press").click();
    assertThat(customer.getByLabel("Keys")).hasValue("");
    button(customer, "Hang up").click();
    pass(3);

    assertThat(customer).containsText("On no call.");
    assertThat(agent).containsText("On no call.");
    answers(agent, "soon");
  }

  private Locator phone(String address) {
    return screen().page().locator("[data-phone='" + address + "']");
  }

  private void answers(Locator phone, String how) {
    screen()
        .page()
        .waitForResponse(
            answer -> answer.request().method().equals("PUT") && answer.ok(),
            () -> phone.getByLabel("When it rings").selectOption(how));
  }

  private static Locator button(Locator phone, String name) {
    return phone.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
