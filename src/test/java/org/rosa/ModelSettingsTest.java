package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.llm.Patience;
import org.rosa.llm.upstream.Endpoint;

class ModelSettingsTest {
  private static final URI OPENAI = URI.create("https://api.openai.com/v1");

  @Test
  void one_model_without_a_chain_is_the_chain() {
    var given = given(models("LOCAL"));

    assertThat(endpoints(given))
        .containsExactly(
            new Endpoint("local", URI.create("http://local/v1"), Optional.empty(), "llama"));
    assertThat(given.settings().models().getFirst().patience()).isEqualTo(Patience.DEFAULT);
    assertThat(given.shown("ROSA_MODEL_CHAIN")).isEqualTo("local from default");
  }

  @Test
  void a_model_gives_any_number_of_answers_at_a_time_unless_told_otherwise() {
    assertThat(given(models("LOCAL")).settings().models().getFirst().streams())
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(
            given(models("LOCAL"), "ROSA_MODELS_LOCAL_MAX_STREAMS", "8")
                .settings()
                .models()
                .getFirst()
                .streams())
        .isEqualTo(8);
    assertThat(given(models("LOCAL"), "ROSA_MODELS_LOCAL_MAX_STREAMS", "0").refusal())
        .isEqualTo("ROSA_MODELS_LOCAL_MAX_STREAMS is '0'; write a whole number from 1 to 999999");
  }

  @Test
  void several_models_without_a_chain_stop_the_start() {
    assertThat(given(models("LOCAL", "OTHER")).refusal())
        .isEqualTo(
            "several models are set (local, other); say in ROSA_MODEL_CHAIN in which order they are"
                + " asked");
  }

  @Test
  void a_chain_names_the_models_in_the_order_they_are_asked() {
    assertThat(endpoints(given(models("LOCAL", "OTHER"), "ROSA_MODEL_CHAIN", "other, Local")))
        .extracting(Endpoint::name)
        .containsExactly("other", "local");
  }

  @Test
  void a_model_that_the_chain_leaves_out_is_not_asked() {
    assertThat(endpoints(given(models("LOCAL", "OTHER"), "ROSA_MODEL_CHAIN", "other")))
        .extracting(Endpoint::name)
        .containsExactly("other");
  }

  @Test
  void embedded_may_stand_at_the_end_of_a_chain_where_it_is_anyway() {
    var given = given(models("LOCAL"), "ROSA_MODEL_CHAIN", "local,embedded");

    assertThat(endpoints(given)).extracting(Endpoint::name).containsExactly("local");
  }

  @Test
  void a_chain_of_embedded_alone_asks_no_model() {
    var given = given(models("LOCAL"), "ROSA_MODEL_CHAIN", "embedded", "OPENAI_API_KEY", "sk-1");

    assertThat(endpoints(given)).isEmpty();
    assertThat(given.shown("ROSA_MODEL_CHAIN")).isEqualTo("embedded from environment");
  }

  @Test
  void a_model_after_embedded_stops_the_start() {
    assertThat(given(models("LOCAL"), "ROSA_MODEL_CHAIN", "embedded,local").refusal())
        .isEqualTo("ROSA_MODEL_CHAIN names a model after 'embedded', which is always last");
  }

  @Test
  void a_chain_that_names_an_unknown_model_stops_the_start() {
    assertThat(given(models("LOCAL"), "ROSA_MODEL_CHAIN", "local,lokal").refusal())
        .isEqualTo("ROSA_MODEL_CHAIN names 'lokal', but ROSA_MODELS_LOKAL_BASE_URL is not set");
  }

  @Test
  void a_chain_that_names_a_model_twice_stops_the_start() {
    assertThat(given(models("LOCAL"), "ROSA_MODEL_CHAIN", "local,LOCAL").refusal())
        .isEqualTo("ROSA_MODEL_CHAIN names a model twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMBEDDED", "PHRASEBOOK", "NOBODY"})
  void a_model_with_a_name_of_rosas_own_stops_the_start(String name) {
    assertThat(given(models(name)).refusal()).contains("no model can be named");
  }

