package org.rosa.pack.programme;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Which letters a file's bytes stand for. A byte order mark decides, then UTF-8 if all of it is
/// valid, then the old encoding in which the letters look most like a language.
final class Encoding {
  /// Below this an encoding is not believed; text in the right one reaches 1.2 and more.
  private static final double LEAST_PLAUSIBLE = 0.8;

  /// Enough to tell, also of a large file.
  private static final int READ_FOR_PLAUSIBILITY = 200_000;

  private static final String COMMON_CYRILLIC = "оеаинтсрвл";
  private static final String COMMON_ARABIC = "اليمنوترب";

  private Encoding() {}

  /// @param name of the encoding, such as `windows-1251`
  /// @param guessed whether nothing but the letters' look speaks for it
  record Decoded(String text, String name, boolean guessed) {
    String unlessUtf8() {
      return name.equals("UTF-8") ? "" : ", " + name;
    }
  }

  static Decoded decode(byte[] file) throws UnreadableSourceException {
    if (starts(file, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(strict(file, 3, StandardCharsets.UTF_8), "UTF-8", false);
    }
    if (starts(file, 0xFF, 0xFE)) {
      return new Decoded(strict(file, 2, StandardCharsets.UTF_16LE), "UTF-16", false);
    }
    if (starts(file, 0xFE, 0xFF)) {
      return new Decoded(strict(file, 2, StandardCharsets.UTF_16BE), "UTF-16", false);
    }
    for (byte b : file) {
      if (b == 0) {
        throw new UnreadableSourceException("is not text; save it as UTF-8");
      }
    }
    var utf8 = decoded(file, 0, StandardCharsets.UTF_8);
    return utf8.isPresent() ? new Decoded(utf8.get(), "UTF-8", false) : mostPlausible(file);
  }

  private static Decoded mostPlausible(byte[] file) throws UnreadableSourceException {
    var best = Optional.<Decoded>empty();
    double highest = LEAST_PLAUSIBLE;
    for (var name : List.of("windows-1252", "windows-1256", "windows-1251", "GBK")) {
      var text = decoded(file, 0, Charset.forName(name));
      double plausible = text.map(found -> plausibility(name, found)).orElse(0.0);
      if (text.isPresent() && plausible > highest) {
        best = Optional.of(new Decoded(text.get(), name, true));
        highest = plausible;
      }
    }
    return best.orElseThrow(
        () -> new UnreadableSourceException("is in an unknown encoding; save it as UTF-8"));
  }

  /// How much this text looks written: the share of its letters beyond ASCII that stand in words as
  /// they are spelled, and for Cyrillic and Arabic the share of the most common ones.
  static double plausibility(String name, String text) {
    var read =
        text.length() > READ_FOR_PLAUSIBILITY ? text.substring(0, READ_FOR_PLAUSIBILITY) : text;
    int beyond = (int) read.chars().filter(c -> c > 0x7F && !isPunctuation(c)).count();
    if (beyond == 0) {
      return 0;
    }
    return switch (name) {
      case "GBK" -> 1.5 * read.chars().filter(Encoding::isCommonHan).count() / beyond;
      case "windows-1251" ->
          inWords(read, beyond, UnicodeScript.CYRILLIC) + common(read, beyond, COMMON_CYRILLIC);
      case "windows-1256" ->
          inWords(read, beyond, UnicodeScript.ARABIC) + common(read, beyond, COMMON_ARABIC);
      default -> 1.3 * inWords(read, beyond, UnicodeScript.LATIN);
    };
  }

  private static double inWords(String text, int beyond, UnicodeScript script) {
    int fitting = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      var word = text.substring(at, end);
      if (isSpelled(word, script)) {
        fitting += (int) word.chars().filter(c -> c > 0x7F).count();
      }
      at = Math.max(end, at + 1);
    }
    return (double) fitting / beyond;
  }

  /// Whether a word is of one script and has capitals only at its beginning or throughout.
  private static boolean isSpelled(String word, UnicodeScript script) {
    if (!word.chars().allMatch(c -> UnicodeScript.of(c) == script)) {
      return false;
    }
    long capitals = word.chars().skip(1).filter(Character::isUpperCase).count();
    boolean startsLarge = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    return capitals == 0 || (startsLarge && capitals == word.length() - 1);
  }

  private static double common(String text, int beyond, String letters) {
    return (double) text.chars().filter(c -> letters.indexOf(Character.toLowerCase(c)) >= 0).count()
        / beyond;
  }

  /// The level of GB 2312 that holds the 3,755 most used characters.
  private static boolean isCommonHan(int c) {
    if (UnicodeScript.of(c) != UnicodeScript.HAN) {
      return false;
    }
    var bytes = new String(Character.toChars(c)).getBytes(Charset.forName("GB2312"));
    return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xB0 && (bytes[0] & 0xFF) <= 0xD7;
  }

  private static boolean isPunctuation(int c) {
    return !Character.isLetter(c) && (c >= 0x2000 || "«»\u00A0،؛؟№°".indexOf(c) >= 0);
  }

  private static String strict(byte[] file, int from, Charset charset)
      throws UnreadableSourceException {
    return decoded(file, from, charset)
        .orElseThrow(
            () ->
                new UnreadableSourceException(
                    "begins as " + charset + " and does not go on so; save it as UTF-8"));
  }

  private static Optional<String> decoded(byte[] file, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file, from, file.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] file, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
