package org.rosa.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.knowledge.Conference;

class PackWatcherTest {
  @TempDir private Path folder;

  private final List<Conference> taken = new ArrayList<>();
  private final List<Conference> loaded = new ArrayList<>();
  private final List<List<Finding>> rejected = new ArrayList<>();
  private SmallPack pack;
  private PackWatcher watcher;

  @BeforeEach
  void watch() throws BrokenPackException {
    pack = SmallPack.in(folder);
    watcher =
        new PackWatcher(
            folder,
            PackReader.read(folder).conference(),
            pack -> taken.add(pack.conference()),
            new PackWatcher.Listener() {
              @Override
              public void loaded(Conference conference) {
                loaded.add(conference);
              }

              @Override
              public void rejected(List<Finding> findings) {
                rejected.add(findings);
              }
            });
  }

  @Test
  void a_change_is_read_once_it_stands_still() {
    pack.replace("facts/tea.md", "Tea is", "Hot tea is");
    watcher.look();
    assertThat(taken).isEmpty();

    watcher.look();
    watcher.look();

    assertThat(taken).hasSize(1);
    assertThat(loaded).isEqualTo(taken);
    assertThat(rejected).isEmpty();
  }

  @Test
  void a_broken_pack_is_told_once_and_changes_nothing() {
    pack.replace("facts/tea.md", "trust: C", "trust: great");
    looks();
    looks();

    assertThat(taken).isEmpty();
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().getFirst().rule()).isEqualTo("trust");
  }

  @Test
  void a_mended_pack_is_taken_over_again() {
    pack.replace("facts/tea.md", "trust: C", "trust: great");
    looks();
    pack.replace("facts/tea.md", "trust: great", "trust: B");
    looks();

    assertThat(rejected).hasSize(1);
    assertThat(loaded).hasSize(1);
  }

  @Test
  void a_file_that_comes_or_goes_is_a_change() {
    pack.write("facts/soup.md", SmallPack.fact("soup", "Is there soup", "There is soup."));
    looks();
    pack.delete("facts/soup.md");
    looks();

    assertThat(taken).extracting(conference -> conference.facts().size()).containsExactly(3, 2);
  }

  @Test
  void a_file_that_was_only_touched_changes_nothing() throws IOException {
    Files.setLastModifiedTime(folder.resolve("facts/tea.md"), FileTime.fromMillis(1));
    looks();

    assertThat(taken).isEmpty();
    assertThat(rejected).isEmpty();
  }

  @Test
  void a_folder_that_is_gone_is_a_broken_pack() {
    SmallPack.files().keySet().forEach(pack::delete);
    looks();

    assertThat(rejected).hasSize(1);
    assertThat(taken).isEmpty();
  }

  private void looks() {
    watcher.look();
    watcher.look();
  }
}
