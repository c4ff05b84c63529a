package org.rosa.knowledge.lookup;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.Topic;
import org.rosa.language.Atoms;
import org.rosa.language.Language;

/// Codes in any spelling: "PS 9", "ps09", "IS-49", "RN seventy-six", "T3.5", "topic three point
/// five", "O5.1-803".
final class Codes {
  private static final Pattern STATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(ps|as|ha|is|rn|rl)(\\s|-|‑|–|_|#|no\\.?)*0{0,2}(\\d{1,3})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(ps|as|ha|is|rn|rl)[\\s-]*([\\p{L}'’]+(?:[\\s-]+[\\p{L}'’]+){0,4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])t\\s?-?([1-9])(?:\\s?[.,]\\s?([1-9]))?(?![\\d-])",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 180;

  private final Map<String, Station> stations = new HashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<String, Talk> talks = new LinkedHashMap<>();
  private final Map<Language, Map<String, Integer>> spelled = new ConcurrentHashMap<>();

  /// The things whose codes stand in an utterance, what remains of it, and whether it holds a code
  /// of nothing.
  record InUtterance(List<Entity> entities, String rest) {}

  Codes(Conference conference) {
    conference
        .network()
        .ifPresent(
            network ->
                network.stations().forEach(station -> stations.put(station.code(), station)));
    conference.programme().topics().forEach(topic -> topics.put(topic.id(), topic));
    conference
        .programme()
        .talks()
        .forEach(talk -> talk.code().ifPresent(code -> talks.put(code.toLowerCase(), talk)));
  }

  InUtterance in(String utterance, Language language) {
    var entities = new ArrayList<Entity>();
    var rest = talks(utterance, entities);
    rest = topics(rest, entities);
    rest = stations(rest, entities);
    rest = stations.isEmpty() ? rest : worded(rest, language, entities);
    return new InUtterance(entities, rest);
  }

  private String talks(String utterance, List<Entity> entities) {
    var rest = utterance;
    for (var entry : talks.entrySet()) {
      int at = rest.toLowerCase().indexOf(entry.getKey());
      int end = at + entry.getKey().length();
      boolean whole =
          at >= 0
              && (at == 0 || !Character.isLetterOrDigit(rest.charAt(at - 1)))
              && (end == rest.length()
                  || !Character.isLetterOrDigit(rest.charAt(end)) && rest.charAt(end) != '-');
      if (whole) {
        entities.add(new Entity.OfTalk(entry.getValue(), false));
        rest = rest.substring(0, at) + " , " + rest.substring(end);
      }
    }
    return rest;
  }

  private String topics(String utterance, List<Entity> entities) {
    return SUBJECT
        .matcher(utterance)
        .replaceAll(
            match -> {
              var id = "T" + match.group(1) + (match.group(2) == null ? "" : "." + match.group(2));
              var topic = topics.get(id);
              if (topic == null) {
                return Matcher.quoteReplacement(match.group());
              }
              entities.add(new Entity.OfTopic(topic));
              return " , ";
            });
  }

  private String stations(String utterance, List<Entity> entities) {
    return STATION
        .matcher(utterance)
        .replaceAll(
            match -> {
              var letters = match.group(1);
              boolean word = letters.equals("is") || letters.equals("as") || letters.equals("ha");
              boolean apart = match.start(3) > match.end(1);
              var station = stations.get(letters.toUpperCase() + match.group(3));
              if (station == null
                  || (word
                      && apart
                      && match.group().contains(" ")
                      && !alone(match.start(), utterance))) {
                return Matcher.quoteReplacement(match.group());
              }
              entities.add(new Entity.OfStation(station));
              return " , ";
            });
  }

  /// Whether letters that are also a word stand where only a code can: after "station", after
  /// another "is", or first.
  private static boolean alone(int at, String utterance) {
    var before = utterance.substring(0, at).strip().toLowerCase();
    return before.isEmpty()
        || before.endsWith("station")
        || before.endsWith(" is")
        || before.endsWith("estación")
        || before.endsWith("estacion")
        || before.endsWith("facility")
        || before.endsWith("станция")
        || before.endsWith("محطة");
  }

  private String worded(String utterance, Language language, List<Entity> entities) {
    return WORDED
        .matcher(utterance)
        .replaceAll(
            match -> {
              var atoms = Atoms.of(match.group(2)).stream().filter(a -> !a.isEmpty()).toList();
              for (int size = Math.min(4, atoms.size()); size > 0; size--) {
                var number = number(atoms.subList(0, size), language);
                var station = number.map(n -> stations.get(match.group(1).toUpperCase() + n));
                if (station.isPresent()) {
                  entities.add(new Entity.OfStation(station.get()));
                  return Matcher.quoteReplacement(
                      " , " + String.join(" ", atoms.subList(size, atoms.size())));
                }
              }
              return Matcher.quoteReplacement(match.group());
            });
  }

  private Optional<Integer> number(List<String> atoms, Language language) {
    var numbers = spelled.computeIfAbsent(language, Codes::spelled);
    return Optional.ofNullable(numbers.get(String.join(" ", atoms)));
  }

  private static Map<String, Integer> spelled(Language language) {
    var format =
        new RuleBasedNumberFormat(
            ULocale.forLanguageTag(language.code()), RuleBasedNumberFormat.SPELLOUT);
    var numbers = new HashMap<String, Integer>();
    for (int n = 1; n <= MOST; n++) {
      numbers.put(String.join(" ", Atoms.of(format.format(n))), n);
    }
    return numbers;
  }
}
