package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.testing.RosaServer;

class TavusCallCommandTest {
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
}
