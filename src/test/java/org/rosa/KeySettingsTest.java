package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.http.ApiKey;
import org.rosa.http.Profile;

class KeySettingsTest {
  private static final String DEVELOPMENT_KEY = "rosa-backend-key-2025";

  @Test
  void a_key_is_written_alone_with_a_name_or_with_a_profile_too() {
    var keys =
        given("ROSA_API_KEYS", "secret-1, tavus:secret-2 ,web:secret-3:text,").settings().apiKeys();

    assertThat(keys)
        .containsExactly(
            new ApiKey("key1", "secret-1", Profile.SPEECH),
            new ApiKey("tavus", "secret-2", Profile.SPEECH),
            new ApiKey("web", "secret-3", Profile.TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"speech", "sse", "text", "vapi", "elevenlabs", "SSE"})
  void every_profile_can_be_named(String profile) {
    var keys = given("ROSA_API_KEYS", "a:secret-1:" + profile).settings().apiKeys();

    assertThat(keys.getFirst().profile().word()).isEqualToIgnoringCase(profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b:c:d", "a:secret-1:shout", ":secret-1", "a:", "a:secret-1:", ":"})
  void a_key_written_otherwise_stops_the_start_and_its_place_is_told(String key) {
    assertThat(given("ROSA_API_KEYS", "good-one," + key).refusal())
        .isEqualTo(
            "ROSA_API_KEYS, entry 2: write key, name:key or name:key:profile, with a profile of"
                + " speech, sse, text, vapi, elevenlabs; keys hold no colon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "schlüssel", "tab\tbed"})
  void a_key_that_no_header_carries_stops_the_start(String key) {
    assertThat(given("ROSA_API_KEYS", "a:" + key).refusal())
        .isEqualTo(
            "ROSA_API_KEYS, entry 1: a key has only ASCII letters, digits and signs, and no blank");
  }

  @Test
  void a_list_without_a_key_stops_the_start() {
    assertThat(given("ROSA_API_KEYS", ", ,").refusal()).isEqualTo("ROSA_API_KEYS holds no key");
  }

  @Test
  void two_keys_of_one_name_stop_the_start() {
    assertThat(given("ROSA_API_KEYS", "a:secret-1,a:secret-2").refusal())
        .isEqualTo("ROSA_API_KEYS has two keys named 'a'; rename one");
  }

  @Test
  void one_key_under_two_names_stops_the_start() {
    assertThat(given("ROSA_API_KEYS", "a:secret-1,b:secret-1:sse").refusal())
        .isEqualTo("ROSA_API_KEYS has the same key as 'a' and as 'b'; keep one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "localhost", "LOCALHOST", "::1", "[::1]"})
  void on_a_loopback_host_the_development_key_opens_unless_others_are_set(String host) {
    assertThat(given("ROSA_HOST", host).settings().apiKeys())
        .extracting(ApiKey::secret)
        .containsExactly(DEVELOPMENT_KEY);
    assertThat(given("ROSA_HOST", host, "ROSA_API_KEYS", DEVELOPMENT_KEY).settings().apiKeys())
        .extracting(ApiKey::secret)
        .containsExactly(DEVELOPMENT_KEY);
    assertThat(given("ROSA_HOST", host, "ROSA_API_KEYS", "a:secret-1").settings().apiKeys())
        .extracting(ApiKey::secret)
        .containsExactly("secret-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.0.0.0", "::", "192.168.1.5", "rosa.example.org", "127.0.0.1.example.org"})
  void on_every_other_host_keys_are_required(String host) {
    assertThat(given("ROSA_HOST", host).refusal())
        .isEqualTo(
            "ROSA_API_KEYS is required when ROSA_HOST is '"
                + host
                + "', which others can reach; set it to name:key");
    assertThat(given("ROSA_HOST", host, "ROSA_API_KEYS", "a:secret-1").settings().apiKeys())
        .hasSize(1);
  }

  @Test
  void on_every_other_host_the_development_key_is_refused() {
    assertThat(
            given("ROSA_HOST", "0.0.0.0", "ROSA_API_KEYS", "a:secret-1,b:" + DEVELOPMENT_KEY)
                .refusal())
        .isEqualTo(
            "ROSA_API_KEYS holds the public development key and ROSA_HOST is '0.0.0.0', which"
                + " others can reach; use a secret of your own");
  }
}
