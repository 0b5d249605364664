package dev.holdfast.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reference, section 9 [D]: relative URLs resolve against the URL of the current document. */
class LinkTest {
  private static final String BASE = "http://app:8080/twilio/voice?leg=1#rc=2";

  @Test
  void relative_urls_read_as_in_a_browser() {
    assertThat(from("next")).isEqualTo("http://app:8080/twilio/next");
    assertThat(from("/next?a=1")).isEqualTo("http://app:8080/next?a=1");
    assertThat(from("?turn=2")).isEqualTo("http://app:8080/twilio/voice?turn=2");
    assertThat(from("https://other/x")).isEqualTo("https://other/x");
    assertThat(from("/next#rc=1")).isEqualTo("http://app:8080/next#rc=1");
  }

  @Test
  void an_empty_url_is_the_same_document() {
    assertThat(from("")).isEqualTo("http://app:8080/twilio/voice?leg=1");
  }

  @Test
  void only_http_with_a_host_can_be_asked() {
    assertThat(new Link("http://my_app:80/x", "GET").isAbsolute()).isTrue();
    assertThat(new Link("ftp://app/x", "GET").isAbsolute()).isFalse();
    assertThat(new Link("/x", "GET").isAbsolute()).isFalse();
    assertThat(new Link("http://app/a b", "GET").isAbsolute()).isFalse();
  }

  private static String from(String url) {
    return new Link(url, "POST").from(BASE).url();
  }
}
