package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSettingsTest {
  private static final String SECRET = "geheim-4711";

  @TempDir Path folder;

  @Test
  void these_are_secret() {
    assertThat(Arrays.stream(Setting.values()).filter(Setting::secret))
        .extracting(Setting::environmentName)
        .containsExactly(
            "ROSA_API_KEYS",
            "OPENAI_API_KEY",
            "TAVUS_API_KEY",
            "ROSA_LINK_SECRET",
            "ROSA_REDIS_URL",
            "ROSA_DATABASE_URL");
    assertThat(Arrays.stream(ModelSetting.values()).filter(ModelSetting::secret))
        .containsExactly(ModelSetting.API_KEY);
  }

  @Test
  void settings_never_show_or_print_a_secret() {
    var settings = given(secrets()).settings();

    assertThat(settings.apiKeys().getFirst().secret()).isEqualTo(SECRET);
    assertThat(settings.models().getFirst().endpoint().apiKey()).contains(SECRET + "6");
    assertThat(settings.toString()).doesNotContain(SECRET);
    assertThat(settings.shown())
        .allSatisfy(shown -> assertThat(shown.value()).doesNotContain(SECRET));
    assertThat(settings.shown())
        .filteredOn(shown -> shown.value().contains("****"))
        .extracting(Settings.Shown::name)
        .contains("ROSA_API_KEYS", "OPENAI_API_KEY", "ROSA_DATABASE_URL", "ROSA_MODELS_A_API_KEY");
  }

  @Test
  void sources_do_not_print_a_secret() {
    var sources = SettingSources.read(secrets(), Path.of("no-such-rosa.yaml"));

    assertThat(sources.value("OPENAI_API_KEY").orElseThrow().toString())
        .isEqualTo("a value from environment");
  }

  @Test
  void no_message_about_wrong_settings_holds_a_secret() {
    var wrong = new HashMap<>(secrets());
    wrong.put("ROSA_API_KEYS", "a:%1$s,a:%1$s,b:%1$s x,c:d:%1$s,%1$s:y:z:w".formatted(SECRET));
    wrong.put("ROSA_MODELS_A_API_KEY", SECRET + "\n" + SECRET);
    wrong.put("ROSA_MODELS_A_BASE_URL", "https://user:" + SECRET + "@host/v1");
    wrong.put("ROSA_PORT", "x");
    wrong.put("ROSA_OPENAI_API_KEY", SECRET);

    assertThat(given(wrong).refusal()).hasLineCount(8).doesNotContain(SECRET);
  }

  @Test
  void no_message_about_a_broken_rosa_yaml_holds_a_secret() {
    assertThat(given().yaml(folder, "api_keys: \"" + SECRET + "\n").refusal())
        .doesNotContain(SECRET);
    assertThat(given().yaml(folder, SECRET).refusal()).doesNotContain(SECRET);
    assertThat(given().yaml(folder, "api_keys: [{a: " + SECRET + "}]\n").refusal())
        .doesNotContain(SECRET);
  }

  private static Map<String, String> secrets() {
    return Map.of(
        "ROSA_API_KEYS", "a:" + SECRET,
        "OPENAI_API_KEY", SECRET + "1",
        "TAVUS_API_KEY", SECRET + "2",
        "ROSA_LINK_SECRET", SECRET + SECRET + "3",
        "ROSA_REDIS_URL", "redis://:" + SECRET + "4@host",
        "ROSA_DATABASE_URL", "postgresql://me:" + SECRET + "5@host/rosa",
        "ROSA_MODELS_A_BASE_URL", "http://a/v1",
        "ROSA_MODELS_A_MODEL", "llama",
        "ROSA_MODELS_A_API_KEY", SECRET + "6",
        "ROSA_MODEL_CHAIN", "a");
  }
}
