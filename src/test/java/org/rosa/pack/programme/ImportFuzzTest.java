package org.rosa.pack.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages every fixture in many ways: the import never throws.
class ImportFuzzTest {
  private static final long SEED = 20300506;
  private static final List<ProgrammeFormat> FORMATS = List.of(ProgrammeFormat.values());
  private static final int DAMAGES_A_FILE = 60;

  @TempDir private Path folder;

  @Test
  void no_damage_makes_an_import_throw() throws IOException {
    var pack = Fixtures.pack(folder, "");
    var random = new Random(SEED);
    try (var files = Files.list(Fixtures.FOLDER)) {
      for (var file : files.sorted().toList()) {
        var whole = Files.readAllBytes(file);
        for (int i = 0; i < DAMAGES_A_FILE; i++) {
          var damaged = damaged(whole, random);
          var format =
              i % 2 == 0
                  ? Optional.<ProgrammeFormat>empty()
                  : Optional.of(FORMATS.get(random.nextInt(FORMATS.size())));
          var request =
              new ProgrammeImport.Request(pack, "fuzz", format, Zones.zone("Europe/Vienna"));
          assertThatCode(() -> ProgrammeImport.compare(request, damaged))
              .as("%s, seed %d, damage %d", file, SEED, i)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void whatever_is_taken_reads_back() throws IOException {
    var random = new Random(SEED);
    int written = 0;
    for (var name : new String[] {"pretalx.json", "schedule.xml", "calendar.ics", "talks.csv"}) {
      var pack = Fixtures.pack(Files.createDirectory(folder.resolve(name)), "");
      for (int i = 0; i < 40; i++) {
        var request =
            new ProgrammeImport.Request(pack, "fuzz", Optional.empty(), Zones.zone("UTC"));
        var outcome =
            ProgrammeImport.apply(
                request, damaged(Fixtures.file(name), random), Fixtures.TODAY.plusDays(i));
        if (outcome instanceof ProgrammeImport.Report report && report.written()) {
          written++;
        } else if (outcome instanceof ProgrammeImport.Refused refused) {
          assertThat(refused.why()).doesNotContain("would not read back");
        }
      }
    }
    assertThat(written).isGreaterThan(20);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    var damaged = whole.clone();
    int at = random.nextInt(whole.length);
    int length = random.nextInt(40);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(damaged, at);
      case 1 -> without(damaged, at, Math.min(whole.length, at + length));
      case 2 -> {
        for (int i = 0; i < 5; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        yield damaged;
      }
      case 3 -> {
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        yield damaged;
      }
      default -> {
        int from = random.nextInt(whole.length);
        int many = Math.min(length, whole.length - Math.max(at, from));
        System.arraycopy(whole, from, damaged, at, many);
        yield damaged;
      }
    };
  }

  private static byte[] without(byte[] whole, int from, int to) {
    var rest = Arrays.copyOf(whole, whole.length - (to - from));
    System.arraycopy(whole, to, rest, from, whole.length - to);
    return rest;
  }
}
