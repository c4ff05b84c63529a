package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.tavus.fake.Asked;
import org.rosa.tavus.fake.Habits;
import org.rosa.tavus.fake.Mishap;
import org.rosa.testing.TavusServer;

class TavusPersonaCommandTest {
  private static final String KEY = "0123456789abcdef01234567";
  private static final Habits QUIET = Habits.USUAL.quiet();

  @TempDir Path state;

  @ParameterizedTest
  @EnumSource(Habits.Names.class)
  void applying_twice_changes_nothing_the_second_time(Habits.Names names) {
    try (var tavus = TavusServer.with(QUIET.withNames(names))) {
      var first = persona(tavus, "apply");
      var before = tavus.fake().asked().size();
      var second = persona(tavus, "apply");

      assertThat(first.out()).startsWith("made persona p1, 'Rosa, assistant of CTBT");
      assertThat(first.code()).isZero();
      assertThat(second.out().strip()).isEqualTo("persona p1 is as it should be");
      assertThat(lines(tavus).subList(before, tavus.fake().asked().size()))
          .containsExactly("GET /v2/pals/p1");
      assertThat(persona(tavus, "plan").code()).isZero();
    }
  }

  @Test
  void a_changed_prompt_patches_one_field() {
    try (var tavus = TavusServer.with(QUIET)) {
      persona(tavus, "apply");
      var changed =
          Typed.rosa(
              settings(tavus, "ROSA_PACK", "src/main/resources/org/rosa/cli/new-pack"),
              "tavus",
              "persona",
              "plan");
      assertThat(changed.out()).contains("/system_prompt: ", "/pal_name: ");

      tavus
          .client()
          .patchPersona(
              "p1",
              new com.fasterxml.jackson.databind.json.JsonMapper()
                  .createArrayNode()
                  .add(
                      new com.fasterxml.jackson.databind.json.JsonMapper()
                          .createObjectNode()
                          .put("op", "replace")
                          .put("path", "/system_prompt")
                          .put("value", "Other words.")));
      var typed = persona(tavus, "apply");

      assertThat(typed.out())
          .contains("/system_prompt: \"Other words.\" -> \"You are Rosa")
          .contains("changed persona p1 in 1 field");
      assertThat(patches(tavus).getLast()).hasSize(1);
      assertThat(patches(tavus).getLast().getJsonObject(0).getString("path"))
          .isEqualTo("/system_prompt");
    }
  }

  @Test
  void a_persona_that_tavus_shows_without_its_key_is_not_changed_again_and_again() {
    try (var tavus = TavusServer.with(QUIET.hidingKeys())) {
      persona(tavus, "apply");

      assertThat(persona(tavus, "apply").out().strip()).isEqualTo("persona p1 is as it should be");
      var other = settings(tavus, "ROSA_API_KEYS", "tavus:other-" + KEY);
      assertThat(Typed.rosa(other, "tavus", "persona", "apply").out())
          .contains("/layers/llm/api_key: **** -> ****")
          .doesNotContain(KEY);
      assertThat(model(tavus, "p1").getString("api_key")).isEqualTo("other-" + KEY);
    }
  }

  @Test
  void a_persona_that_called_functions_is_taken_over() {
    try (var tavus = TavusServer.with(QUIET)) {
      var id =
          tavus
              .fake()
              .keep(
                  new JsonObject()
                      .put("persona_name", "Rosa before")
                      .put("system_prompt", "Call ask_ctbto when it is hard.")
                      .put("default_replica_id", "r665388ec672")
                      .put(
                          "layers",
                          new JsonObject()
                              .put(
                                  "llm",
                                  new JsonObject()
                                      .put("model", "tavus-gpt-4o")
                                      .put(
                                          "tools",
                                          new JsonArray().add(new JsonObject().put("a", 1))))));
      var plan = persona(tavus, "plan", "--id", id);
      assertThat(plan.code()).isEqualTo(3);
      assertThat(plan.out())
          .contains("/layers/llm/tools: [{\"a\":1}] -> nothing")
          .contains("/layers/llm/model: \"tavus-gpt-4o\" -> \"rosa-ctbto-agent\"");

      assertThat(persona(tavus, "apply", "--id", id, "--api", "persona").code()).isZero();
      assertThat(model(tavus, id).containsKey("tools")).isFalse();
      assertThat(model(tavus, id).getString("base_url")).isEqualTo("https://rosa.example.org");
      assertThat(persona(tavus, "plan", "--api", "persona").out().strip())
          .isEqualTo("persona " + id + " is as it should be");
    }
  }

  @Test
  void a_persona_of_the_same_name_is_not_silently_made_twice() {
    try (var tavus = TavusServer.with(QUIET)) {
      persona(tavus, "apply");
      var elsewhere = settings(tavus, "ROSA_STATE_DIR", state.resolve("other").toString());

      assertThat(Typed.rosa(elsewhere, "tavus", "persona", "apply").err())
          .contains("take it over with --id p1");
      assertThat(Typed.rosa(elsewhere, "tavus", "persona", "apply", "--new").out())
          .startsWith("made persona p2");
    }
  }

