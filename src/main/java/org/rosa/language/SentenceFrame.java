package org.rosa.language;

import java.util.Set;

/// Which script holds a sentence of two scripts together: "где находится exhibition area" is a
/// Russian sentence with English words in it, "how do I say спасибо" an English one.
///
/// The words that build sentences are counted on both sides, question words, pronouns and the like;
/// the side that begins counts one more.
final class SentenceFrame {

  private static final Set<String> LATIN =
      Set.of(
          """
          what where when who which why how is are was were do does did can could will would i you
          we they he she it my your this that the an of to in from for with about tell show have
          has there please say mean que qui quoi ou quand comment pourquoi combien quel quelle est
          c sont je j tu vous nous il elle on le la les un une des du de dans pour avec sur ce dit
          donde cuando quien como cuanto cual es son esta estan el los las una en por para con se
          dice puede significa hay me y
          """
              .strip()
              .split("\\s+", -1));

  private static final Set<String> OTHER =
      Set.of(
          """
          что где когда кто почему зачем как какой какая какие какое каком сколько куда откуда чей
          это такое есть я ты вы мы он она они мне нам вам меня мой ваш в на о об из с к для про и
          не ли можно будет значит находится по расскажите расскажи скажите покажите
          ما ماذا من اين متي كيف لماذا هل كم اي هو هي هذا هذه ان في علي الي عن مع انا انت نحن لي لنا
          يعني يوجد توجد اخبريني اخبرني وين شو ايش
          """
              .strip()
              .split("\\s+", -1));

  private static final String HAN = "什哪谁怎是的在吗呢有我你您们这那请了和何為為麼誰請這嗎會会能";

  private int latin;
  private int other;
  private boolean begun;

  private SentenceFrame() {}

  /// Whether Latin words hold `text` together; empty-handed on both sides they do not, for words of
  /// Latin script are borrowed everywhere. With as many on either side, `moreLatin` decides.
  static boolean isLatin(String text, boolean moreLatin) {
    SentenceFrame frame = new SentenceFrame();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (TextFold.isHan(c)) {
        frame.count(false, HAN.indexOf(c) >= 0);
      } else if (Character.isLetter(c)) {
        while (end < text.length() && inWord(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        String word = TextFold.foldLetters(text.substring(at, end));
        frame.count(true, LATIN.contains(word));
        frame.count(false, OTHER.contains(word));
      }
      at = end;
    }
    boolean even = frame.latin == frame.other;
    return even ? frame.latin > 0 && moreLatin : frame.latin > frame.other;
  }

  private static boolean inWord(int c) {
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    return (Character.isLetter(c) || mark) && !TextFold.isHan(c);
  }

  private void count(boolean ofLatin, boolean frames) {
    if (!frames) {
      return;
    }
    int weight = begun ? 1 : 2;
    begun = true;
    if (ofLatin) {
      latin += weight;
    } else {
      other += weight;
    }
  }
}
