package org.rosa.knowledge.lookup;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.Technology;
import org.rosa.language.Atoms;
import org.rosa.language.Language;

/// Codes of facilities, topics and talks in any spelling of one language: "PS 9", "ps09", "IS-49",
/// "p s twenty-two", "topic T three point five", "O5.1-803".
final class Codes {
  private static final int MOST = 180;

  /// Of the first theme, the second and so on, in this order.
  private static final String THEMES = "THEMES";

  private static final int LONGEST_NUMBER = 5;

  private final Map<String, Entity> coded = new HashMap<>();
  private final Map<String, Talk> talks = new LinkedHashMap<>();
  private final Phrases<String> prefixes = new Phrases<>();
  private final Phrases<String> points = new Phrases<>();
  private final Phrases<Entity> ordinals = new Phrases<>();
  private final boolean latin;
  private final Map<String, Integer> spelled = new HashMap<>();

  /// The things whose codes stand in an utterance, and which of its atoms they take.
  ///
  /// @param missing whether a code stands there that the pack does not have
  record Found(List<Entity> entities, List<String> rest, boolean missing) {}

  /// @param spellings how the letters of a code are said or written in this language, by the
  ///   letters
  Codes(Conference conference, Language language, Map<String, List<String>> spellings) {
    conference.network().map(Network::stations).stream()
        .flatMap(List::stream)
        .forEach(station -> coded.put(station.code(), new Entity.OfStation(station)));
    conference
        .programme()
        .topics()
        .forEach(topic -> coded.put(topic.id(), new Entity.OfTopic(topic)));
    conference
        .programme()
        .talks()
        .forEach(
            talk -> talk.code().ifPresent(code -> talks.put(code.toLowerCase(Locale.ROOT), talk)));
    if (conference.network().isPresent()) {
      for (var technology : Technology.values()) {
        prefixes.add(technology.prefix(), technology.prefix());
      }
    }
    prefixes.add("T", "T");
    spellings.forEach(this::add);
    ordinals.ready();
    prefixes.ready();
    points.ready();
    latin =
        language == Language.ENGLISH || language == Language.FRENCH || language == Language.SPANISH;
    spell(language);
  }

  private void add(String letters, List<String> said) {
    for (int i = 0; i < said.size(); i++) {
      switch (letters) {
        case "POINT" -> points.add(said.get(i), letters);
        case THEMES -> addTheme(said.get(i), coded.get("T" + (i + 1)));
        default -> prefixes.add(said.get(i), letters);
      }
    }
  }

  private void addTheme(String ordinal, @Nullable Entity theme) {
    if (theme != null) {
      ordinals.add(ordinal, theme);
    }
  }

  /// @param atoms of the utterance, without breaks
  Found in(String utterance, List<String> atoms) {
    var entities = new ArrayList<Entity>();
    for (var entry : talks.entrySet()) {
      if (stands(entry.getKey(), utterance.toLowerCase(Locale.ROOT))) {
        entities.add(new Entity.OfTalk(entry.getValue(), false));
      }
    }
    if (!entities.isEmpty()) {
      return new Found(entities, withoutCodes(atoms), false);
    }
    var rest = new ArrayList<String>();
    boolean missing = false;
    var stems = Phrases.stems(atoms);
    for (int at = 0; at < atoms.size(); ) {
      var ordinal = ordinals.at(stems, at);
      if (ordinal.isPresent()) {
        entities.addAll(ordinal.get().meanings());
        rest.add(",");
        at += ordinal.get().atoms();
        continue;
      }
      var prefix = prefixes.at(stems, at);
      var number =
          prefix.isEmpty() ? Optional.<Numeral>empty() : number(atoms, at + prefix.get().atoms());
      if (number.isEmpty() || isWord(atoms, at, prefix.get().atoms(), number.get())) {
        rest.add(atoms.get(at++));
        continue;
      }
      var code = prefix.get().meanings().getFirst() + number.get().text();
      var named = Optional.ofNullable(coded.get(code));
      boolean topic = code.startsWith("T");
      if (named.isPresent() || !topic) {
        named.ifPresent(entities::add);
        missing |= named.isEmpty();
        rest.add(",");
        at += prefix.get().atoms() + number.get().atoms();
      } else {
        rest.add(atoms.get(at++));
      }
    }
    return new Found(entities, rest, missing && entities.isEmpty());
  }

