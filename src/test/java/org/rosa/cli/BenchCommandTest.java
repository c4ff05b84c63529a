package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.pack.SmallPack;

class BenchCommandTest {
  private static final List<String> CODES = List.of("en", "fr", "es", "ru", "zh", "ar");

  @TempDir private Path folder;

  @Test
  void answers_are_judged_and_timed_in_all_six_languages() {
    var typed = Typed.rosa("bench", "answers", "--pack", pack().folder().toString());

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("small, version ", ": 12 golden questions, asked at 2030-03-05 09:30")
        .containsSubsequence("\ntuned ", "\nunseen ", "\nfirst segment ", "\npack loaded first: ")
        .contains("memory of the pack: ");
    for (var code : CODES) {
      assertThat(typed.out().lines().filter(line -> line.startsWith(code + " "))).hasSize(3);
    }
  }

  @Test
  void columns_stand_under_their_heads() {
    var lines = Typed.rosa("bench", "answers", "--pack", pack().folder().toString()).out().lines();
    var table = lines.dropWhile(line -> !line.startsWith("tuned")).limit(8).toList();

    assertThat(table).extracting(String::length).containsOnly(table.getFirst().length());
  }

  @Test
  void json_is_one_object_with_a_part_for_tuned_and_unseen() {
    var typed = Typed.rosa("bench", "answers", "--json", "--pack", pack().folder().toString());
    var json = new JsonObject(typed.out());

    assertThat(typed.out().lines()).hasSize(1);
    assertThat(json.getJsonObject("tuned").fieldNames()).containsExactlyElementsOf(CODES);
    var french = json.getJsonObject("unseen").getJsonObject("fr");
    assertThat(french.getInteger("asked")).isEqualTo(1);
    assertThat(french.getInteger("unanswerable")).isEqualTo(1);
    assertThat(french.getInteger("fabricated")).isZero();
    assertThat(json.getJsonObject("first_segment_ms").getJsonObject("ar").getDouble("p99"))
        .isPositive();
    assertThat(json.getJsonObject("load_ms").fieldNames()).containsExactly("cold", "warm");
  }

  @Test
  void a_pack_without_golden_questions_is_wrong_usage() {
    var bare = SmallPack.in(folder).delete("golden.yaml");
    var typed = Typed.rosa("bench", "answers", "--pack", bare.folder().toString());

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("has no golden questions", "See: rosa bench answers --help");
  }

  @Test
  void no_line_of_help_is_wider_than_a_terminal() {
    assertThat(Typed.rosa("bench", "answers", "--help").out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void a_percentile_is_a_time_that_was_measured() {
    var times =
        new Latencies(
            IntStream.rangeClosed(1, 200).mapToObj(ms -> Duration.ofMillis(201 - ms)).toList());

    assertThat(times.percentile(50)).isEqualTo(Duration.ofMillis(100));
    assertThat(times.percentile(99)).isEqualTo(Duration.ofMillis(198));
    assertThat(new Latencies(List.of(Duration.ofMillis(7))).percentile(50))
        .isEqualTo(Duration.ofMillis(7));
  }

  /// The small pack with a question it knows and one it does not, in every language.
  private SmallPack pack() {
    var golden = new StringBuilder();
    for (var code : CODES) {
      golden.append(code).append(":\n  - ask: Where is tea ").append(code);
      golden.append("\n    want: [tea]\n  - ask: xyzzy\n    want: unknown\n    unseen: true\n");
    }
    return SmallPack.in(folder).write("golden.yaml", golden.toString());
  }
}
