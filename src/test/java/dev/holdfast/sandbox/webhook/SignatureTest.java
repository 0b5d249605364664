package dev.holdfast.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.wire.Params;
import org.junit.jupiter.api.Test;

/** Reference, section 6 [D][J]: both vectors are Twilio's own. */
class SignatureTest {
  private final Signature signature = new Signature("12345");

  @Test
  void the_first_vector_of_twilio() {
    var url = "https://example.com/myapp.php?foo=1&bar=2";
    assertThat(signature.of(url, form("+14158675310"))).isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
  }

  @Test
  void the_second_vector_of_twilio() {
    var url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    assertThat(signature.of(url, form("+14158675309"))).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void https_drops_the_port_and_http_keeps_it() {
    assertThat(Signature.signed("https://example.com:8443/a?b=c"))
        .isEqualTo("https://example.com/a?b=c");
    assertThat(Signature.signed("http://localhost:8080/a")).isEqualTo("http://localhost:8080/a");
  }

  @Test
  void fragment_and_credentials_are_never_signed() {
    assertThat(Signature.signed("http://me:secret@localhost:8080/a?b=c@d#rc=2&rp=all"))
        .isEqualTo("http://localhost:8080/a?b=c@d");
  }

  @Test
  void names_are_sorted_by_bytes_with_capitals_first() {
    var sorted = Params.NONE.with("B", "1").with("a", "2");
    var mixed = Params.NONE.with("a", "2").with("B", "1");
    assertThat(signature.of("http://x/", sorted)).isEqualTo(signature.of("http://x/", mixed));
  }

  private static Params form(String from) {
    return Params.NONE
        .with("CallSid", "CA1234567890ABCDE")
        .with("Caller", from)
        .with("Digits", "1234")
        .with("From", from)
        .with("To", "+18005551212");
  }
}
