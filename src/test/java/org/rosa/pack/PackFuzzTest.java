package org.rosa.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a file holds, a reading ends soon with a conference or findings.
class PackFuzzTest {
  private static final int ROUNDS = 2_000;

  @TempDir private Path folder;

  @Test
  void no_mutation_of_a_file_makes_a_reading_throw() {
    long seed = System.nanoTime();
    System.out.println("fuzzing packs with seed " + seed);
    var random = new Random(seed);
    var pack = SmallPack.in(folder);
    var files = SmallPack.files();
    var names = List.copyOf(files.keySet());
    assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            var name = names.get(random.nextInt(names.size()));
            var whole = files.getOrDefault(name, "");
            pack.write(name, mutated(whole, random));
            var examined = PackReader.examine(folder);
            assertThat(examined.conference().isPresent() || examined.hasErrors())
                .as("seed %d round %d %s", seed, round, name)
                .isTrue();
            pack.write(name, whole);
          }
        });
    assertThat(PackReader.examine(folder).findings()).isEmpty();
  }

  @Test
  void a_file_of_50_megabytes_is_refused_unread() throws IOException {
    SmallPack.in(folder);
    try (var file = new RandomAccessFile(folder.resolve("golden.yaml").toFile(), "rw")) {
      file.setLength(50L << 20);
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(PackReader.examine(folder).findings())
                .extracting(Finding::rule)
                .containsExactly("too-large"));
  }

  @Test
  void a_folder_of_too_many_files_is_refused() throws IOException {
    SmallPack.in(folder);
    for (int i = 0; i <= 5_000; i++) {
      Files.createFile(folder.resolve("facts/" + i + ".txt"));
    }

    assertThat(PackReader.examine(folder).findings())
        .extracting(Finding::rule)
        .contains("too-many-files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../tea", "a/b", "..", "/etc/passwd", "C:\\tea", "a..b", "té a", "%2e%2e", "~tea"})
  void an_id_that_could_name_another_file_is_refused(String id) {
    SmallPack.in(folder)
        .replace("facts/tea.md", "id: tea", "id: " + id)
        .replace("speakers.yaml", "id: first-speaker", "id: '" + id + "'");

    assertThat(PackReader.examine(folder).findings())
        .filteredOn(finding -> finding.rule().equals("id"))
        .hasSize(2);
  }

  private static byte[] mutated(String text, Random random) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(9)) {
      case 0 -> java.util.Arrays.copyOf(bytes, at);
      case 1 -> new byte[0];
      case 2 -> lines(text, random, false);
      case 3 -> lines(text, random, true);
      case 4 -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield bytes;
      }
      case 5 -> {
        for (int i = at; i < Math.min(bytes.length, at + 20); i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
        yield bytes;
      }
      case 6 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 7 ->
          (text.substring(0, at) + sign(random) + text.substring(at))
              .getBytes(StandardCharsets.UTF_8);
      default -> (text + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static String sign(Random random) {
    return List.of(
            "[", "{", "*a", "&a", "- ", ": ", "\"", "'", "|\n", "---\n", "\t", "#", "!!java", "%",
            "\u0000", "\uFEFF", "<<: ", "? ")
        .get(random.nextInt(18));
  }

  private static byte[] lines(String text, Random random, boolean shuffled) {
    var lines = new ArrayList<>(text.lines().toList());
    if (shuffled) {
      Collections.shuffle(lines, random);
    } else {
      int at = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        lines.remove(at);
      } else {
        lines.add(random.nextInt(lines.size()), lines.get(at));
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
