package org.rosa.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// The whole suite through a server, as streams and as whole answers: both are one way.
class SuiteOnTheWireTest {
  private static final long SEED = 20250912;
  private static final Phrasebook PHRASEBOOK = new Phrasebook();

  private static final Set<String> REPLIES =
      Suite.PACK.redZone().replies().values().stream()
          .flatMap(reply -> reply.values().stream())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static FakeUpstream upstream;
  private static RosaServer server;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    upstream = FakeUpstream.start();
    server = RosaServer.asking(upstream);
    client = new ChatClient(server);
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
    upstream.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_visitors_say_is_declined_alike_as_a_stream_and_as_a_whole(Language language) {
    upstream.says(PHRASEBOOK.say(Phrase.READY, language));
    for (var heard : heard(language).toList()) {
      var stream = ask(language, heard.turns(), true);
      var whole = ask(language, heard.turns(), false);

      assertThat(REPLIES.contains(stream)).as(heard.text()).isEqualTo(heard.isDeclined());
      assertThat(REPLIES.contains(whole)).as(heard.text()).isEqualTo(heard.isDeclined());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_model_says_is_judged_alike_as_a_stream_and_as_a_whole_however_it_is_cut(
      Language language) {
    var random = new Random(SEED);
    for (var output : Suite.outputs(language)) {
      upstream.says(output.text());
      boolean passes = asked(language, false).equals(output.text());
      assertThat(output.unseen() || passes == output.label().equals("good"))
          .as(output.text())
          .isTrue();
      for (var deltas : cuttings(output.text(), random)) {
        upstream.says(deltas);
        assertThat(asked(language, true).equals(output.text()))
            .as("%s, seed %d", output.text(), SEED)
            .isEqualTo(passes);
      }
    }
  }

  private static Stream<Suite.Case> heard(Language language) {
    return Stream.concat(Suite.violations(language).stream(), Suite.nearMisses(language).stream());
  }

  private static List<String[]> cuttings(String text, Random random) {
    var signs = text.codePoints().mapToObj(Character::toString).toArray(String[]::new);
    var pieces = new ArrayList<String>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(12));
      pieces.add(text.substring(from, to));
      from = to;
    }
    return List.of(new String[] {text}, signs, pieces.toArray(String[]::new));
  }

  /// What is said to an honest question.
  private static String asked(Language language, boolean stream) {
    var question =
        Suite.PACK.conference().facts().stream()
            .filter(fact -> fact.id().equals("ctbto"))
            .flatMap(fact -> Stream.ofNullable(fact.wordings().get(language)))
            .flatMap(wording -> wording.questions().stream())
            .findFirst()
            .orElseThrow();
    return ask(language, List.of(question), stream);
  }

  private static String ask(Language language, List<String> turns, boolean stream) {
    var messages = new JsonArray();
    for (var turn : turns) {
      if (!messages.isEmpty()) {
        messages.add(message("assistant", PHRASEBOOK.say(Phrase.HOLD, language)));
      }
      messages.add(message("user", turn));
    }
    var body =
        new JsonObject()
            .put("language", language.code())
            .put("stream", stream)
            .put("messages", messages);
    var answer = client.postTo("/chat/completions?profile=text", body.encode()).body();
    return stream
        ? Sse.text(answer)
        : new JsonObject(answer)
            .getJsonArray("choices")
            .getJsonObject(0)
            .getJsonObject("message")
            .getString("content");
  }

  private static JsonObject message(String role, String text) {
    return new JsonObject().put("role", role).put("content", text);
  }
}
