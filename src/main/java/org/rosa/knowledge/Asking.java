package org.rosa.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rosa.language.Atoms;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// How people ask in one language: reads from an utterance the words that carry its meaning.
///
/// The resource `asking_<code>.txt` lists phrases under names. Reading goes from left to right and
/// takes the longest phrase at each place: `frame` phrases ("could you tell me") go; `courtesy`
/// phrases ("hello", "thank you") go where something else is said; `light` words go; `keep` phrases
/// stay as they are; phrases under any other name stand for that name, which begins with `?` where
/// it asks (`?when`). Of the remaining words the `endings` and `beginnings` are cut off.
public final class Asking {
  private static final String FRAME = "frame";
  private static final String COURTESY = "courtesy";
  private static final String LIGHT = "light";
  private static final Set<String> WORDS = Set.of(FRAME, COURTESY, LIGHT, "keep");
  private static final String OPENING = "^";
  private static final String CLOSING = "$";
  private static final int STEM_LETTERS = 3;

  /// A phrase and what becomes of it.
  private record Entry(List<String> phrase, String name, boolean opening, boolean closing) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, String> synonyms = new HashMap<>();
  private final List<String> endings = new ArrayList<>();
  private final List<String> beginnings = new ArrayList<>();

  /// @param acronyms words of the pack that a speaker may spell letter by letter
  public Asking(Language language, Set<String> acronyms, Thesaurus thesaurus) {
    var file = "asking_" + language.code() + ".txt";
    resource(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(this::add);
    for (var group : thesaurus.in(language)) {
      group.forEach(member -> addSynonym("=" + group.getFirst(), Atoms.of(member)));
    }
    for (var acronym : acronyms) {
      var folded = TextFold.fold(acronym);
      add(folded, List.of(folded.split("")), false, false);
    }
    entries
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Entry entry) -> entry.phrase().size()).reversed()));
  }

  /// How many words of a text carry a meaning of their own, beyond framing and asking.
  public int meaningful(String text) {
    return (int)
        reading(Atoms.of(text), Set.of(FRAME, COURTESY, LIGHT)).words().stream()
            .filter(word -> !word.startsWith("?"))
            .count();
  }

  /// What an utterance may mean, to be tried in this order: without courtesy, with it, and every
  /// word of it.
  List<Reading> readings(String utterance) {
    var atoms = Atoms.of(utterance);
    return Stream.of(Set.of(FRAME, COURTESY, LIGHT), Set.of(FRAME, LIGHT), Set.<String>of())
        .map(dropped -> reading(atoms, dropped))
        .filter(reading -> !reading.isEmpty())
        .distinct()
        .toList();
  }

  /// What a question of the pack means; it has its courtesy on purpose.
  Reading question(String question) {
    var atoms = Atoms.of(question);
    var reading = reading(atoms, Set.of(FRAME, LIGHT));
    return reading.isEmpty() ? reading(atoms, Set.of()) : reading;
  }

  private Reading reading(List<String> atoms, Set<String> dropped) {
    var reading = new Reading.Builder();
    for (int at = 0; at < atoms.size(); ) {
      var entry = longest(atoms, at, reading.isEmpty());
      int size = entry.isPresent() ? entry.get().phrase().size() : 1;
      var name = entry.isPresent() ? entry.get().name() : "";
      if (dropped.contains(name)) {
        reading.gap();
      } else if (name.isEmpty() || WORDS.contains(name)) {
        for (int i = at; i < at + size; i++) {
          add(reading, atoms.get(i));
        }
      } else {
        reading.word(name);
      }
      at += size;
    }
    return reading.build();
  }

  private void add(Reading.Builder reading, String atom) {
    if (atom.equals(Atoms.BREAK)) {
      reading.gap();
    } else if (Atoms.isHan(atom)) {
      reading.han(atom);
    } else {
      var stem = stem(atom);
      reading.word(synonyms.getOrDefault(stem, stem));
    }
  }

  /// A phrase stands for its group as it is, a word in all its forms.
  private void addSynonym(String name, List<String> atoms) {
    var phrase = atoms.stream().filter(atom -> !atom.equals(Atoms.BREAK)).toList();
    if (phrase.size() > 1) {
      add(name, phrase, false, false);
    } else if (!phrase.isEmpty() && !Atoms.isHan(phrase.getFirst())) {
      synonyms.putIfAbsent(stem(phrase.getFirst()), name);
    }
  }

  /// The longest phrase that begins here.
  private Optional<Entry> longest(List<String> atoms, int at, boolean opens) {
    for (var entry : entries.getOrDefault(atoms.get(at), List.of())) {
      int end = at + entry.phrase().size();
      if ((opens || !entry.opening())
          && (end == atoms.size() || !entry.closing())
          && end <= atoms.size()
          && stands(entry.phrase(), atoms, at)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /// Whether a phrase stands here, of which the first word is known to.
  private static boolean stands(List<String> phrase, List<String> atoms, int at) {
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(atoms.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private String stem(String word) {
    var stem = word;
    for (var beginning : beginnings) {
      if (stem.startsWith(beginning) && stem.length() - beginning.length() >= STEM_LETTERS) {
        stem = stem.substring(beginning.length());
        break;
      }
    }
    for (var ending : endings) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= STEM_LETTERS) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    var name = line.substring(0, colon).strip();
    for (var phrase : line.substring(colon + 1).split("\\|")) {
      switch (name) {
        case "endings" -> endings.add(TextFold.fold(phrase));
        case "beginnings" -> beginnings.add(TextFold.fold(phrase));
        default ->
            add(
                name,
                Atoms.of(phrase),
                phrase.strip().startsWith(OPENING),
                phrase.strip().endsWith(CLOSING));
      }
    }
  }

  private void add(String name, List<String> phrase, boolean opening, boolean closing) {
    entries
        .computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>())
        .add(new Entry(List.copyOf(phrase), name, opening, closing));
  }

  private static String resource(String name) {
    try (InputStream stream = Asking.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + ": not found beside " + Asking.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }
}
