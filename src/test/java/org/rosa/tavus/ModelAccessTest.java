package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAccessTest {
  private static final String KEY = "0123456789abcdef01234567";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://rosa.example.org",
        "https://rosa.example.org/v1",
        "https://rosa.example.org:8443",
        "https://8.8.8.8",
        "https://[2001:4860:4860::8888]"
      })
  void a_public_https_address_is_accepted(String url) {
    assertThat(access(url, KEY).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "https://127.0.0.1",
        "https://10.1.2.3",
        "https://172.16.0.1",
        "https://192.168.1.5",
        "https://169.254.169.254",
        "https://100.64.0.1",
        "https://0.0.0.0",
        "https://[::1]",
        "https://[fd00::1]",
        "https://[fe80::1]",
        "https://rosa",
        "https://rosa.local",
        "https://rosa.internal."
      })
  void an_address_that_the_cloud_cannot_reach_is_refused(String url) {
    assertThat(access(url, KEY).problems())
        .singleElement()
        .asString()
        .startsWith(url + " is an address of this machine or network");
  }

  @Test
  void plain_http_to_a_public_host_is_refused() {
    assertThat(access("http://rosa.example.org", KEY).problems())
        .singleElement()
        .asString()
        .contains("plain http");
  }

  @Test
  void the_route_in_the_base_url_is_refused() {
    assertThat(access("https://rosa.example.org/v1/chat/completions", KEY).problems())
        .singleElement()
        .asString()
        .contains("leave it out: Tavus appends /chat/completions");
  }

  @Test
  void a_key_that_can_be_guessed_is_refused_and_not_repeated() {
    var key = "rosa-backend-key-2025";

    assertThat(access("https://rosa.example.org", key).problems())
        .singleElement()
        .asString()
        .startsWith("the key has 21 characters and can be guessed")
        .doesNotContain(key);
    assertThat(access("https://rosa.example.org", key).toString()).doesNotContain(key);
  }

  private static ModelAccess access(String url, String key) {
    return new ModelAccess(URI.create(url), key, "speech", "rosa-ctbto-agent");
  }
}
