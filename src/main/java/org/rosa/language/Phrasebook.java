package org.rosa.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

/// Every [Phrase] in every [Language], read from the files `phrases_<code>.properties`.
///
/// Complete by construction: a phrasebook with a missing sentence cannot exist. Immutable.
public final class Phrasebook {

  private final Map<Language, Map<Phrase, String>> sentences = new EnumMap<>(Language.class);

  /// Reads the six files from the class path.
  ///
  /// @throws IllegalStateException naming the file, and the key where there is one, if a file is
  ///   missing or a key is missing, unknown or empty
  public Phrasebook() {
    for (Language language : Language.values()) {
      String file = "phrases_" + language.code() + ".properties";
      sentences.put(language, complete(read(file), file));
    }
  }

  /// The sentence for `phrase` in `language`; never empty.
  public String say(Phrase phrase, Language language) {
    Map<Phrase, String> spoken = Objects.requireNonNull(sentences.get(language));
    return Objects.requireNonNull(spoken.get(phrase));
  }

  /// The sentences in `properties`, checked to be exactly one for each phrase.
  static Map<Phrase, String> complete(Properties properties, String file) {
    Map<Phrase, String> complete = new EnumMap<>(Phrase.class);
    TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    for (Phrase phrase : Phrase.values()) {
      unknown.remove(phrase.key());
      String sentence = properties.getProperty(phrase.key());
      if (sentence == null) {
        throw new IllegalStateException(file + ": key '" + phrase.key() + "' is missing");
      }
      if (sentence.isBlank()) {
        throw new IllegalStateException(file + ": key '" + phrase.key() + "' is empty");
      }
      complete.put(phrase, sentence.strip());
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(file + ": key '" + unknown.first() + "' is unknown");
    }
    return complete;
  }

  private static Properties read(String file) {
    try (InputStream stream = Phrasebook.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + ": not found beside " + Phrasebook.class.getName());
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }
}
