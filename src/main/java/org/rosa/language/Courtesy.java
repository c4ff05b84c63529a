package org.rosa.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The words at the edges of a question that change nothing about its answer: a please, a thank
/// you, the sound of someone who thinks. Two transcripts of one question differ in them.
public final class Courtesy {
  /// May stand before a question and after it.
  private static final List<String> POLITE =
      List.of(
          "please",
          "thanks",
          "thank you",
          "thank you very much",
          "many thanks",
          "s'il vous plaît",
          "s'il te plaît",
          "svp",
          "merci",
          "merci beaucoup",
          "por favor",
          "gracias",
          "muchas gracias",
          "пожалуйста",
          "спасибо",
          "спасибо большое",
          "большое спасибо",
          "будьте добры",
          "谢谢",
          "谢谢你",
          "谢谢您",
          "多谢",
          "麻烦你",
          "麻烦您",
          "من فضلك",
          "من فضلكم",
          "لو سمحت",
          "لو سمحتم",
          "رجاء",
          "شكرا",
          "شكرا جزيلا");

  /// Means nothing before a question only.
  private static final List<String> BEFORE =
      List.of(
          "um", "uh", "er", "hmm", "well", "okay", "ok", "so", "euh", "ben", "alors", "eh", "pues",
          "bueno", "э", "ну", "так", "请", "请问", "嗯", "呃", "طيب", "يعني");

  /// Who asks how something is said may name a courtesy and mean it.
  private static final List<String> SAYING =
      List.of(
          "say",
          "says",
          "saying",
          "said",
          "word",
          "mean",
          "means",
          "called",
          "dire",
          "dit",
          "dis",
          "mot",
          "decir",
          "dice",
          "digo",
          "palabra",
          "сказать",
          "говорят",
          "говорить",
          "слово",
          "说",
          "讲",
          "词",
          "叫",
          "تقول",
          "اقول",
          "نقول",
          "يقال",
          "كلمه");

  /// What makes a courtesy after it a part of the question.
  private static final List<String> JOINING =
      List.of("to", "and", "or", "et", "ou", "y", "o", "и", "или", "和", "و", "او");

  /// Signs that are said as words.
  private static final String SPOKEN_SIGNS = "%#&@";

  private static final List<String> FIRST = longestFirst(Stream.of(POLITE, BEFORE));
  private static final List<String> LAST = longestFirst(Stream.of(POLITE));

  private Courtesy() {}

  /// The folded words of a text without punctuation and without courtesies at its edges, in the
  /// order in which they were said. A text that is nothing but courtesies keeps the last of them,
  /// one about words all of them.
  public static String without(String text) {
    var words = plain(TextFold.fold(text));
    if (SAYING.stream().anyMatch(word -> holds(words, word))) {
      return words;
    }
    return stripped(words);
  }

  private static boolean holds(String words, String word) {
    return isHan(word) ? words.contains(word) : (" " + words + " ").contains(" " + word + " ");
  }

  private static String stripped(String said) {
    var words = said;
    var shorter = shortened(words);
    while (shorter.length() < words.length()) {
      words = shorter;
      shorter = shortened(words);
    }
    return words;
  }

  private static String shortened(String words) {
    for (var courtesy : FIRST) {
      var first = isHan(courtesy) ? courtesy : courtesy + " ";
      if (words.startsWith(first) && words.length() > first.length()) {
        return words.substring(first.length()).strip();
      }
    }
    for (var courtesy : LAST) {
      var last = isHan(courtesy) ? courtesy : " " + courtesy;
      if (words.endsWith(last) && words.length() > last.length()) {
        var rest = words.substring(0, words.length() - last.length()).strip();
        return isJoined(rest) ? words : rest;
      }
    }
    return words;
  }

  private static boolean isJoined(String words) {
    return JOINING.stream()
        .anyMatch(word -> isHan(word) ? words.endsWith(word) : (" " + words).endsWith(" " + word));
  }

  /// What stands before a digit belongs to it: 3.5 is not 3-5, and -5 is not 5.
  private static String plain(String folded) {
    var plain = new StringBuilder(folded.length());
    for (int at = 0; at < folded.length(); at = folded.offsetByCodePoints(at, 1)) {
      int sign = folded.codePointAt(at);
      int next = at + Character.charCount(sign);
      boolean word =
          !isPunctuation(sign)
              || SPOKEN_SIGNS.indexOf(sign) >= 0
              || (next < folded.length() && Character.isDigit(folded.charAt(next)));
      plain.appendCodePoint(word ? sign : ' ');
    }
    return plain.toString().strip().replaceAll(" +", " ");
  }

  private static boolean isPunctuation(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isHan(String word) {
    return TextFold.isHan(word.codePointAt(0));
  }

  private static List<String> longestFirst(Stream<List<String>> lists) {
    return lists
        .flatMap(List::stream)
        .map(words -> plain(TextFold.fold(words)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
