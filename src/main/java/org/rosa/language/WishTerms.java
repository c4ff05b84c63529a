package org.rosa.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terms of an utterance in which a visitor may wish for a language, each with its place in the
/// text. What the lexicon does not know is [Role#WORD]. One pass, linear in the text.
final class WishTerms {

  /// What a term does in a wish.
  enum Role {
    /// A language.
    NAME,
    /// Comes before the language: in, на, 用.
    IN,
    /// Comes before the language one changes to.
    TO,
    /// May stand between one of these and the language.
    THE,
    /// Asks for words, or takes the language as its object: speak, answer.
    SPEAK,
    /// Asks for what the rest of the sentence says: tell, explain.
    TELL,
    /// Asks for another language.
    SWITCH,
    /// Asks for words if "it" or the language follows: say it in French, not: say thanks in French.
    SAY,
    /// As [#SAY], and only after a modal verb.
    DO,
    /// A polite question that may as well be about an ability: can you speak.
    ABLE,
    MODAL,
    SUBJECT,
    OBJECT,
    PLEASE,
    NOT,
    AND,
    OR,
    /// Makes a describing word of the language before it.
    OF,
    /// Something that can be had in a language: interpretation, a brochure.
    THING,
    /// Asks for a word of a language: how do you say.
    TRANSLATION,
    /// May follow the language and begins the question itself.
    FOLLOW,
    /// Says nothing: hello, now.
    FILLER,
    COMMA,
    END,
    WORD;

    boolean isMark() {
      return this == COMMA || this == END;
    }

    /// Whether a part of an utterance made of such terms asks nothing.
    boolean isEmpty() {
      return this != WORD && this != FOLLOW && this != THING && this != TRANSLATION;
    }
  }

  /// A term, written from `start` to `end`; `language` for names only.
  record Term(Role role, Optional<Language> language, int start, int end) {
    Term(Role role, int start, int end) {
      this(role, Optional.empty(), start, end);
    }
  }

  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_HAN = 6;
  private static final Map<String, Role> ROLES = roles();
  private static final Map<String, Language> NAMES = names();

  private final String text;
  private final List<Term> terms = new ArrayList<>();

  private WishTerms(String text) {
    this.text = text;
  }

  static List<Term> of(String text) {
    WishTerms wish = new WishTerms(text);
    wish.read();
    return wish.joined();
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (TextFold.isHan(c)) {
        end = readHan(at);
      } else if (Character.isLetterOrDigit(c)) {
        while (end < text.length() && inWord(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        readWord(at, end);
      } else if (",،、，:：;；—–(".indexOf(c) >= 0) {
        terms.add(new Term(Role.COMMA, at, end));
      } else if (".!?。！？؟…¿¡\n".indexOf(c) >= 0) {
        terms.add(new Term(Role.END, at, end));
      }
      at = end;
    }
  }

  private static boolean inWord(int c) {
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    return (Character.isLetterOrDigit(c) || mark || c == 'ـ') && !TextFold.isHan(c);
  }

  private int readHan(int at) {
    for (int end = Math.min(at + LONGEST_HAN, text.length()); end > at; end--) {
      String part = text.substring(at, end);
      if (NAMES.containsKey(part) || ROLES.containsKey(part)) {
        add(part, at, end);
        return end;
      }
    }
    int end = at + Character.charCount(text.codePointAt(at));
    terms.add(new Term(Role.WORD, at, end));
    return end;
  }

  /// Arabic writes "in", "to" and "and" together with the word they stand before.
  private void readWord(int start, int end) {
    String word = end - start > LONGEST_WORD ? "" : folded(start, end);
    String name = word.startsWith("و") && word.length() > 4 ? word.substring(1) : word;
    if (name.startsWith("ب") && NAMES.containsKey(name.substring(1))) {
      terms.add(new Term(Role.IN, start, start + 1));
      add(name.substring(1), start + 1, end);
    } else if (name.startsWith("لل") && NAMES.containsKey("ال" + name.substring(2))) {
      terms.add(new Term(Role.TO, start, start + 1));
      add("ال" + name.substring(2), start + 1, end);
    } else {
      add(word, start, end);
    }
  }

  private void add(String word, int start, int end) {
    Language language = NAMES.get(word);
    Term term =
        language == null
            ? new Term(ROLES.getOrDefault(word, Role.WORD), start, end)
            : new Term(Role.NAME, Optional.of(language), start, end);
    terms.add(term);
  }

  /// The terms, with those that make a phrase of the lexicon as one.
  private List<Term> joined() {
    List<Term> joined = new ArrayList<>();
    int at = 0;
    while (at < terms.size()) {
      int count = phrase(at);
      Term first = terms.get(at);
      if (count > 1) {
        int end = terms.get(at + count - 1).end();
        joined.add(new Term(ROLES.getOrDefault(key(at, count), Role.WORD), first.start(), end));
      } else {
        joined.add(first);
      }
      at += count;
    }
    return joined;
  }

  private int phrase(int at) {
    for (int count = Math.min(LONGEST_PHRASE, terms.size() - at); count > 1; count--) {
      if (ROLES.containsKey(key(at, count))) {
        return count;
      }
    }
    return 1;
  }

  private String key(int at, int count) {
    StringBuilder key = new StringBuilder();
    for (Term term : terms.subList(at, at + count)) {
      boolean word = term.end() - term.start() <= LONGEST_WORD && !term.role().isMark();
      key.append(word ? folded(term.start(), term.end()) : "?").append('_');
    }
    return key.substring(0, key.length() - 1);
  }

  private String folded(int start, int end) {
    return TextFold.foldLetters(text.substring(start, end));
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    WishWords.LEXICON
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              Role role = Role.valueOf(line.substring(0, space));
              for (String word : TextFold.foldLetters(line.substring(space)).split(" ", -1)) {
                roles.put(word, role);
              }
            });
    return Map.copyOf(roles);
  }

  private static Map<String, Language> names() {
    Map<String, Language> names = new HashMap<>();
    for (Language language : Language.values()) {
      for (String name : language.names()) {
        String folded = TextFold.foldLetters(name);
        if (TextFold.isHan(folded.codePointAt(0)) || folded.length() > 3) {
          names.put(folded, language);
        }
      }
    }
    WishWords.STEMS.forEach(
        (language, stem) -> {
          for (String ending : List.of("ий", "ом", "и", "им", "ого")) {
            names.put(stem.russian() + ending, language);
          }
          for (String arabic : stem.arabic()) {
            for (String article : List.of("", "ال")) {
              names.put(article + arabic, language);
              names.put(article + arabic + "ه", language);
            }
          }
        });
    return Map.copyOf(names);
  }
}
