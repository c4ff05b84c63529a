package org.rosa.knowledge.lookup;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// Hours as they are spoken, written in digits: "a las dos y media de la tarde" becomes "14:30". A
/// number is an hour only where a word beside it says so.
final class SpokenHour {
  private static final int LONGEST_NUMBER = 3;
  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /// How far behind an hour a word for the afternoon may stand.
  private static final int NEAR = 4;

  private static final Pattern CHINESE =
      Pattern.compile(
          "(下午|晚上|傍晚)?(?<![a-z0-9.])([0-9零一二两三四五六七八九十]{1,3})[点點](?:钟|整)?"
              + "(半|一刻|三刻|([0-9零一二三四五六七八九十]{2,3})分?|([0-9零一二三四五六七八九十])分)?"
              + "(?![0-9零一二三四五六七八九十])");
  private static final String CHINESE_DIGITS = "零一二三四五六七八九";

  /// The words of a language that make a number an hour.
  ///
  /// @param before stand before every hour
  /// @param at stand before an hour that nothing but the words of `tail` follows
  /// @param after stand behind every hour
  /// @param halves say half past behind an hour, as `quarters` quarter past
  private record Words(
      Set<String> before,
      Set<String> at,
      Set<String> after,
      Set<String> tail,
      Set<String> halves,
      Set<String> quarters,
      Set<String> afternoon) {}

