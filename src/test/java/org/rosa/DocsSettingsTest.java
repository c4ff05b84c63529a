package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsSettingsTest {
  private static final Path DOCS = Path.of("docs/settings.md");

  @TempDir Path folder;

  @Test
  void the_table_of_settings_is_the_codes() throws IOException {
    var rows = new ArrayList<>(head("Setting"));
    for (var setting : Setting.values()) {
      rows.add(
          row(
              setting.environmentName(),
              setting.defaultValue(),
              setting.meaning(),
              setting.secret()));
    }

    assertThat(Files.readString(DOCS)).contains(table(rows));
  }

  @Test
  void the_table_of_a_models_settings_is_the_codes() throws IOException {
    var rows = new ArrayList<>(head("Setting of model `<NAME>`"));
    for (var setting : ModelSetting.values()) {
      rows.add(
          row(
              setting.environmentName("<NAME>"),
              setting.defaultValue(),
              setting.meaning(),
              setting.secret()));
    }

    assertThat(Files.readString(DOCS)).contains(table(rows));
  }

  @Test
  void the_example_of_rosa_yaml_is_accepted() throws IOException {
    Files.writeString(folder.resolve("web.key"), "key-1");
    var yaml = block("yaml").replace("/run/secrets", folder.toString());
    var settings = given().yaml(folder, yaml).settings();

    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.models())
        .extracting(model -> model.endpoint().name())
        .containsExactly("primary", "backup");
  }

  @Test
  void the_example_of_a_refusal_is_what_rosa_says() throws IOException {
    var refusal =
        given("ROSA_PROT", "9000", "ROSA_HOST", "0.0.0.0", "ROSA_MAX_STREAMS", "many").refusal();

    assertThat(block("text")).contains(refusal.indent(2));
  }

  private static String block(String language) throws IOException {
    var fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    var found = fence.matcher(Files.readString(DOCS));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static List<String> head(String first) {
    return List.of("| " + first + " | Default | Meaning | Secret |", "|---|---|---|---|");
  }

  private static String row(String name, String otherwise, String meaning, boolean secret) {
    return "| `%s` | %s | %s | %s |"
        .formatted(name, otherwise(otherwise), meaning, secret ? "yes" : "");
  }

  /// A default that is a value looks like one, unlike a description of it.
  private static String otherwise(String text) {
    if (text.isEmpty()) {
      return "–";
    }
    return text.contains(" ") ? text : "`" + text + "`";
  }

  private static String table(List<String> rows) {
    return String.join("\n", rows) + "\n";
  }
}
