package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkSecretTest {
  @TempDir Path folder;

  @Test
  void a_secret_is_made_once_for_this_user_alone() throws Exception {
    var state = folder.resolve("state/rosa");
    var made = new LinkSecret(Optional.empty(), state).get();
    var file = state.resolve("link-secret");

    assertThat(new LinkSecret(Optional.empty(), state).get()).isEqualTo(made).hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
        .isEqualTo("rwx------");
    try (var files = Files.list(state)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void the_operators_secret_makes_no_file() {
    var secret = new LinkSecret(Optional.of("a-secret-of-the-operator"), folder.resolve("state"));

    assertThat(secret.get()).isEqualTo("a-secret-of-the-operator".getBytes(StandardCharsets.UTF_8));
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void where_no_file_can_be_kept_links_are_signed_all_the_same() throws Exception {
    var occupied = Files.writeString(folder.resolve("file"), "");
    var secret = new LinkSecret(Optional.empty(), occupied.resolve("state"));

    assertThat(secret.get()).hasSize(64).isEqualTo(secret.get());
  }
}
