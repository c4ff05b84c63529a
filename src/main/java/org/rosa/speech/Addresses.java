package org.rosa.speech;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pass that drops URLs, e-mail addresses and bare domains with a path.
///
/// The Latin word under way is held until it ends, at most 320 characters (the longest e-mail
/// address of RFC 3696). Inside a URL nothing is held but the punctuation at its end, which belongs
/// to the sentence unless the URL goes on.
final class Addresses extends Pass {

  private static final int MAX_WORD = 320;
  private static final int MAX_TAIL = 64;
  private static final String WORD_PUNCTUATION = "._%+-@/:";
  private static final String URL_PUNCTUATION = "/?#=&%@+-_$~";
  private static final String SENTENCE_PUNCTUATION = ".,;:!?'~";
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?:mailto:)?[\\p{L}\\p{N}._%+-]+@(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,24}[_/-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN_WITH_PATH =
      Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+(\\p{L}{2,24})(?::[0-9]{1,5})?/.*");

  /// Domains that end names on the internet: those of countries and the common generic ones.
  private static final Set<String> TOP_LEVEL =
      Stream.concat(
              Stream.of(Locale.getISOCountries()).map(Letters::lowerCase),
              Stream.of(
                  "app", "biz", "cloud", "com", "dev", "edu", "eu", "gov", "info", "int", "mil",
                  "net", "news", "online", "org", "site", "tech", "uk", "world"))
          .collect(Collectors.toUnmodifiableSet());

  private final StringBuilder word = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private boolean inUrl;
  private boolean overlong;
  private int depth;

  Addresses(Sink next) {
    super(next);
  }

  @Override
  public void symbol(int codePoint) {
    if (inUrl) {
      url(codePoint);
    } else {
      word(codePoint);
    }
  }

  @Override
  void settle() {
    if (inUrl) {
      endUrl();
    }
    endWord();
    overlong = false;
  }

  private void word(int codePoint) {
    if (!isWordPart(codePoint)) {
      afterWord(codePoint);
    } else if (overlong) {
      next.symbol(codePoint);
    } else {
      word.appendCodePoint(codePoint);
      checkWord(codePoint);
    }
  }

  private void afterWord(int codePoint) {
    overlong = false;
    if (isUrlPart(codePoint) && isDomainWithPath(word)) {
      word.setLength(0);
      startUrl();
    } else {
      endWord();
      next.symbol(codePoint);
    }
  }

  private void checkWord(int codePoint) {
    int scheme = codePoint == '/' ? scheme() : 0;
    if (scheme > 0) {
      release(word.length() - scheme);
      startUrl();
    } else if (word.length() == 5 && Letters.lowerCase(word.substring(0, 4)).equals("www.")) {
      word.setLength(0);
      startUrl();
    } else if (word.length() > MAX_WORD) {
      release(word.length());
      overlong = true;
    }
  }

  /// The length of the scheme of a URL, with its `://`, that the word ends with, or 0.
  private int scheme() {
    int end = word.length() - 3;
    if (end < 2 || word.lastIndexOf("://") != end) {
      return 0;
    }
    int start = end;
    while (start > 0 && Letters.isAsciiLetter(word.charAt(start - 1))) {
      start--;
    }
    return end - start < 2 ? 0 : word.length() - start;
  }

  private static boolean isWordPart(int codePoint) {
    return codePoint < 0x80
        ? Letters.isAsciiLetter(codePoint)
            || Letters.isAsciiDigit(codePoint)
            || WORD_PUNCTUATION.indexOf(codePoint) >= 0
        : codePoint < 0x250 && Character.isLetter(codePoint);
  }

  private static boolean isDomainWithPath(CharSequence text) {
    Matcher matcher = DOMAIN_WITH_PATH.matcher(text);
    return matcher.matches() && TOP_LEVEL.contains(Letters.lowerCase(matcher.group(1)));
  }

  private void endWord() {
    int body = word.length();
    while (body > 0 && ".:".indexOf(word.charAt(body - 1)) >= 0) {
      body--;
    }
    String address = word.substring(0, body);
    boolean email = address.indexOf('@') > 0 && EMAIL.matcher(address).matches();
    if (email || (address.indexOf('/') > 0 && isDomainWithPath(address))) {
      next.removed();
      word.delete(0, body);
    }
    release(word.length());
  }

  /// Passes the first characters of the word and forgets the others.
  private void release(int length) {
    String text = word.substring(0, length);
    word.setLength(0);
    text.codePoints().forEach(next::symbol);
  }

  private void startUrl() {
    inUrl = true;
    depth = 0;
    tail.setLength(0);
  }

  private void url(int codePoint) {
    if (SENTENCE_PUNCTUATION.indexOf(codePoint) >= 0 && tail.length() < MAX_TAIL) {
      tail.appendCodePoint(codePoint);
    } else if (isUrlPart(codePoint) || codePoint == '(' || (codePoint == ')' && depth > 0)) {
      depth += codePoint == '(' ? 1 : 0;
      depth -= codePoint == ')' ? 1 : 0;
      tail.setLength(0);
    } else {
      endUrl();
      symbol(codePoint);
    }
  }

  private static boolean isUrlPart(int codePoint) {
    boolean letter = Letters.isWord(codePoint) && !Letters.isHan(codePoint);
    return letter || URL_PUNCTUATION.indexOf(codePoint) >= 0;
  }

  private void endUrl() {
    inUrl = false;
    next.removed();
    tail.codePoints().forEach(next::symbol);
    tail.setLength(0);
  }
}
