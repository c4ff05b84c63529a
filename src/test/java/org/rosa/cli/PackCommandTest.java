package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.pack.SmallPack;

class PackCommandTest {
  @TempDir private Path folder;

  @Test
  void a_sound_pack_is_fine() {
    var typed = check(SmallPack.in(folder));

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .contains("pack small, version ", "2 facts, 3 talks, 3 rooms, 2 stations")
        .endsWith("0 errors, 0 warnings" + System.lineSeparator());
  }

  @Test
  void a_finding_is_a_line_with_file_line_rule_and_what_to_do() {
    var typed = check(SmallPack.in(folder).replace("facts/tea.md", "trust: C", "trust: D"));

    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.out().lines().findFirst())
        .contains(
            folder.resolve("facts/tea.md")
                + ":6: error trust: unknown trust 'D'; trust is A, B or C");
    assertThat(typed.out()).endsWith("1 errors, 0 warnings" + System.lineSeparator());
  }

  @Test
  void warnings_alone_are_fine() {
    var typed = check(SmallPack.in(folder).write("programm.yaml", "a: b"));

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("warning unknown-file", "did you mean 'programme.yaml'?");
  }

  @Test
  void json_is_one_object() {
    SmallPack.in(folder).replace("facts/tea.md", "trust: C", "trust: D");
    var typed = Typed.rosa("pack", "check", "--json", folder.toString());
    var object = new JsonObject(typed.out());

    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.out().lines()).hasSize(1);
    var finding = object.getJsonArray("findings").getJsonObject(0);
    assertThat(finding.getString("rule")).isEqualTo("trust");
    assertThat(finding.getString("severity")).isEqualTo("error");
    assertThat(finding.getInteger("line")).isEqualTo(6);
    assertThat(object.getJsonObject("golden").isEmpty()).isTrue();
  }

  @Test
  void golden_questions_are_asked_and_counted_by_language() {
    var typed = check(SmallPack.in(folder));

    assertThat(typed.out().lines())
        .anyMatch(line -> line.matches("golden +asked +right +asked back +honestly unknown.*"))
        .anyMatch(line -> line.matches("en +2 +2 +0 +0 +0 +0"))
        .anyMatch(line -> line.matches("fr +1 +0 +0 +1 +0 +0"));
  }

  @Test
  void a_golden_question_that_is_answered_wrong_is_a_warning_where_it_stands() {
    var typed = check(SmallPack.in(folder).replace("golden.yaml", "want: [tea]", "want: [taxi]"));

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains(
            folder.resolve("golden.yaml")
                + ":2: warning golden: 'where is tea en' wants [taxi] and is answered from"
                + " 'tea'; see docs/answers.md")
        .endsWith("0 errors, 1 warnings" + System.lineSeparator());
  }

  @Test
  void of_an_unseen_golden_question_only_the_place_is_told() {
    var typed =
        check(SmallPack.in(folder).replace("golden.yaml", "says: [straight]", "says: [moon]"));

    assertThat(typed.out())
        .contains("golden.yaml:4: warning golden: an unseen question is not answered right")
        .doesNotContain("how do I get");
  }

  @Test
  void json_counts_golden_questions_by_language() {
    SmallPack.in(folder);
    var json = new JsonObject(Typed.rosa("pack", "check", "--json", folder.toString()).out());

    assertThat(json.getJsonObject("golden").getJsonObject("en"))
        .isEqualTo(
            new JsonObject()
                .put("asked", 2)
                .put("right", 2)
                .put("asked_back", 0)
                .put("honestly_unknown", 0)
                .put("wrong", 0)
                .put("wrongly_unknown", 0));
  }

  @Test
  void without_a_folder_the_pack_of_the_settings_is_checked() {
    SmallPack.in(folder);

    assertThat(Typed.rosa(Map.of("ROSA_PACK", folder.toString()), "pack", "check").out())
        .contains("pack small");
  }

  @Test
  void a_folder_that_is_not_there_is_wrong_usage() {
    var typed = Typed.rosa("pack", "check", folder.resolve("none").toString());

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("is no folder", "See: rosa pack check --help");
  }

  @Test
  void a_new_pack_passes_the_check_and_answers() {
    var fresh = folder.resolve("My Event");
    assertThat(Typed.rosa("pack", "new", fresh.toString()).code()).isZero();

    var typed = Typed.rosa("pack", "check", fresh.toString());

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("pack my-event").contains("0 errors, 0 warnings");
    assertThat(Typed.rosa(Map.of("ROSA_PACK", fresh.toString()), "ask", "Who are you?").out())
        .contains("I am Rosa");
  }

  @Test
  void a_folder_that_holds_something_is_refused() throws Exception {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    var typed = Typed.rosa("pack", "new", folder.toString());

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("holds something");
    assertThat(folder.resolve("pack.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "new"})
  void each_command_shows_examples_and_exit_codes(String command) {
    var typed = Typed.rosa("pack", command, "--help");

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .containsSubsequence("Examples:", "rosa pack " + command, "Usage: rosa pack " + command)
        .contains("Exit codes: 0 fine");
    assertThat(typed.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  private static Typed check(SmallPack pack) {
    return Typed.rosa("pack", "check", pack.folder().toString());
  }
}