  @Test
  void an_openai_key_alone_makes_the_model_primary() {
    var given = given("OPENAI_API_KEY", "sk-1");

    assertThat(endpoints(given))
        .containsExactly(new Endpoint("primary", OPENAI, Optional.of("sk-1"), "gpt-4o"));
    assertThat(given.shown("ROSA_MODELS_PRIMARY_BASE_URL"))
        .isEqualTo("https://api.openai.com/v1 from OPENAI_API_KEY");
    assertThat(given.shown("ROSA_MODELS_PRIMARY_MODEL")).isEqualTo("gpt-4o from OPENAI_API_KEY");
    assertThat(given.shown("ROSA_MODELS_PRIMARY_API_KEY")).isEqualTo("**** from OPENAI_API_KEY");
  }

  @Test
  void what_the_openai_key_makes_can_be_altered() {
    var given =
        given(
            "OPENAI_API_KEY", "sk-1",
            "ROSA_MODELS_PRIMARY_MODEL", "gpt-4o-mini",
            "ROSA_MODELS_PRIMARY_GAP_TIMEOUT", "1s");

    assertThat(endpoints(given))
        .containsExactly(new Endpoint("primary", OPENAI, Optional.of("sk-1"), "gpt-4o-mini"));
  }

  @Test
  void the_openai_key_is_never_sent_to_another_base_url() {
    assertThat(endpoints(given(models("PRIMARY"), "OPENAI_API_KEY", "sk-1")))
        .extracting(Endpoint::apiKey)
        .containsExactly(Optional.empty());
    assertThat(
            endpoints(
                given(
                    models("LOCAL"),
                    "OPENAI_API_KEY",
                    "sk-1",
                    "ROSA_MODEL_CHAIN",
                    "local,primary")))
        .extracting(Endpoint::apiKey)
        .containsExactly(Optional.empty(), Optional.of("sk-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.openai.com/v1",
        "https://api.openai.com.example.org/v1",
        "https://api.openai.com/v2",
        "https://example.org/https://api.openai.com/v1"
      })
  void an_address_that_only_looks_like_openai_does_not_get_its_key(String url) {
    var given =
        given(
            models("LOCAL"),
            "ROSA_MODELS_LOCAL_BASE_URL",
            url,
            "OPENAI_API_KEY",
            "sk-1",
            "ROSA_MODEL_CHAIN",
            "local");

    assertThat(endpoints(given)).extracting(Endpoint::apiKey).containsExactly(Optional.empty());
  }

  @Test
  void a_model_that_is_at_openai_by_its_base_url_uses_the_openai_key_unless_it_has_its_own() {
    var openAi =
        Map.of(
            "ROSA_MODELS_PRIMARY_BASE_URL", "https://api.openai.com/v1/",
            "ROSA_MODELS_PRIMARY_MODEL", "gpt-4o-mini",
            "OPENAI_API_KEY", "sk-1");

    assertThat(endpoints(given(openAi)))
        .containsExactly(new Endpoint("primary", OPENAI, Optional.of("sk-1"), "gpt-4o-mini"));
    assertThat(endpoints(given(openAi, "ROSA_MODELS_PRIMARY_API_KEY", "sk-2")))
        .extracting(Endpoint::apiKey)
        .containsExactly(Optional.of("sk-2"));
  }

  @Test
  void an_openai_key_beside_another_model_needs_a_chain() {
    assertThat(given(models("LOCAL"), "OPENAI_API_KEY", "sk-1").refusal())
        .isEqualTo(
            "several models are set (local, primary; OPENAI_API_KEY makes primary); say in"
                + " ROSA_MODEL_CHAIN in which order they are asked");
  }

  @Test
  void a_model_without_a_base_url_or_a_name_stops_the_start() {
    assertThat(given("ROSA_MODELS_LOCAL_API_KEY", "key-1").refusal().lines())
        .containsExactly(
            "ROSA_MODELS_LOCAL_BASE_URL is not set, and model 'local' needs it",
            "ROSA_MODELS_LOCAL_MODEL is not set, and model 'local' needs it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://host/v1/chat/completions", "http://host/v1/chat/completions/"})
  void a_base_url_that_ends_in_the_route_stops_the_start(String url) {
    assertThat(given(models("LOCAL"), "ROSA_MODELS_LOCAL_BASE_URL", url).refusal())
        .startsWith("ROSA_MODELS_LOCAL_BASE_URL: ")
        .contains("/chat/completions; leave that out, Rosa appends it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host/v1 | http(s)://",
        "ftp://host/v1 | http(s)://",
        "http://a b/v1 | no URL",
        "https://me:word@host/v1 | put the key into ROSA_MODELS_LOCAL_API_KEY",
        "https://host/v1?key=word | holds a '?' or '#'",
        "https://host/v1#word | holds a '?' or '#'",
      })
  void a_base_url_that_is_none_or_holds_a_secret_stops_the_start(String url, String problem) {
    assertThat(given(models("LOCAL"), "ROSA_MODELS_LOCAL_BASE_URL", url).refusal())
        .startsWith("ROSA_MODELS_LOCAL_BASE_URL")
        .contains(problem)
        .doesNotContain("word@", "=word", "#word");
  }

  @Test
  void a_slash_at_the_end_of_a_base_url_does_not_matter() {
    assertThat(endpoints(given(models("LOCAL"), "ROSA_MODELS_LOCAL_BASE_URL", "http://host/v1/")))
        .extracting(Endpoint::baseUrl)
        .containsExactly(URI.create("http://host/v1"));
  }

  @Test
  void a_key_with_a_blank_in_it_stops_the_start() {
    assertThat(given("OPENAI_API_KEY", "sk-1\nsk-2").refusal())
        .isEqualTo("OPENAI_API_KEY has a blank or another sign that no key has; write it again");
    assertThat(given(models("LOCAL"), "ROSA_MODELS_LOCAL_API_KEY", "a b").refusal())
        .startsWith("ROSA_MODELS_LOCAL_API_KEY has a blank");
  }

  @ParameterizedTest
  @CsvSource({"250ms, 250", "2s, 2000", "2 s, 2000", "1m, 60000", "60m, 3600000"})
  void a_duration_is_a_number_with_its_unit(String text, long millis) {
    assertThat(gap(text).settings().models().getFirst().patience().gap())
        .isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "s", "0s", "-1s", "1.5s", "1h", "4S", "PT4S", "61m", "99999999999999s", "٣s"})
  void any_other_duration_stops_the_start(String text) {
    assertThat(gap(text).refusal())
        .isEqualTo(
            "ROSA_MODELS_LOCAL_GAP_TIMEOUT is '"
                + text
                + "'; write a time such as 500ms or 4s, at most 60m");
  }

