package org.rosa;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The raw values of all settings and where each came from: the environment first, then
/// `rosa.yaml`. Where a source names a file for a secret, the secret is what the file holds. An
/// empty value counts as not set.
final class SettingSources {
  /// A value and its origin, in words for people.
  ///
  /// @param text without blanks around it
  record Value(String text, String origin) {
    Value {
      text = text.strip();
      requireNonNull(origin, "origin");
    }

    /// Without the value, which may be a secret.
    @Override
    public String toString() {
      return "a value from " + origin;
    }
  }

  private final Map<String, Value> values = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /// Reads both sources; what is wrong with them is kept in [#problems].
  static SettingSources read(Map<String, String> environment, Path yaml) {
    var sources = of(environment);
    sources.take(RosaYaml.read(yaml, sources.problems));
    return sources;
  }

  /// Reads the environment alone.
  static SettingSources of(Map<String, String> environment) {
    var sources = new SettingSources();
    sources.take(ours(environment));
    return sources;
  }

  List<String> problems() {
    return problems;
  }

  Optional<Value> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// Names of the models that any setting names, in upper case.
  Set<String> models() {
    var models = new TreeSet<String>();
    for (var name : values.keySet()) {
      SettingNames.model(name).ifPresent(models::add);
    }
    return models;
  }

  private static Map<String, Value> ours(Map<String, String> environment) {
    var ours = new TreeMap<String, Value>();
    environment.forEach(
        (name, text) -> {
          if (SettingNames.ours(name)) {
            ours.put(name, new Value(text, "environment"));
          }
        });
    return ours;
  }

  /// Adds one source's values where none of an earlier source stands.
  private void take(Map<String, Value> source) {
    var given = new LinkedHashMap<String, Value>();
    source.forEach(
        (name, value) -> {
          if (!SettingNames.known(name)) {
            refuse(name, value.origin());
          } else if (!value.text().isEmpty()) {
            given.put(name, value);
          }
        });
    given.forEach(
        (name, value) -> {
          if (!name.endsWith(SettingNames.FILE_SUFFIX)) {
            values.putIfAbsent(name, value);
            return;
          }
          var secret = name.substring(0, name.length() - SettingNames.FILE_SUFFIX.length());
          if (given.containsKey(secret)) {
            problems.add(secret + " and " + name + " are both set; keep one of them");
          } else if (!values.containsKey(secret)) {
            file(name, value.text()).ifPresent(content -> values.put(secret, content));
          }
        });
  }

  private void refuse(String name, String origin) {
    var where = origin.equals("environment") ? "" : " (" + origin + ")";
    problems.add(name + where + " is no setting; did you mean " + SettingNames.nearest(name) + "?");
  }

  private Optional<Value> file(String name, String path) {
    try {
      var content = new Value(Files.readString(Path.of(path)), "file " + path);
      if (!content.text().isEmpty()) {
        return Optional.of(content);
      }
      problems.add(name + " names a file that is empty: " + path);
    } catch (NoSuchFileException e) {
      problems.add(name + " names a file that does not exist: " + path);
    } catch (IOException | InvalidPathException e) {
      problems.add(name + " names a file that cannot be read: " + path);
    }
    return Optional.empty();
  }
}
