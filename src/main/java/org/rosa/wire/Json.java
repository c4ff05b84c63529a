package org.rosa.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/// JSON text written by hand where a tree would be slower and say no more.
final class Json {
  private Json() {}

  /// The text in quotes, escaped.
  static String quoted(String text) {
    var out = new StringBuilder(text.length() + 16).append('"');
    JsonStringEncoder.getInstance().quoteAsString(wellFormed(text), out);
    return out.append('"').toString();
  }

  /// The text escaped, without quotes, in UTF-8.
  static byte[] escaped(String text) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(wellFormed(text));
  }

  /// Lone surrogates have no UTF-8; each becomes the replacement character.
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          return new String(
              text.getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
              java.nio.charset.StandardCharsets.UTF_16BE);
        }
      }
    }
    return text;
  }
}