  @Test
  void a_dry_run_sends_nothing_and_prints_what_would_be_sent() {
    try (var tavus = TavusServer.with(QUIET)) {
      var typed = persona(tavus, "apply", "--dry-run", "--json", "--show-key");
      assertThat(tavus.fake().asked()).isEmpty();

      persona(tavus, "apply");
      assertThat(new JsonObject(typed.out())).isEqualTo(tavus.fake().persona("p1").orElseThrow());
      assertThat(persona(tavus, "apply", "--dry-run", "--json").out())
          .contains("\"api_key\" : \"****\"")
          .doesNotContain(KEY);
    }
  }

  @Test
  void a_persona_is_shown_without_its_key_and_deleted_when_it_is_meant() {
    try (var tavus = TavusServer.with(QUIET)) {
      assertThat(persona(tavus, "show").code()).isEqualTo(3);
      persona(tavus, "apply");

      assertThat(persona(tavus, "show").out()).contains("rosa-ctbto-agent").doesNotContain(KEY);
      assertThat(persona(tavus, "delete").code()).isEqualTo(2);
      assertThat(persona(tavus, "delete", "--yes").out().strip()).isEqualTo("deleted persona p1");
      assertThat(persona(tavus, "show").code()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROSA_PUBLIC_URL | http://localhost:8000 | which Tavus's cloud cannot reach",
        "ROSA_PUBLIC_URL | https://10.0.0.1 | which Tavus's cloud cannot reach",
        "ROSA_PUBLIC_URL | http://rosa.example.org | plain http",
        "ROSA_PUBLIC_URL | https://rosa.example.org/chat/completions | without a route",
        "ROSA_PUBLIC_URL | | ROSA_PUBLIC_URL is not set",
        "ROSA_API_KEYS | tavus:rosa-backend-key-2025 | the key is the public development key",
        "ROSA_API_KEYS | tavus:short-secret | the key has 12 characters and can be guessed",
        "ROSA_API_KEYS | a:secret-1,b:secret-2 | none is named tavus",
        "TAVUS_FACE_ID | | TAVUS_FACE_ID is not set",
        "TAVUS_API_KEY | | TAVUS_API_KEY is not set"
      })
  void what_cannot_work_is_refused_before_anything_is_sent(
      String setting, String value, String reason) {
    try (var tavus = TavusServer.with(QUIET)) {
      var typed =
          Typed.rosa(
              settings(tavus, setting, value == null ? "" : value), "tavus", "persona", "apply");

      assertThat(typed.code()).isEqualTo(2);
      assertThat(typed.err()).contains(reason);
      assertThat(tavus.fake().asked()).isEmpty();
    }
  }

  @Test
  void the_key_named_tavus_is_the_one_that_is_sent() {
    try (var tavus = TavusServer.with(QUIET)) {
      var keys = "web:secret-1:sse,tavus:" + KEY + ":sse";
      Typed.rosa(settings(tavus, "ROSA_API_KEYS", keys), "tavus", "persona", "apply");

      assertThat(model(tavus, "p1").getString("api_key")).isEqualTo(KEY);
      assertThat(model(tavus, "p1").getJsonObject("default_query").getString("profile"))
          .isEqualTo("sse");
    }
  }

  @Test
  void what_tavus_refuses_is_told_in_its_words() {
    try (var tavus = TavusServer.with(QUIET)) {
      tavus.fake().next(new Mishap.Status(402, "{\"message\":\"no credits left\"}"));
      var typed = persona(tavus, "apply");

      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.err()).contains("Tavus refused it: 402, no credits left");
    }
  }

  @Test
  void faces_are_listed() {
    try (var tavus = TavusServer.with(QUIET)) {
      assertThat(Typed.rosa(settings(tavus), "tavus", "faces").out())
          .contains("r665388ec672", "Rosa", "completed");
    }
  }

  private Typed persona(TavusServer tavus, String... more) {
    var arguments = new ArrayList<>(List.of("tavus", "persona"));
    arguments.addAll(List.of(more));
    return Typed.rosa(settings(tavus), arguments.toArray(String[]::new));
  }

  private Map<String, String> settings(TavusServer tavus, String... namesAndValues) {
    var settings = new HashMap<String, String>();
    settings.put("ROSA_PUBLIC_URL", "https://rosa.example.org");
    settings.put("ROSA_API_KEYS", "tavus:" + KEY);
    settings.put("ROSA_STATE_DIR", state.toString());
    settings.put("TAVUS_API_KEY", TavusServer.KEY);
    settings.put("TAVUS_BASE_URL", tavus.url().toString());
    settings.put("TAVUS_FACE_ID", "r665388ec672");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }

  private static JsonObject model(TavusServer tavus, String id) {
    return tavus.fake().persona(id).orElseThrow().getJsonObject("layers").getJsonObject("llm");
  }

  private static List<String> lines(TavusServer tavus) {
    return tavus.fake().asked().stream().map(Asked::line).toList();
  }

  private static List<JsonArray> patches(TavusServer tavus) {
    return tavus.fake().asked().stream()
        .filter(asked -> asked.method().equals("PATCH"))
        .map(asked -> new JsonArray(asked.body()))
        .toList();
  }
}
