package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigCommandTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("ROSA_API_KEYS", "tavus:geheim-4711", "OPENAI_API_KEY", "geheim-4712");

  @Test
  void every_setting_stands_in_columns_with_its_origin() {
    var typed = Typed.rosa(ENVIRONMENT, "config");

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
        .startsWith("SETTING | VALUE | FROM", "ROSA_HOST | 127.0.0.1 | default")
        .contains(
            "ROSA_API_KEYS | tavus:****:speech | environment",
            "ROSA_CLOCK | - | default",
            "OPENAI_API_KEY | **** | environment",
            "ROSA_MODELS_PRIMARY_API_KEY | **** | OPENAI_API_KEY");
  }

  @Test
  void json_is_one_object_with_every_setting() {
    var typed = Typed.rosa(ENVIRONMENT, "config", "--json");
    var settings = new JsonObject(typed.out()).getJsonArray("settings");

    assertThat(typed.out().lines()).hasSize(1);
    assertThat(settings.getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("name", "ROSA_HOST")
                .put("value", "127.0.0.1")
                .put("from", "default"));
  }

  @Test
  void no_secret_is_shown() {
    assertThat(Typed.rosa(ENVIRONMENT, "config").out()).doesNotContain("geheim");
    assertThat(Typed.rosa(ENVIRONMENT, "config", "--json").out()).doesNotContain("geheim");
  }
}
