package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// What the pack says that it does not know, by its names: "what is the budget of UNESCO" names
/// another organization, so a fact on budgets that never speaks of UNESCO is no answer to it.
final class Unknowns {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<Folded, Fact> named = new HashMap<>();
  private final Language language;

  /// A text as names are looked for in it.
  ///
  /// @param spaced its words, a space around each
  /// @param han whether it has letters of Chinese, which puts no spaces between words
  private record Folded(String spaced, boolean han) {
    static Folded of(String text) {
      var spaced = " " + NO_LETTERS.matcher(TextFold.fold(text)).replaceAll(" ").strip() + " ";
      return new Folded(spaced, spaced.codePoints().anyMatch(Character::isIdeographic));
    }

    /// Whether a name stands in this text as a word.
    boolean names(Folded name) {
      return spaced.contains(han || name.han ? name.spaced.strip() : name.spaced);
    }
  }

  Unknowns(List<Fact> facts, Language language) {
    this.language = language;
    facts.stream()
        .filter(fact -> !fact.known())
        .forEach(fact -> fact.aliases().forEach(alias -> named.put(Folded.of(alias), fact)));
  }

  /// The unknown subject that an utterance names, where the best fact is it or never speaks of it.
  Optional<Fact> named(String utterance, Fact best) {
    var said = Folded.of(utterance);
    return named.entrySet().stream()
        .filter(entry -> said.names(entry.getKey()))
        .filter(
            entry ->
                entry.getValue().id().equals(best.id())
                    || texts(best).noneMatch(text -> text.names(entry.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Stream<Folded> texts(Fact fact) {
    var texts = new ArrayList<String>(fact.aliases());
    Stream.ofNullable(fact.wordings().get(language))
        .forEach(
            wording -> {
              texts.add(wording.title());
              texts.addAll(wording.questions());
              texts.addAll(wording.answers().values());
            });
    return texts.stream().map(Folded::of);
  }
}
