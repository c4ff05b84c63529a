package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.guardrail.Lessons;
import org.rosa.knowledge.Conference;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.Finding;
import org.rosa.pack.PackReader;
import org.rosa.pack.PackWatcher;
import org.rosa.pack.SmallPack;
import org.rosa.testing.ChatClient;
import org.rosa.testing.RosaServer;

class HotReloadTest {
  private static final String QUESTION = "Where is tea en?";

  @TempDir private Path folder;

  private final CountDownLatch loaded = new CountDownLatch(1);
  private final CountDownLatch rejected = new CountDownLatch(1);

  @Test
  void an_edited_answer_is_given_within_two_seconds() throws Exception {
    var pack = SmallPack.in(folder);
    var current = current();
    try (var server = RosaServer.over(current);
        var watcher = watching(current)) {
      watcher.start(Duration.ofMillis(400));
      assertThat(answer(server)).contains("Tea is in the hall.");

      pack.replace("facts/tea.md", "Tea is in the hall.", "Tea is in the garden.");

      assertThat(loaded.await(2, TimeUnit.SECONDS)).isTrue();
      assertThat(answer(server)).contains("Tea is in the garden.");
    }
  }

  @Test
  void a_broken_pack_leaves_what_is_known_alone() throws Exception {
    var pack = SmallPack.in(folder);
    var current = current();
    try (var server = RosaServer.over(current);
        var watcher = watching(current)) {
      watcher.start(Duration.ofMillis(100));

      pack.write("facts/tea.md", "no fact");

      assertThat(rejected.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(answer(server)).contains("Tea is in the hall.");
    }
  }

  @Test
  void the_pack_in_force_is_shown_with_its_version() throws Exception {
    SmallPack.in(folder);
    var current = current();
    var meters = new SimpleMeterRegistry();
    try (var _ = current.follow(folder, meters)) {
      var info =
          meters
              .get("rosa.pack.info")
              .tag("id", "small")
              .tag("version", current.conference().version())
              .gauge();

      assertThat(info.value()).isEqualTo(1);
      assertThat(meters.get("rosa.pack.reloads").tag("result", "loaded").counter().count())
          .isZero();
    }
  }

  private CurrentPack current() throws BrokenPackException {
    return new CurrentPack(PackReader.read(folder), Lessons.forgotten());
  }

  private PackWatcher watching(CurrentPack current) {
    return new PackWatcher(
        folder,
        current.conference(),
        current::replace,
        new PackWatcher.Listener() {
          @Override
          public void loaded(Conference conference) {
            loaded.countDown();
          }

          @Override
          public void rejected(List<Finding> findings) {
            rejected.countDown();
          }
        });
  }

  private static String answer(RosaServer server) {
    try (var client = new ChatClient(server)) {
      return client.ask(QUESTION);
    }
  }
}
