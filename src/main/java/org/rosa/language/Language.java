package org.rosa.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A language Rosa understands and speaks: the six official languages of the United Nations.
public enum Language {
  ENGLISH(
      "en",
      "English",
      """
      eng, english, anglais, anglaise, inglés, inglesa, английский, английском,
      по-английски, на английском, английский язык, английском языке, 英语, 英語, 英文,
      الإنجليزية, الإنكليزية, إنجليزي, اللغة الإنجليزية"""),
  FRENCH(
      "fr",
      "Français",
      """
      fra, fre, french, français, française, francés, francesa, французский,
      французском, по-французски, на французском, французский язык,
      французском языке, 法语, 法語, 法文, الفرنسية, فرنسي, اللغة الفرنسية"""),
  SPANISH(
      "es",
      "Español",
      """
      spa, spanish, espagnol, espagnole, español, española, castellano, castellana,
      castilian, castillan, испанский, испанском, по-испански, на испанском,
      испанский язык, испанском языке, 西班牙语, 西班牙語, 西班牙文, 西语, 西語, الإسبانية, إسباني,
      اللغة الإسبانية"""),
  RUSSIAN(
      "ru",
      "Русский",
      """
      rus, russian, russe, ruso, rusa, русский, русском, по-русски, на русском,
      русский язык, русском языке, 俄语, 俄語, 俄文, الروسية, روسي, اللغة الروسية"""),
  CHINESE(
      "zh",
      "中文",
      """
      zho, chi, cmn, chinese, simplified chinese, chinese simplified,
      traditional chinese, chinese traditional, mandarin, mandarin chinese,
      chinois, chinoise, chino, mandarín, китайский, китайском, по-китайски,
      на китайском, китайский язык, китайском языке, 中文, 汉语, 漢語, 普通话, 普通話, 国语, 國語,
      华语, 華語, 简体中文, 簡體中文, 繁体中文, 繁體中文, 中国话, الصينية, صيني, اللغة الصينية"""),
  ARABIC(
      "ar",
      "العربية",
      """
      ara, arb, arabic, modern standard arabic, arabe, árabe, арабский, арабском,
      по-арабски, на арабском, арабский язык, арабском языке, 阿拉伯语, 阿拉伯語, 阿拉伯文,
      العربية, عربي, اللغة العربية""");

  private static final Pattern COMMA = Pattern.compile(",\\s");
  private static final Map<String, Language> BY_NAME = byName();

  private final String code;
  private final String autonym;
  private final String names;

  Language(String code, String autonym, String names) {
    this.code = code;
    this.autonym = autonym;
    this.names = names;
  }

  /// The two-letter ISO 639-1 code, in lower case.
  public String code() {
    return code;
  }

  /// The language's name in itself, as a language button shows it.
  public String autonym() {
    return autonym;
  }

  /// Whether the language is written from right to left.
  public boolean rightToLeft() {
    return this == ARABIC;
  }

  /// The language called `name`: an ISO code (`fr`), a BCP 47 tag (`fr-CA`, `zh_Hans`) or a name in
  /// any of the six languages (`French`, `français`, `по-русски`, `法语`). Case, accents and a
  /// parenthesis at the end (`Chinese (Simplified)`) do not matter. Empty for every other text.
  public static Optional<Language> named(String name) {
    String folded = TextFold.foldLetters(name);
    int parenthesis = folded.indexOf('(');
    String bare = parenthesis > 0 ? folded.substring(0, parenthesis).strip() : folded;
    Language language = BY_NAME.get(bare);
    return language != null ? Optional.of(language) : tagged(bare);
  }

  /// The names this language answers to besides its code, as written in the six languages.
  List<String> names() {
    return List.of(COMMA.split(names));
  }

  private static Optional<Language> tagged(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) >= 'a' && tag.charAt(end) <= 'z') {
      end++;
    }
    boolean hasSubtag =
        end < tag.length() - 1 && (tag.charAt(end) == '-' || tag.charAt(end) == '_');
    if (!hasSubtag || end > 3 || !isSubtags(tag.substring(end + 1))) {
      return Optional.empty();
    }
    return Optional.ofNullable(BY_NAME.get(tag.substring(0, end)));
  }

  private static boolean isSubtags(String rest) {
    int length = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean separator = c == '-' || c == '_';
      if (separator ? length == 0 : !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
      length = separator ? 0 : length + 1;
      if (length > 8) {
        return false;
      }
    }
    return length > 0;
  }

  private static Map<String, Language> byName() {
    Map<String, Language> byName = new HashMap<>();
    for (Language language : values()) {
      byName.put(language.code, language);
      byName.put(TextFold.foldLetters(language.autonym), language);
      for (String name : language.names()) {
        byName.put(TextFold.foldLetters(name), language);
      }
    }
    return Map.copyOf(byName);
  }
}
