package org.rosa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.knowledge.Citation;
import org.rosa.language.Language;

/// What a visitor says and what the pack must answer, from a table beside a test.
///
/// A table holds lines `language | utterances | subjects | words`. Utterances follow each other
/// with ` > `; the last one is judged. One of the subjects, which are set apart by commas, must be
/// cited first or second, and every word, set apart by semicolons, be said; a word after `!` must
/// not be. `nothing` stands for an honest "I do not know". A line `at 2025-09-09T14:10` sets the
/// clock of the venue for the lines after it.
public record AskedLine(
    Language language,
    Instant at,
    List<String> utterances,
    List<String> subjects,
    List<String> words) {
  private static final String NOTHING = "nothing";

  /// The lines of a resource beside a class.
  public static List<AskedLine> table(Class<?> beside, String name) {
    var lines = new ArrayList<AskedLine>();
    var at = AskedPack.DURING;
    for (var line : read(beside, name).lines().map(String::strip).toList()) {
      if (line.startsWith("at ")) {
        at = AskedPack.atVenue(LocalDateTime.parse(line.substring(3)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line(line, at));
      }
    }
    return lines;
  }

  /// Every line of a table that is answered otherwise than it says.
  public static List<String> wrong(Class<?> beside, String name) {
    return table(beside, name).stream().flatMap(line -> line.problem().stream()).toList();
  }

  /// What is wrong with the answer to it; empty where it is right.
  public Optional<String> problem() {
    var earlier = new ArrayList<String>();
    for (var utterance : utterances.subList(0, utterances.size() - 1)) {
      var said = AskedPack.answer(language, utterance, at, earlier);
      earlier.add(utterance);
      earlier.add(said.text());
    }
    var answer = AskedPack.answer(language, utterances.getLast(), at, earlier);
    return isRight(answer)
        ? Optional.empty()
        : Optional.of(
            "%s %s wants %s %s, but: %s %s"
                .formatted(
                    language.code(), utterances, subjects, words, cited(answer), answer.text()));
  }

  private boolean isRight(EmbeddedAnswer answer) {
    if (subjects.contains(NOTHING)) {
      return answer instanceof EmbeddedAnswer.Unknown;
    }
    var said = answer.text().toLowerCase(Locale.ROOT);
    return cited(answer).stream().limit(2).anyMatch(subjects::contains)
        && words.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .allMatch(
                word ->
                    word.startsWith("!") ? !said.contains(word.substring(1)) : said.contains(word));
  }

  private static List<String> cited(EmbeddedAnswer answer) {
    return answer.citations().stream().map(Citation::subject).toList();
  }

  private static AskedLine line(String line, Instant at) {
    var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    return new AskedLine(
        Language.named(cells.getFirst()).orElseThrow(() -> new IllegalArgumentException(line)),
        at,
        split(cells.get(1), ">"),
        split(cells.get(2), ","),
        cells.size() > 3 ? split(cells.get(3), ";") : List.of());
  }

  private static List<String> split(String cell, String separator) {
    return Stream.of(cell.split(separator, -1)).map(String::strip).toList();
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException(name + ": not found beside " + beside.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }
}
