package dev.holdfast.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.holdfast.fixtures.Chromium;
import dev.holdfast.fixtures.Multitude;
import dev.holdfast.fixtures.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 2,000 calls are shown, filtered and scrolled through without stutter. */
class CrowdConsoleTest {
  private static final int CALLS = 2_000;

  /** How long each picture took, from the change to what is seen, while the list is scrolled. */
  private static final String SCROLL =
      """
      async () => {
        const frames = [];
        let last = performance.now();
        for (let step = 0; step < 60; step++) {
          scrollBy(0, 900);
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          frames.push((performance.now() - last) / 2);
          last = performance.now();
        }
        return frames.sort((a, b) => a - b);
      }""";

  /** From a letter in the field to the picture without it. */
  private static final String FILTER =
      """
      async () => {
        const field = document.getElementById('filter-text');
        const began = performance.now();
        field.value = '0001234';
        field.dispatchEvent(new Event('input'));
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - began;
      }""";

  @Test
  void two_thousand_calls_do_not_make_it_stutter() {
    try (Chromium chromium = Chromium.start();
        World world = new World(Map.of())) {
      Multitude.fill(world.record(), CALLS);
      try (Screen screen = Screen.desk(chromium, world.publicUrl())) {
        screen.live("demo-key");
        Page page = screen.page();
        assertThat(page.locator(".shown")).hasText("2000 calls");
        assertThat(page.locator(".call").count()).isBetween(5, 60);
        screen.shot("crowd");

        var frames = (java.util.List<?>) page.evaluate(SCROLL);
        double usual = ((Number) frames.get(frames.size() / 2)).doubleValue();
        double filter = ((Number) page.evaluate(FILTER)).doubleValue();
        System.out.println(
            "2,000 calls: a frame takes %.0f ms, a letter in the filter %.0f ms"
                .formatted(usual, filter));

        assertThat(page.locator(".shown")).hasText("1 of 2000 calls");
        assertThat(page.locator(".call")).hasCount(1);
        // Generous: the machine may be building something else.
        assertThat(usual).isLessThan(100);
        assertThat(filter).isLessThan(1_000);
      }
    }
  }
}