  /// A number as it follows the letters of a code.
  private record Numeral(String text, int atoms) {}

  private Optional<Numeral> number(List<String> atoms, int at) {
    var whole = integer(atoms, at);
    if (whole.isEmpty()) {
      return whole;
    }
    int next = at + whole.get().atoms();
    var stems = Phrases.stems(atoms);
    var point =
        next < atoms.size() ? points.at(stems, next) : Optional.<Phrases.Found<String>>empty();
    int skip = point.map(Phrases.Found::atoms).orElse(0);
    var part = integer(atoms, next + skip);
    boolean isTopic = skip > 0 || (at > 0 && atoms.get(at - 1).equals("t"));
    return part.isPresent() && isTopic
        ? Optional.of(
            new Numeral(
                whole.get().text() + "." + part.get().text(),
                whole.get().atoms() + skip + part.get().atoms()))
        : whole;
  }

  private Optional<Numeral> integer(List<String> atoms, int at) {
    if (at < atoms.size() && atoms.get(at).chars().allMatch(Character::isDigit)) {
      return Optional.of(new Numeral(Integer.toString(digits(atoms.get(at))), 1));
    }
    for (int size = Math.min(LONGEST_NUMBER, atoms.size() - at); size > 0; size--) {
      var number = spelled.get(String.join(" ", atoms.subList(at, at + size)));
      if (number != null) {
        return Optional.of(new Numeral(number.toString(), size));
      }
    }
    return Optional.empty();
  }

  private static int digits(String atom) {
    return atom.length() > 4 ? 0 : Integer.parseInt(atom);
  }

  /// "is 9", "as 12" and "t 3" are rather words than codes, unless a word before or after says so.
  private boolean isWord(List<String> atoms, int at, int size, Numeral number) {
    if (size > 1) {
      return false;
    }
    var letters = atoms.get(at);
    boolean ambiguous =
        latin && (letters.equals("is") || letters.equals("as") || letters.equals("ha"));
    boolean alone = atoms.size() <= size + number.atoms() + 2;
    return ambiguous && !alone && at < 2;
  }

  private static boolean stands(String code, String utterance) {
    int at = utterance.indexOf(code);
    int end = at + code.length();
    return at >= 0
        && (at == 0 || !isOfCode(utterance.charAt(at - 1)))
        && (end == utterance.length()
            || (!isOfCode(utterance.charAt(end)) && utterance.charAt(end) != '-'));
  }

  /// Codes are Latin; letters of another script may touch them: "Pa10是什么时候".
  private static boolean isOfCode(char c) {
    return Character.isDigit(c)
        || (Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static List<String> withoutCodes(List<String> atoms) {
    return atoms.stream()
        .map(
            atom ->
                (atom.length() < 3 && !Atoms.isHan(atom)) || Character.isDigit(atom.charAt(0))
                    ? ","
                    : atom)
        .toList();
  }

  private void spell(Language language) {
    var format =
        new RuleBasedNumberFormat(
            ULocale.forLanguageTag(language.code()), RuleBasedNumberFormat.SPELLOUT);
    for (int n = 1; n <= MOST; n++) {
      var words = format.format(n);
      spelled.put(String.join(" ", Atoms.of(words)), n);
      if (language == Language.ENGLISH) {
        spelled.put(String.join(" ", Atoms.of(words.replace("hundred ", "hundred and "))), n);
      }
      if (language == Language.ARABIC) {
        spelled.put(String.join(" ", Atoms.of(words.replace("ون", "ين"))), n);
      }
    }
  }
}
