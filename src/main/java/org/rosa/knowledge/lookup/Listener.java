package org.rosa.knowledge.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rosa.knowledge.Asking;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Thesaurus;
import org.rosa.language.Atoms;
import org.rosa.language.Language;

/// Reads from an utterance in one language what it names and what it asks for.
final class Listener {
  private static final int LETTERS_IN_WORD = 3;

  private final Names names;
  private final Codes codes;
  private final Phrases<Sense> senses = new Phrases<>();
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Asking asking;
  private final Language language;

  Listener(Language language, Names names, Conference conference) {
    this.language = language;
    this.names = names;
    this.asking = new Asking(language, Set.of(), Thesaurus.EMPTY);
    resource("lookup_" + language.code() + ".txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(this::add);
    senses.ready();
    this.codes = new Codes(conference, language, spellings);
  }

  Heard hear(String utterance) {
    var all =
        Atoms.of(AskedTime.without(utterance, language)).stream()
            .filter(atom -> !atom.equals(Atoms.BREAK))
            .toList();
    var coded = codes.in(utterance, all);
    var atoms = coded.rest();
    var stems = Phrases.stems(atoms);
    var entities = new LinkedHashSet<Entity>(coded.entities());
    var origins = new LinkedHashSet<Entity>();
    var mentions = new HashMap<Entity, Integer>();
    var heard = EnumSet.noneOf(Sense.class);
    var understood = new HashSet<Integer>();
    var asked = asked(stems);
    for (int at = 0; at < stems.size(); at++) {
      var named = names.at(stems, at);
      if (named.isPresent()
          && !covered(understood, at, named.get().atoms())
          && !isInside(asked, at, named.get().atoms())) {
        entities.addAll(named.get().meanings());
        named.get().meanings().forEach(entity -> mentions.merge(entity, 1, Integer::sum));
        if (at > 0 && isFrom(stems, at)) {
          origins.addAll(named.get().meanings());
        }
        cover(understood, at, named.get().atoms());
      }
    }
    asked.forEach(
        (at, sense) -> {
          if (!isInside(asked, at, sense.atoms())) {
            heard.addAll(sense.meanings());
          }
          cover(understood, at, sense.atoms());
        });
    heard.remove(Sense.NOISE);
    return new Heard(
        mostMentioned(entities, mentions),
        List.copyOf(origins),
        heard,
        rest(atoms, understood),
        coded.missing());
  }

  /// What is asked for, by the place where the phrase begins.
  private Map<Integer, Phrases.Found<Sense>> asked(List<String> stems) {
    var asked = new TreeMap<Integer, Phrases.Found<Sense>>();
    for (int at = 0; at < stems.size(); at++) {
      int place = at;
      senses.at(stems, at).ifPresent(sense -> asked.put(place, sense));
    }
    return asked;
  }

  /// Whether these atoms are a part of a longer phrase: "stairs" in "without stairs".
  private static boolean isInside(Map<Integer, Phrases.Found<Sense>> asked, int at, int atoms) {
    return asked.entrySet().stream()
        .anyMatch(
            phrase ->
                phrase.getValue().atoms() > atoms
                    && phrase.getKey() <= at
                    && at + atoms <= phrase.getKey() + phrase.getValue().atoms());
  }

  /// Of talks that are named by mere keywords, those with the most of them; everything else.
  private static List<Entity> mostMentioned(Set<Entity> entities, Map<Entity, Integer> mentions) {
    int most =
        entities.stream()
            .filter(Listener::isByKeyword)
            .mapToInt(entity -> mentions.getOrDefault(entity, 0))
            .max()
            .orElse(0);
    return entities.stream()
        .filter(entity -> !isByKeyword(entity) || mentions.getOrDefault(entity, 0) == most)
        .toList();
  }

  /// Whether a talk is named by a mere keyword.
  static boolean isByKeyword(Entity entity) {
    return entity instanceof Entity.OfTalk(_, boolean byKeyword) && byKeyword;
  }

  /// How many meaningful words neither a name nor a sense took.
  private int rest(List<String> atoms, Set<Integer> understood) {
    var rest = new ArrayList<String>();
    for (int at = 0; at < atoms.size(); at++) {
      rest.add(understood.contains(at) ? "," : atoms.get(at));
    }
    int words = asking.meaningful(String.join(language == Language.CHINESE ? "" : " ", rest));
    return language == Language.CHINESE ? (words + 1) / LETTERS_IN_WORD : words;
  }

  /// Whether one of the two words before this place says "from".
  private boolean isFrom(List<String> stems, int place) {
    for (int at = Math.max(0, place - 3); at < place; at++) {
      var sense = senses.at(stems, at);
      if (sense.isPresent()
          && sense.get().meanings().contains(Sense.FROM)
          && at + sense.get().atoms() >= place - 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean covered(Set<Integer> understood, int at, int atoms) {
    for (int i = at; i < at + atoms; i++) {
      if (understood.contains(i)) {
        return true;
      }
    }
    return false;
  }

  private static void cover(Set<Integer> understood, int at, int atoms) {
    for (int i = at; i < at + atoms; i++) {
      understood.add(i);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    var name = line.substring(0, colon).strip();
    var phrases = Stream.of(line.substring(colon + 1).split("\\|")).map(String::strip).toList();
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      spellings.put(name, phrases);
    } else {
      phrases.forEach(phrase -> senses.add(phrase, Sense.named(name)));
    }
  }

  private static String resource(String name) {
    try (InputStream stream = Listener.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + ": not found beside " + Listener.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }
}
