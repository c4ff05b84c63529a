package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.pack.Rule;

/// Holds docs/packs.md to its word: its example is a pack, and its table lists the rules there are.
class PackPageTest {
  private static final Pattern FILE = Pattern.compile("(?ms)^```\\w+ (\\S+)\n(.*?)^```$");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning) \\| \\S.*\\|$");

  @TempDir private Path folder;

  private String page = "";

  @BeforeEach
  void writeTheExample() throws IOException {
    page = Files.readString(Path.of("docs/packs.md"));
    for (var file : FILE.matcher(page).results().toList()) {
      var to = folder.resolve(file.group(1));
      Files.createDirectories(to.getParent());
      Files.writeString(to, file.group(2));
    }
  }

  @Test
  void the_example_passes_the_check() {
    var typed = Typed.rosa("pack", "check", folder.toString());

    assertThat(typed.out()).contains("pack bridge-days").contains("0 errors, 0 warnings");
    assertThat(typed.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2030-05-01T10:00:00+01:00 | en | Is there a boat trip?             | There will be a boat trip",
        "2030-05-06T10:00:00+01:00 | en | When does the boat leave?         | There is a boat trip",
        "2030-05-06T10:00:00+01:00 | fr | Y a-t-il une promenade en bateau ? | Il y a une promenade",
        "2030-06-01T10:00:00+01:00 | ru | Будет ли прогулка на корабле?     | прошла прогулка",
        "2030-05-06T10:00:00+01:00 | zh | 有游船活动吗？                      | 游船活动"
      })
  void rosa_answers_from_the_example(String clock, String language, String question, String words) {
    var settings = new HashMap<>(Map.of("ROSA_PACK", folder.toString(), "ROSA_CLOCK", clock));

    assertThat(Typed.rosa(settings, "ask", "--lang", language, question).out()).contains(words);
  }

  @Test
  void the_table_lists_every_rule_and_its_grade() {
    var listed = ROW.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList();
    var rules =
        List.of(Rule.values()).stream()
            .map(rule -> rule.id() + " " + rule.severity().word())
            .toList();

    assertThat(listed).containsExactlyElementsOf(rules);
  }
}
