package dev.holdfast.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** We sign as Twilio does, so that we can ask ourselves what it would. */
class SignaturesTest {
  private static final Map<String, String> FORM =
      Map.of(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+14158675310",
          "From", "+14158675310",
          "Digits", "1234",
          "To", "+18005551212");

  @Test
  void the_published_example_comes_out() {
    URI url = URI.create("https://example.com/myapp.php?foo=1&bar=2");
    assertThat(Signatures.of("12345", url, FORM)).isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
  }

  @Test
  void a_port_is_left_out_over_https_and_kept_over_http() {
    assertThat(signed("https://example.com:8443/x:8443"))
        .isEqualTo(signed("https://example.com/x:8443"));
    assertThat(signed("http://example.com:8080/x")).isNotEqualTo(signed("http://example.com/x"));
  }

  @Test
  void what_we_sign_we_obey() {
    Signatures ours = new Signatures(List.of("other", "12345"));
    for (String url : List.of("https://example.com:8443/x?a=b", "http://localhost:8080/x")) {
      assertThat(ours.valid(url, FORM, signed(url))).isTrue();
      assertThat(ours.valid(url + "1", FORM, signed(url))).isFalse();
    }
  }

  private static String signed(String url) {
    return Signatures.of("12345", URI.create(url), FORM);
  }
}