  @Test
  void every_limit_of_a_models_time_can_be_set() {
    var given =
        given(
            models("LOCAL"),
            "ROSA_MODELS_LOCAL_CONNECT_TIMEOUT",
            "1s",
            "ROSA_MODELS_LOCAL_FIRST_TOKEN_TIMEOUT",
            "2s",
            "ROSA_MODELS_LOCAL_ALONE_TIMEOUT",
            "5s",
            "ROSA_MODELS_LOCAL_GAP_TIMEOUT",
            "3s",
            "ROSA_MODELS_LOCAL_TOTAL_TIMEOUT",
            "4s");

    assertThat(given.settings().models().getFirst().patience())
        .isEqualTo(
            new Patience(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4)));
  }

  private static GivenSettings gap(String text) {
    return given(models("LOCAL"), "ROSA_MODELS_LOCAL_GAP_TIMEOUT", text);
  }

  private static List<Endpoint> endpoints(GivenSettings given) {
    return given.settings().models().stream().map(Settings.Model::endpoint).toList();
  }

  private static Map<String, String> models(String... names) {
    var models = new HashMap<String, String>();
    for (var name : names) {
      models.putAll(model(name));
    }
    return models;
  }

  private static Map<String, String> model(String name) {
    return Map.of(
        "ROSA_MODELS_" + name + "_BASE_URL",
        "http://" + name.toLowerCase(Locale.ROOT) + "/v1",
        "ROSA_MODELS_" + name + "_MODEL",
        "llama");
  }
}
