package org.rosa.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rosa.language.Language;

/// Questions of the six languages that differ from one another in as little as can be and have
/// different answers.
///
/// @param difference in what they differ
public record NearQuestions(Language language, String difference, String one, String other) {
  private static final Path FILE =
      Path.of("src/test/resources/org/rosa/conversation/near_questions.txt");

  public static List<NearQuestions> all() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(
            part ->
                new NearQuestions(Language.named(part[0]).orElseThrow(), part[1], part[2], part[3]))
        .toList();
  }
}
