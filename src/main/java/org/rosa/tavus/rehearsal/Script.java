package org.rosa.tavus.rehearsal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.language.Language;

/// What happens in a call, in order.
///
/// As a text it has a line for each thing, a word before what it says; `#` begins a remark:
///
/// ```
/// language fr
/// greeting Bonjour, je suis Rosa.
/// visitor Qui êtes-vous ?
/// hears Rosa; intelligence
/// ```
///
/// `perceived …` stands before the visitor's words that it belongs to, `silence …` is the
/// platform's placeholder, `again` a repeated request, `interrupts 3` leaves three words of the
/// last answer.
///
/// @param greeting what the avatar says first; empty for nothing
public record Script(Language language, String greeting, List<Step> steps) {
  public Script {
    requireNonNull(language, "language");
    requireNonNull(greeting, "greeting");
    steps = List.copyOf(steps);
  }

  /// A call in which a visitor says one thing.
  public static Script of(Language language, String greeting, String words) {
    return new Script(language, greeting, List.of(new Step.Says(words, "")));
  }

  /// Reads a text.
  ///
  /// @throws BadScriptException naming the first line that means nothing
  public static Script read(String text) throws BadScriptException {
    var reading = new Reading();
    int number = 0;
    for (var line : text.lines().map(String::strip).toList()) {
      number++;
      if (!line.isEmpty() && !line.startsWith("#")) {
        reading.line(number, line);
      }
    }
    return reading.script();
  }

  private static final class Reading {
    private final List<Step> steps = new ArrayList<>();
    private Optional<Language> language = Optional.empty();
    private String greeting = "";
    private String perceived = "";

    void line(int number, String line) throws BadScriptException {
      int blank = line.indexOf(' ');
      var word = blank < 0 ? line : line.substring(0, blank);
      var rest = blank < 0 ? "" : line.substring(blank).strip();
      switch (word) {
        case "language" -> language = Optional.of(language(number, rest));
        case "greeting" -> greeting = rest;
        case "perceived" -> perceived = rest;
        case "visitor" -> {
          steps.add(new Step.Says(some(number, rest), perceived));
          perceived = "";
        }
        case "silence" -> steps.add(new Step.Silent(rest));
        case "again" -> steps.add(new Step.Again());
        case "interrupts" -> steps.add(new Step.Interrupts(count(number, rest)));
        case "hears" ->
            steps.add(new Step.Hears(Stream.of(rest.split(";", -1)).map(String::strip).toList()));
        default -> throw new BadScriptException(number, "'" + word + "' means nothing");
      }
    }

    Script script() throws BadScriptException {
      if (language.isEmpty()) {
        throw new BadScriptException(1, "no line 'language …'");
      }
      return new Script(language.get(), greeting, steps);
    }

    private static Language language(int number, String name) throws BadScriptException {
      return Language.named(name)
          .orElseThrow(() -> new BadScriptException(number, "'" + name + "' is no language"));
    }

    private static String some(int number, String words) throws BadScriptException {
      if (words.isEmpty()) {
        throw new BadScriptException(number, "a visitor says something");
      }
      return words;
    }

    private static int count(int number, String text) throws BadScriptException {
      if (!text.matches("[0-9]{1,4}")) {
        throw new BadScriptException(number, "'" + text + "' is no number of words");
      }
      return Integer.parseInt(text);
    }
  }
}
