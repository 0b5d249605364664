package dev.holdfast.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.holdfast.fixtures.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody in front of the console. */
final class Screen implements AutoCloseable {
  private static final Path SHOTS = Path.of("target/screenshots");
  private static final List<String> SERIOUS = List.of("serious", "critical");

  /** On a busy machine a page may take its time; what is expected of it is not less for that. */
  private static final int PATIENCE_MS = 15_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  private final Page page;
  private final String origin;
  private final List<String> broken = new CopyOnWriteArrayList<>();

  private Screen(Chromium chromium, String origin, Browser.NewContextOptions how) {
    this.origin = origin;
    page = chromium.browser().newContext(how.setReducedMotion(ReducedMotion.REDUCE)).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onPageError(broken::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            broken.add(message.text());
          }
        });
  }

  static Screen desk(Chromium chromium, String origin) {
    return new Screen(chromium, origin, new Browser.NewContextOptions().setViewportSize(1100, 720));
  }

  /** A telephone's, at night. */
  static Screen small(Chromium chromium, String origin) {
    return new Screen(
        chromium,
        origin,
        new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
  }

  Page page() {
    return page;
  }

  /** Opens the console and signs in. */
  Screen signsIn(String key) {
    page.navigate(origin + "/");
    page.getByLabel("API key").fill(key);
    button("Sign in").click();
    return this;
  }

  /** The same, and the board is there. */
  Screen live(String key) {
    signsIn(key);
    page.locator(".link.live").waitFor();
    return this;
  }

  /** Another view. */
  Screen goes(String hash) {
    page.navigate(origin + "/console" + hash);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A call of the board. */
  Locator call(String sid) {
    return page.locator("[data-call='" + sid + "']");
  }

  /** A leg of a call of the board. */
  Locator leg(String sid, String label) {
    return call(sid).locator("[data-leg='" + label + "']");
  }

  /** What is seen goes to {@code target/screenshots}. */
  void shot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }

  /** The same for the README: with {@code -Dconsole.pictures=true} it goes beside the documents. */
  void picture(String name, int height) {
    shot(name);
    if (Boolean.getBoolean("console.pictures")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("src/docs/console-" + name + ".png"))
              .setClip(0, 0, 1100, height));
    }
  }

  /** Fails where somebody who does not see the page, or sees it badly, is left behind. */
  void serves(String view) {
    var found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(one -> SERIOUS.contains(one.getImpact()))
                .map(one -> one.getId() + ": " + one.getNodes().get(0).getHtml())
                .toList();
    assertThat(found).as(view).isEmpty();
    Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) wide).intValue()).as("%s is not wider than the screen", view).isZero();
  }

  @Override
  public void close() {
    page.context().close();
    assertThat(broken).isEmpty();
  }
}
