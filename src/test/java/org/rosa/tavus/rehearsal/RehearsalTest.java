package org.rosa.tavus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

class RehearsalTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-09-09");

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_recorded_call_of_every_language_is_spoken_to_its_end(Language language)
      throws Exception {
    var script = recorded(language);
    assertThat(script.language()).isEqualTo(language);

    try (var server = RosaServer.embedded();
        var platform = platform(server.url())) {
      var spoken = new ArrayList<Spoken>();
      assertThat(rehearsal(platform).play(script, TODAY, spoken::add)).isEmpty();

      assertThat(spoken).hasSizeGreaterThan(5).noneMatch(Spoken::mute);
      assertThat(spoken).allSatisfy(one -> assertThat(one.firstWords()).isPresent());
    }
  }

  @Test
  void the_recorded_calls_do_the_same_in_every_language() throws Exception {
    var steps = new ArrayList<List<Class<?>>>();
    for (var language : Language.values()) {
      steps.add(recorded(language).steps().stream().<Class<?>>map(Step::getClass).toList());
    }

    assertThat(steps).allMatch(steps.getFirst()::equals);
  }

  @Test
  void requests_are_those_that_tavus_was_seen_to_send() throws Exception {
    try (var model = FakeUpstream.start().says("Words. ");
        var platform = new Platform(model.baseUrl(), "key-1", Duration.ofSeconds(10), () -> 0)) {
      var script =
          Script.read(
              """
              language fr
              greeting Bonjour.
              perceived A badge.
              visitor Un deux trois.
              """);
      rehearsal(platform).play(script, TODAY, _ -> {});

      var trial = model.next();
      assertThat(trial.headers().get("conversation-id")).isEqualTo("tavus-openai-compat-test");
      var early = model.next();
      assertThat(roles(early.body())).containsExactly("system", "system", "assistant", "system");
      assertThat(early.headers().get("conversation-id")).isEqualTo("c1");
      assertThat(early.headers().get("authorization")).isEqualTo("Bearer key-1");
      assertThat(early.headers().get("accept")).isEqualTo("application/json");
      assertThat(early.headers().get("x-stainless-lang")).isEqualTo("python");
      assertThat(last(model.next().body())).isEqualTo("Un");
      assertThat(last(model.next().body())).isEqualTo("Un deux");
      var whole = model.next();
      assertThat(last(whole.body())).isEqualTo("Un deux trois.");
      assertThat(roles(whole.body()))
          .containsExactly("system", "system", "assistant", "system", "system", "user");
      assertThat(model.waiting()).isZero();
    }
  }

  @Test
  void a_transcript_that_was_outgrown_has_its_connection_closed() throws Exception {
    try (var model = FakeUpstream.start();
        var platform = new Platform(model.baseUrl(), "key-1", Duration.ofSeconds(10), () -> 0)) {
      var script = Script.read("language en\nvisitor One two three.\n");
      model.always(
          exchange -> {
            exchange.head();
            if (last(exchange.body()).equals("One two three.")
                || !last(exchange.body()).startsWith("One")) {
              exchange.delta("Words.").finish("stop");
            }
          });
      rehearsal(platform).play(script, TODAY, _ -> {});

      model.next();
      model.next();
      model.next().awaitClosed();
      model.next().awaitClosed();
    }
  }

  @Test
  void what_was_interrupted_comes_back_cut() throws Exception {
    try (var model = FakeUpstream.start().says("One two three four.");
        var platform = new Platform(model.baseUrl(), "key-1", Duration.ofSeconds(10), () -> 0)) {
      var script = Script.read("language en\nvisitor Hello.\ninterrupts 2\nvisitor Stop.\n");
      rehearsal(platform).play(script, TODAY, _ -> {});
      var requests = new ArrayList<JsonObject>();
      while (model.waiting() > 0) {
        requests.add(model.next().body());
      }

      var messages = requests.getLast().getJsonArray("messages");
      assertThat(messages.getJsonObject(messages.size() - 2).getString("content"))
          .isEqualTo("One two");
    }
  }

  @Test
  void a_mute_avatar_and_missing_words_are_told() throws Exception {
    try (var model = FakeUpstream.start().always(exchange -> exchange.status(500, "no"));
        var platform = platform(model.baseUrl())) {
      var spoken = new ArrayList<Spoken>();
      var missed =
          rehearsal(platform)
              .play(
                  Script.read("language en\nvisitor Hello there.\nhears welcome\n"),
                  TODAY,
                  spoken::add);

      assertThat(spoken).hasSize(3).allMatch(Spoken::mute).allMatch(one -> one.status() == 500);
      assertThat(missed).last().asString().startsWith("not heard: 'welcome'");
    }
  }

  private static Script recorded(Language language) throws IOException, BadScriptException {
    return Script.read(Files.readString(Path.of("rehearsals", language.code() + ".txt")));
  }

  private static Rehearsal rehearsal(Platform platform) {
    return new Rehearsal(platform, "c1", _ -> {});
  }

  private static Platform platform(String root) {
    return new Platform(root, RosaServer.KEY, Duration.ofSeconds(10), System::nanoTime);
  }

  private static List<String> roles(JsonObject body) {
    return messages(body).stream()
        .map(message -> ((JsonObject) message).getString("role"))
        .toList();
  }

  private static String last(JsonObject body) {
    var messages = messages(body);
    return messages.getJsonObject(messages.size() - 1).getString("content");
  }

  private static JsonArray messages(JsonObject body) {
    return body.getJsonArray("messages");
  }
}
