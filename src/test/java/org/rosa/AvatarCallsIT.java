package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.tavus.fake.Asked;
import org.rosa.tavus.fake.Habits;
import org.rosa.tavus.fake.Mishap;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.PackagedRosa;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

/// The avatar's calls of the packaged application: whatever becomes of its process, none is left.
class AvatarCallsIT {
  private static final String MAKING = "POST /v2/conversations";
  private static final String ENDING = "POST /v2/conversations/c1/end";

  @TempDir private Path folder = Path.of("target");

  private final TavusServer tavus = TavusServer.with(Habits.USUAL.quiet());
  private final String persona =
      tavus.fake().keep(new JsonObject().put("pal_name", "Rosa").put("system_prompt", "Rosa."));
  private final FakeUpstream upstream = FakeUpstream.start();

  @AfterEach
  void close() {
    upstream.close();
    tavus.close();
  }

  @Test
  void a_server_killed_while_the_avatar_speaks_leaves_no_call_after_its_restart() {
    try (var killed = serve();
        var page = new PageClient(killed.url());
        var platform = new ChatClient(killed.url())) {
      assertThat(page.call("fr").getString("mode")).isEqualTo("avatar");
      try (var spoken =
          platform.open(
              ChatClient.user("Combien de lunes la planète Jupiter possède-t-elle ?"),
              "conversation-id",
              "c1")) {
        var asked = upstream.next().head().delta("Elle en a beaucoup. Et ");
        assertThat(spoken.nextText()).startsWith("Elle en a beaucoup.");

        killed.kill();
        asked.awaitClosed();
      }
    }
    assertThat(tavus.fake().active()).containsExactly("c1");

    try (var next = serve()) {
      tavus.awaitAsked(ENDING);
      assertThat(tavus.fake().active()).isEmpty();
      assertThat(new PageClient(next.url()).call("fr").getString("mode")).isEqualTo("avatar");
      assertThat(asked()).containsExactly(MAKING, ENDING, MAKING);
    }
  }

  @Test
  void one_killed_while_tavus_still_makes_the_call_finds_it_by_its_name() {
    tavus.fake().next(new Mishap.Held());
    try (var killed = serve();
        var page = new PageClient(killed.url())) {
      var begun = CompletableFuture.runAsync(() -> page.call("en"));
      tavus.awaitAsked(MAKING);

      killed.kill();
      assertThat(begun).failsWithin(java.time.Duration.ofSeconds(10));
    }
    assertThat(tavus.fake().active()).containsExactly("c1");

    try (var _ = serve()) {
      tavus.awaitAsked(ENDING);
      assertThat(tavus.fake().active()).isEmpty();
      assertThat(asked()).containsExactly(MAKING, "GET /v2/conversations", ENDING);
    }
  }

  @Test
  void one_that_is_told_to_stop_ends_its_call_itself() {
    try (var server = serve();
        var page = new PageClient(server.url())) {
      page.call("en");
      assertThat(tavus.fake().active()).containsExactly("c1");

      server.tellToStop();
      server.awaitEnd();
      assertThat(tavus.fake().active()).isEmpty();
    }
    assertThat(asked()).containsExactly(MAKING, ENDING);
  }

  private PackagedRosa serve() {
    Map<String, String> settings = RosaServer.upstreamSettings(upstream);
    settings.putAll(tavus.settings(folder.resolve("state"), persona));
    return PackagedRosa.serve(folder, settings);
  }

  private List<String> asked() {
    return tavus.fake().asked().stream().map(Asked::line).toList();
  }
}
