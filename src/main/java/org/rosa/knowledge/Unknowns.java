package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// What the pack says that it does not know, by its names: "what is the budget of UNESCO" names
/// another organization, so a fact on budgets that never speaks of UNESCO is no answer to it.
final class Unknowns {
  private final Map<String, Fact> named = new HashMap<>();
  private final Language language;

  Unknowns(List<Fact> facts, Language language) {
    this.language = language;
    facts.stream()
        .filter(fact -> !fact.known())
        .forEach(fact -> fact.aliases().forEach(alias -> named.put(spaced(alias), fact)));
  }

  /// The unknown subject that an utterance names, where the best fact is it or never speaks of it.
  Optional<Fact> named(String utterance, Fact best) {
    var said = spaced(utterance);
    return named.entrySet().stream()
        .filter(entry -> stands(entry.getKey(), said))
        .filter(
            entry ->
                entry.getValue().id().equals(best.id())
                    || texts(best).noneMatch(text -> stands(entry.getKey(), text)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Stream<String> texts(Fact fact) {
    var texts = new ArrayList<String>(fact.aliases());
    Stream.ofNullable(fact.wordings().get(language))
        .forEach(
            wording -> {
              texts.add(wording.title());
              texts.addAll(wording.questions());
              texts.addAll(wording.answers().values());
            });
    return texts.stream().map(Unknowns::spaced);
  }

  /// Whether a name stands in a text as a word; Chinese has no spaces between words.
  private static boolean stands(String name, String text) {
    boolean han = name.codePoints().anyMatch(Character::isIdeographic);
    return text.contains(
        han || text.codePoints().anyMatch(Character::isIdeographic) ? name.strip() : name);
  }

  private static String spaced(String text) {
    return " " + TextFold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
