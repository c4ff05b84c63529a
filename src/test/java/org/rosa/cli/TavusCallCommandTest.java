package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.tavus.fake.Asked;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

class TavusCallCommandTest {
  private static final String ENDING = "POST /v2/conversations/c1/end";

  @TempDir Path folder;

  @Test
  void one_sentence_shows_what_the_avatar_would_have_said() {
    try (var server = RosaServer.embedded()) {
      var typed =
          Typed.rosa("tavus", "call", "--url", server.url(), "--text", "Qui êtes-vous donc ?");

      assertThat(typed.code()).isZero();
      assertThat(typed.out())
          .contains("visitor  (trial of the model)")
          .contains("visitor  Qui êtes-vous donc ?")
          .contains("avatar   Je suis Rosa")
          .containsPattern("status 200, first words after [0-9]+ ms, all after [0-9]+ ms, [12] ");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_whole_call_in_every_language_ends_with_its_conversation_ended(Language language) {
    try (var tavus = TavusServer.start();
        var server = RosaServer.with(tavus.settings(folder, "p1"))) {
      tavus.fake().keep(personaOf(server));
      var script = "rehearsals/" + language.code() + ".txt";
      var typed =
          Typed.rosa("tavus", "call", "--url", server.url(), "--script", script, "--with-avatar");

      assertThat(typed.err()).isEmpty();
      assertThat(typed.code()).isZero();
      assertThat(tavus.fake().early()).containsExactly(200);
      assertThat(tavus.fake().conversationsMade()).isEqualTo(1);
      assertThat(tavus.fake().active()).isEmpty();
      assertThat(tavus.fake().asked()).last().extracting(Asked::line).isEqualTo(ENDING);
    }
  }

  @Test
  void a_call_that_tavus_does_not_make_is_a_finding() {
    try (var tavus = TavusServer.start();
        var server = RosaServer.with(tavus.settings(folder, "p1"))) {
      var typed =
          Typed.rosa(
              "tavus", "call", "--url", server.url(), "--text", "Who are you?", "--with-avatar");

      assertThat(typed.code()).isEqualTo(3);
      assertThat(typed.err()).contains("not begun: the avatar's call");
    }
  }

  @Test
  void json_has_a_line_for_each_answer() {
    try (var server = RosaServer.embedded()) {
      var typed =
          Typed.rosa("tavus", "call", "--url", server.url(), "--text", "Who are you?", "--json");
      var last = new JsonObject(typed.out().lines().toList().getLast());

      assertThat(typed.out().lines()).hasSize(3);
      assertThat(last.getString("avatar")).startsWith("I am Rosa");
      assertThat(last.getInteger("status")).isEqualTo(200);
    }
  }

  @Test
  void what_a_script_expects_and_nobody_says_is_a_finding() throws Exception {
    var script =
        Files.writeString(
            folder.resolve("a.txt"), "language en\nvisitor Who are you?\nhears a purple cow\n");
    try (var server = RosaServer.embedded()) {
      var typed = Typed.rosa("tavus", "call", "--url", server.url(), "--script", script.toString());

      assertThat(typed.code()).isEqualTo(3);
      assertThat(typed.err()).contains("not heard: 'a purple cow'; heard: I am Rosa");
    }
  }

  @Test
  void a_script_that_means_nothing_is_wrong_usage() throws Exception {
    var script = Files.writeString(folder.resolve("a.txt"), "sing a song\n");
    var typed = Typed.rosa("tavus", "call", "--script", script.toString());

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("line 1: 'sing' means nothing");
  }

  @Test
  void an_absent_server_is_told() {
    var typed =
        Typed.rosa("tavus", "call", "--url", "http://127.0.0.1:9", "--text", "Who are you?");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("no server answers at http://127.0.0.1:9");
  }

  private static JsonObject personaOf(RosaServer server) {
    var model =
        new JsonObject()
            .put("model", "rosa-ctbto-agent")
            .put("base_url", server.url())
            .put("api_key", RosaServer.KEY);
    return new JsonObject()
        .put("pal_name", "Rosa")
        .put("system_prompt", "You are Rosa.")
        .put("layers", new JsonObject().put("llm", model));
  }
}
