package org.rosa.llm;

import java.util.List;

/// Tokens read and written for one answer.
public record Usage(long promptTokens, long completionTokens) {
  public Usage {
    if (promptTokens < 0 || completionTokens < 0) {
      throw new IllegalArgumentException("token counts are not negative");
    }
  }

  public long totalTokens() {
    return promptTokens + completionTokens;
  }

  /// An estimate for answers that no model counted: a Han letter counts one, every other run of
  /// letters and digits one for each started four characters, every other visible sign one.
  public static Usage estimated(List<Message> prompt, String completion) {
    long read = 0;
    for (var message : prompt) {
      read += tokens(message.text());
    }
    return new Usage(read, tokens(completion));
  }

  static long tokens(String text) {
    long tokens = 0;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        tokens++;
        run = 0;
      } else if (Character.isLetterOrDigit(c)) {
        tokens += run++ % 4 == 0 ? 1 : 0;
      } else {
        tokens += Character.isWhitespace(c) ? 0 : 1;
        run = 0;
      }
    }
    return tokens;
  }
}