  private static final Map<Language, Words> WORDS =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH,
              new Words(
                  Set.of(),
                  Set.of("at", "by", "until", "till", "from", "after", "before", "around", "past"),
                  Set.of("oclock", "clock", "am", "pm"),
                  Set.of("in", "on", "today", "tomorrow", "this", "please", "sharp", "what", "o"),
                  Set.of("thirty", "half"),
                  Set.of("fifteen", "quarter"),
                  Set.of("pm", "afternoon", "evening")),
              Language.FRENCH,
              new Words(
                  Set.of(),
                  Set.of(),
                  Set.of("heure", "heures", "h"),
                  Set.of(),
                  Set.of("trente", "demie", "demi"),
                  Set.of("quinze", "quart"),
                  Set.of("midi", "soir")),
              Language.SPANISH,
              new Words(
                  Set.of(),
                  Set.of("las", "la"),
                  Set.of("horas"),
                  Set.of("y", "de", "en", "hoy", "manana", "por", "pm"),
                  Set.of("treinta", "media"),
                  Set.of("quince", "cuarto"),
                  Set.of("tarde", "noche", "pm")),
              Language.RUSSIAN,
              new Words(
                  Set.of(),
                  Set.of(),
                  Set.of("час", "часа", "часов", "часам"),
                  Set.of(),
                  Set.of("тридцать"),
                  Set.of("пятнадцать"),
                  Set.of("дня", "вечера")),
              Language.ARABIC,
              new Words(
                  Set.of("الساعه", "ساعه"),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  Set.of("والنصف", "ونصف", "نصف"),
                  Set.of("والربع", "وربع", "ربع"),
                  Set.of("ظهرا", "الظهر", "عصرا", "العصر", "مساء", "المساء"))));

  private static final List<String> ARABIC_HOURS =
      List.of(
          "الواحده",
          "الثانيه",
          "الثالثه",
          "الرابعه",
          "الخامسه",
          "السادسه",
          "السابعه",
          "الثامنه",
          "التاسعه",
          "العاشره",
          "الحاديه عشره",
          "الثانيه عشره");

  private static final Map<Language, Map<String, Integer>> SPELLED = spelled();

  private SpokenHour() {}

  /// An utterance with its hours as digits, `HH:MM`; the same where no hour is spoken.
  ///
  /// @param folded by [TextFold]
  static String written(String folded, Language language) {
    if (language == Language.CHINESE) {
      return CHINESE.matcher(folded).replaceAll(found -> chinese(found.group(), folded));
    }
    var tokens = new ArrayList<>(List.of(folded.split("[\\s,;.?!¿¡؟،'’-]+")));
    for (int at = 0; at < tokens.size(); at++) {
      var hour = hour(tokens, at, language);
      if (hour.isPresent()) {
        var written = hour.get();
        tokens.subList(at, at + written.tokens()).clear();
        tokens.add(at, written.text());
        return String.join(" ", tokens);
      }
    }
    return folded;
  }

  /// @param tokens how many it takes
  private record Written(String text, int tokens) {}

  private static Optional<Written> hour(List<String> tokens, int at, Language language) {
    var words = WORDS.get(language);
    int size = numberSize(tokens, at, language);
    if (words == null || size == 0) {
      return Optional.empty();
    }
    int hours = number(tokens, at, size, language).orElseThrow();
    int next = at + size;
    var before = at > 0 ? tokens.get(at - 1) : "";
    boolean marked = words.before().contains(before);
    while (next < tokens.size() && words.after().contains(tokens.get(next))) {
      marked = true;
      next++;
    }
    int minutes = minutes(tokens, next, words);
    if (minutes > 0) {
      next += tokens.get(next).equals("y") || tokens.get(next).equals("et") ? 2 : 1;
    }
    if (before.equals("past") && at > 1) {
      minutes = words.halves().contains(tokens.get(at - 2)) ? MINUTES / 2 : MINUTES / 4;
      marked = true;
    }
    boolean ends = next >= tokens.size() || words.tail().contains(tokens.get(next));
    if ((!marked && !(words.at().contains(before) && ends)) || hours > HOURS) {
      return Optional.empty();
    }
    var rest = tokens.subList(at + size, Math.min(tokens.size(), next + NEAR));
    boolean afternoon = rest.stream().anyMatch(words.afternoon()::contains);
    int full = afternoon && hours < NOON ? hours + NOON : hours % HOURS;
    return Optional.of(
        new Written(String.format(Locale.ROOT, "%02d:%02d", full, minutes), next - at));
  }

  private static int minutes(List<String> tokens, int at, Words words) {
    boolean linked =
        at < tokens.size() && (tokens.get(at).equals("y") || tokens.get(at).equals("et"));
    int place = linked ? at + 1 : at;
    if (place >= tokens.size()) {
      return 0;
    }
    var token = tokens.get(place);
    return words.halves().contains(token)
        ? MINUTES / 2
        : words.quarters().contains(token) ? MINUTES / 4 : 0;
  }

  private static int numberSize(List<String> tokens, int at, Language language) {
    for (int size = Math.min(LONGEST_NUMBER, tokens.size() - at); size > 0; size--) {
      if (number(tokens, at, size, language).isPresent()) {
        return size;
      }
    }
    return 0;
  }

  private static OptionalInt number(List<String> tokens, int at, int size, Language language) {
    var text = String.join(" ", tokens.subList(at, at + size));
    var spelled = SPELLED.getOrDefault(language, Map.of()).get(text);
    if (spelled != null) {
      return OptionalInt.of(spelled);
    }
    return text.matches("\\d{1,2}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static String chinese(String spoken, String whole) {
    var found = CHINESE.matcher(spoken);
    if (!found.matches()) {
      return spoken;
    }
    int hours = chineseNumber(found.group(2));
    var part = Optional.ofNullable(found.group(3)).orElse("");
    int minutes =
        switch (part) {
          case "" -> 0;
          case "半" -> MINUTES / 2;
          case "一刻" -> MINUTES / 4;
          case "三刻" -> MINUTES * 3 / 4;
          default -> chineseNumber(part);
        };
    boolean afternoon = found.group(1) != null || whole.contains("下午");
    int full = afternoon && hours < NOON ? hours + NOON : hours;
    return full > HOURS || minutes >= MINUTES
        ? spoken
        : String.format(Locale.ROOT, " %02d:%02d ", full % HOURS, minutes);
  }

  /// A number below a hundred in digits or in words.
  private static int chineseNumber(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text.replaceAll("\\D", ""));
    }
    text = text.replace("分", "");
    int ten = text.indexOf('十');
    if (ten < 0) {
      return digit(text.substring(text.length() - 1));
    }
    return (ten == 0 ? 10 : 10 * digit(text.substring(0, 1))) + digit(text.substring(ten + 1));
  }

  private static int digit(String sign) {
    return sign.isEmpty() ? 0 : Math.max(0, CHINESE_DIGITS.indexOf(sign.replace('两', '二')));
  }

  private static Map<Language, Map<String, Integer>> spelled() {
    var all = new EnumMap<Language, Map<String, Integer>>(Language.class);
    for (var language : WORDS.keySet()) {
      var numbers = new HashMap<String, Integer>();
      var format =
          new RuleBasedNumberFormat(
              ULocale.forLanguageTag(language.code()), RuleBasedNumberFormat.SPELLOUT);
      for (int n = 1; n <= HOURS; n++) {
        var words = TextFold.fold(format.format(n)).replace('-', ' ');
        numbers.put(words, n);
      }
      switch (language) {
        case ARABIC ->
            ARABIC_HOURS.forEach(word -> numbers.put(word, ARABIC_HOURS.indexOf(word) + 1));
        case FRENCH -> numbers.put("une", 1);
        case SPANISH -> numbers.put("una", 1);
        case ENGLISH, RUSSIAN, CHINESE -> {}
      }
      all.put(language, numbers);
    }
    return all;
  }
}
