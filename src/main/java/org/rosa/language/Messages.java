package org.rosa.language;

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

/// Sentences with gaps, in one language, from the file `<name>_<code>.properties` beside a class:
/// ICU message patterns, so that numbers take the plural of the language.
public final class Messages {
  private final Properties patterns = new Properties();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final ULocale locale;
  private final String file;

  /// @throws IllegalStateException if there is no such file
  public Messages(Class<?> beside, String name, Language language) {
    this.file = name + "_" + language.code() + ".properties";
    this.locale = new ULocale(language == Language.ARABIC ? "ar@numbers=latn" : language.code());
    try (InputStream stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + ": not found beside " + beside.getName());
      }
      patterns.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /// The sentence with this key, its gaps filled.
  ///
  /// @throws IllegalStateException if there is none
  public String say(String key, Map<String, Object> gaps) {
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

  public String say(String key) {
    return say(key, Map.of());
  }

  /// The names of all sentences.
  public Set<String> keys() {
    return patterns.stringPropertyNames();
  }
}
