package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingSourcesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ROSA_PROT, ROSA_PORT",
    "ROSA_API_KEY, ROSA_API_KEYS",
    "ROSA_MODELCHAIN, ROSA_MODEL_CHAIN",
    "ROSA_HOST_FILE, ROSA_HOST",
    "ROSA_MODELS_PRIMARY_URL, ROSA_MODELS_PRIMARY_BASE_URL",
    "ROSA_MODELS_MY_GPT_BASEURL, ROSA_MODELS_MY_GPT_BASE_URL",
    "ROSA_MODELS_MY_GPT_MODEL_FILE, ROSA_MODELS_MY_GPT_MODEL",
    "ROSA_MODELS_BASE_URL, ROSA_MODELS_PRIMARY_BASE_URL",
    "ROSA_MODELS_primary_BASE_URL, ROSA_MODELS_PRIMARY_BASE_URL",
    "TAVUS_FACE_ID_FILE, TAVUS_FACE_ID"
  })
  void an_unknown_name_stops_the_start_and_the_nearest_known_one_is_told(
      String unknown, String nearest) {
    assertThat(given(unknown, "x").refusal())
        .isEqualTo(unknown + " is no setting; did you mean " + nearest + "?");
  }

  @Test
  void an_unknown_name_stops_the_start_even_when_it_is_empty() {
    assertThat(given("ROSA_PROT", "").refusal()).contains("ROSA_PORT");
  }

  @Test
  void the_rest_of_the_environment_is_nobodys_business() {
    var settings = given("PATH", "/bin", "OPENAI_BASE_URL", "x", "TAVUS_OTHER", "y").settings();

    assertThat(settings).isEqualTo(given().settings());
  }

  @Test
  void the_environment_beats_rosa_yaml() {
    var given = given("ROSA_PORT", "9001").yaml(folder, "port: 9002\nhost: localhost\n");

    assertThat(given.shown("ROSA_PORT")).isEqualTo("9001 from environment");
    assertThat(given.shown("ROSA_HOST")).isEqualTo("localhost from rosa.yaml:2");
  }

  @Test
  void an_empty_value_counts_as_not_set() {
    var given = given("ROSA_PORT", "", "OPENAI_API_KEY", " ").yaml(folder, "port: 9002\n");

    assertThat(given.shown("ROSA_PORT")).isEqualTo("9002 from rosa.yaml:1");
    assertThat(given.settings().models()).isEmpty();
  }

  @Test
  void rosa_yaml_nests_models_and_lists() {
    var settings =
        given()
            .yaml(
                folder,
                """
                api-keys: [tavus:secret-1, web:secret-2:text]
                model_chain: [primary, my-backup]
                models:
                  primary:
                    base_url: http://gpu:8000/v1
                    model: llama
                    api_key: key-1
                  my-backup:
                    base-url: http://other:8000/v1
                    model: mistral
                    first-token-timeout: 2s
                """)
            .settings();

    assertThat(settings.apiKeys()).extracting("name").containsExactly("tavus", "web");
    assertThat(settings.models())
        .extracting(model -> model.endpoint().toString())
        .containsExactly(
            "primary (llama at http://gpu:8000/v1)", "my_backup (mistral at http://other:8000/v1)");
    assertThat(settings.models().getLast().patience().firstToken()).hasSeconds(2);
  }

  @Test
  void rosa_yaml_takes_full_names_too() {
    var given = given().yaml(folder, "ROSA_PORT: 9003\nopenai_api_key: key-1\n");

    assertThat(given.settings().port()).isEqualTo(9003);
    assertThat(given.settings().models()).hasSize(1);
  }

  @Test
  void a_value_in_rosa_yaml_is_the_text_that_is_written() {
    var settings =
        given()
            .yaml(folder, "clock: 2025-09-09T10:00:00+02:00\napi_keys: 0123\ninstant: off\n")
            .settings();

    assertThat(settings.clock().instant()).isEqualTo(Instant.parse("2025-09-09T08:00:00Z"));
    assertThat(settings.apiKeys().getFirst().secret()).isEqualTo("0123");
    assertThat(settings.instant()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "port:\n", "port: ~\n", "models: {primary: }"})
  void rosa_yaml_may_say_nothing(String yaml) {
    assertThat(given().yaml(folder, yaml).settings().port()).isEqualTo(8000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port: [80           | rosa.yaml:2 is not valid YAML",
        "- port              | rosa.yaml is not a mapping of setting to value",
        "port                | rosa.yaml is not a mapping of setting to value",
        "prot: 80            | ROSA_PROT (rosa.yaml:1) is no setting; did you mean ROSA_PORT?",
        "{port: 1, PORT: 2}  | rosa.yaml:1 sets ROSA_PORT a second time",
        "api_keys: [{a: b}]  | rosa.yaml:1: an item of the list is not text; put it in quotes",
        "? [a]\\n: b         | rosa.yaml:1: a key is not text",
        "a: &x {b: *x}       | rosa.yaml:1 is nested too deeply",
      })
  void a_wrong_rosa_yaml_stops_the_start_and_the_line_is_told(String yaml, String problem) {
    assertThat(given().yaml(folder, yaml.replace("\\n", "\n") + "\n").refusal()).isEqualTo(problem);
  }

  @Test
  void a_secret_can_come_from_a_file() throws IOException {
    var file = secretFile("tavus:from-a-file\n");
    var given = given("ROSA_API_KEYS_FILE", file.toString());

    assertThat(given.settings().apiKeys().getFirst().secret()).isEqualTo("from-a-file");
    assertThat(given.shown("ROSA_API_KEYS")).isEqualTo("tavus:****:speech from file " + file);
  }

  @Test
  void a_file_may_hold_one_key_a_line() throws IOException {
    var file = secretFile("tavus:secret-1\r\nweb:secret-2:text\n");

    assertThat(given("ROSA_API_KEYS_FILE", file.toString()).settings().apiKeys())
        .extracting("secret")
        .containsExactly("secret-1", "secret-2");
  }

  @Test
  void a_models_key_can_come_from_a_file_that_rosa_yaml_names() throws IOException {
    var file = secretFile("from-a-file");
    var settings =
        given()
            .yaml(
                folder,
                "models: {primary: {base_url: http://gpu/v1, model: m, api_key_file: '%s'}}"
                    .formatted(file))
            .settings();

    assertThat(settings.models().getFirst().endpoint().apiKey()).contains("from-a-file");
  }

  @Test
  void a_file_named_by_the_environment_beats_rosa_yaml() throws IOException {
    var file = secretFile("a:from-a-file");
    var given =
        given("ROSA_API_KEYS_FILE", file.toString()).yaml(folder, "api_keys: a:from-yaml\n");

    assertThat(given.settings().apiKeys().getFirst().secret()).isEqualTo("from-a-file");
  }

  @Test
  void a_secret_given_twice_stops_the_start() throws IOException {
    var file = secretFile("a:from-a-file");

    assertThat(given("ROSA_API_KEYS", "b:s", "ROSA_API_KEYS_FILE", file.toString()).refusal())
        .isEqualTo("ROSA_API_KEYS and ROSA_API_KEYS_FILE are both set; keep one of them");
  }

  @Test
  void a_file_that_holds_no_secret_stops_the_start() throws IOException {
    var empty = secretFile(" \n");
    var missing = folder.resolve("missing");

    assertThat(given("ROSA_API_KEYS_FILE", empty.toString()).refusal())
        .isEqualTo("ROSA_API_KEYS_FILE names a file that is empty: " + empty);
    assertThat(given("OPENAI_API_KEY_FILE", missing.toString()).refusal())
        .isEqualTo("OPENAI_API_KEY_FILE names a file that does not exist: " + missing);
    assertThat(given("OPENAI_API_KEY_FILE", folder.toString()).refusal())
        .isEqualTo("OPENAI_API_KEY_FILE names a file that cannot be read: " + folder);
    assertThat(given("OPENAI_API_KEY_FILE", "\0").refusal()).contains("cannot be read");
  }

  private Path secretFile(String text) throws IOException {
    return Files.writeString(folder.resolve("secret"), text);
  }
}
