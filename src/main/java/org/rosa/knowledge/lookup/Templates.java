package org.rosa.knowledge.lookup;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rosa.language.Language;

/// Sentences with gaps, in one language, from `answers_<code>.properties`: ICU message patterns, so
/// that numbers take the plural of the language.
final class Templates {
  private final Properties patterns = new Properties();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final ULocale locale;
  private final String file;

  Templates(Language language) {
    this.file = "answers_" + language.code() + ".properties";
    this.locale = new ULocale(language == Language.ARABIC ? "ar@numbers=latn" : language.code());
    try (InputStream stream = Templates.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + ": not found beside " + Templates.class.getName());
      }
      patterns.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /// The sentence with this key, its gaps filled.
  String say(String key, Map<String, Object> gaps) {
    var format =
        formats.computeIfAbsent(
            key,
            name -> {
              var pattern = patterns.getProperty(name);
              if (pattern == null) {
                throw new IllegalStateException(file + ": key '" + name + "' is missing");
              }
              return new MessageFormat(pattern, locale);
            });
    return ((MessageFormat) format.clone()).format(gaps);
  }

  String say(String key) {
    return say(key, Map.of());
  }

  /// The names of all sentences.
  Set<String> keys() {
    return patterns.stringPropertyNames();
  }
}
