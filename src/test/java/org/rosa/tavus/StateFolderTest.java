package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir Path folder;

  @Test
  void what_is_kept_is_read_again_listed_and_removed() throws IOException {
    var state = new StateFolder(folder.resolve("made/later"));
    assertThat(state.names()).isEmpty();
    assertThat(state.read("b")).isEmpty();

    state.write("b", JsonNodeFactory.instance.textNode("first"));
    state.write("b", JsonNodeFactory.instance.textNode("second"));
    state.write("a", JsonNodeFactory.instance.textNode("other"));

    assertThat(state.names()).containsExactly("a", "b");
    assertThat(state.read("b").orElseThrow().asText()).isEqualTo("second");
    state.remove("b");
    state.remove("b");
    assertThat(state.names()).containsExactly("a");
  }

  @Test
  void only_its_owner_can_look_into_it() throws IOException {
    var state = new StateFolder(folder.resolve("made"));
    state.write("a", JsonNodeFactory.instance.textNode("x"));

    assertThat(permissions(state.path())).isEqualTo("rwx------");
    assertThat(permissions(state.path().resolve("a.json"))).isEqualTo("rw-------");
  }

  @Test
  void a_file_that_was_half_written_counts_as_nothing() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"id\":");

    assertThat(new StateFolder(folder).read("a")).isEmpty();
  }

  @Test
  void a_name_never_leads_out_of_it() {
    assertThatThrownBy(() -> new StateFolder(folder).read("../a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
