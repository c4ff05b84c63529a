package org.rosa;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The raw values of all settings and where each came from: the environment first, then
/// `rosa.yaml`, where `models: {primary: {base_url: …}}` is `ROSA_MODELS_PRIMARY_BASE_URL`.
final class SettingSources {
  private static final String FILE_SUFFIX = "_FILE";

  /// A value and its origin, in words for people.
  record Value(String text, String origin) {
    Value {
      requireNonNull(text, "text");
      requireNonNull(origin, "origin");
    }
  }

  private final Map<String, Value> values = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /// Reads both sources; what is wrong with them is kept in [#problems].
  static SettingSources read(Map<String, String> environment, Path yaml) {
    var sources = new SettingSources();
    sources.take(environment, "environment");
    if (Files.exists(yaml)) {
      sources.take(sources.flat(yaml), yaml.getFileName() + "");
    }
    sources.readSecretFiles();
    sources.refuseUnknown();
    return sources;
  }

  List<String> problems() {
    return problems;
  }

  Optional<Value> value(String name) {
    var value = values.get(name);
    return value == null || value.text().isBlank() ? Optional.empty() : Optional.of(value);
  }

  /// Names of the models that any setting names, in upper case.
  Set<String> models() {
    var models = new TreeSet<String>();
    for (var name : values.keySet()) {
      modelOf(name).ifPresent(models::add);
    }
    return models;
  }

  private void take(Map<String, String> given, String origin) {
    given.forEach(
        (name, text) -> {
          if (name.startsWith("ROSA_") || known().contains(base(name))) {
            values.putIfAbsent(name, new Value(text, origin));
          }
        });
  }

  private Map<String, String> flat(Path yaml) {
    var flat = new LinkedHashMap<String, String>();
    try (var in = Files.newBufferedReader(yaml)) {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      if (loaded instanceof Map<?, ?> map) {
        flatten("", map, flat);
      } else if (loaded != null) {
        problems.add(yaml.getFileName() + " is not a mapping of setting to value");
      }
    } catch (YAMLException e) {
      problems.add(yaml.getFileName() + " is not valid YAML");
    } catch (IOException e) {
      problems.add(yaml.getFileName() + " cannot be read");
    }
    return flat;
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> flat) {
    map.forEach(
        (key, value) -> {
          var name = prefix + String.valueOf(key).toUpperCase(Locale.ROOT).replace('-', '_');
          switch (value) {
            case null -> {}
            case Map<?, ?> nested -> flatten(name + "_", nested, flat);
            case List<?> list -> flat.put(full(name), joined(list));
            case Boolean on -> flat.put(full(name), on ? "on" : "off");
            default -> flat.put(full(name), value.toString());
          }
        });
  }

  private static String joined(List<?> list) {
    return String.join(",", list.stream().map(String::valueOf).toList());
  }

  private static String full(String name) {
    return name.startsWith("ROSA_") || known().contains(base(name)) ? name : "ROSA_" + name;
  }

  private void readSecretFiles() {
    for (var name : List.copyOf(values.keySet())) {
      var secret = base(name);
      if (!name.endsWith(FILE_SUFFIX) || !isSecret(secret) || values.containsKey(secret)) {
        continue;
      }
      var path = Path.of(value(name).map(Value::text).orElse(""));
      try {
        values.put(secret, new Value(Files.readString(path).strip(), "file " + path));
      } catch (IOException e) {
        problems.add(name + " names a file that cannot be read: " + path);
      }
    }
  }

  private void refuseUnknown() {
    for (var name : values.keySet()) {
      boolean fine =
          known().contains(name)
              || isModelSetting(name)
              || (name.endsWith(FILE_SUFFIX) && isSecret(base(name)));
      if (!fine) {
        problems.add(name + " is no setting; did you mean " + nearest(name) + "?");
      }
    }
  }

  private static String nearest(String name) {
    var candidates = new TreeSet<>(known());
    var model = name.startsWith(ModelSetting.PREFIX) ? firstWord(name) : "PRIMARY";
    for (var setting : ModelSetting.values()) {
      candidates.add(setting.environmentName(model));
    }
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElse("");
  }

  private static String firstWord(String name) {
    var rest = name.substring(ModelSetting.PREFIX.length());
    int end = rest.indexOf('_');
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static Set<String> known() {
    var known = new HashSet<String>();
    for (var setting : Setting.values()) {
      known.add(setting.environmentName());
    }
    return known;
  }

  private static String base(String name) {
    return name.endsWith(FILE_SUFFIX)
        ? name.substring(0, name.length() - FILE_SUFFIX.length())
        : name;
  }

  private static boolean isSecret(String name) {
    for (var setting : Setting.values()) {
      if (setting.secret() && setting.environmentName().equals(name)) {
        return true;
      }
    }
    return modelOf(name).isPresent() && name.endsWith("_" + ModelSetting.API_KEY.name());
  }

  private static boolean isModelSetting(String name) {
    return modelOf(name).isPresent();
  }

  private static Optional<String> modelOf(String name) {
    if (name.startsWith(ModelSetting.PREFIX)) {
      for (var setting : ModelSetting.values()) {
        var suffix = "_" + setting.name();
        int end = base(name).length() - suffix.length();
        if (base(name).endsWith(suffix) && end > ModelSetting.PREFIX.length()) {
          return Optional.of(name.substring(ModelSetting.PREFIX.length(), end));
        }
      }
    }
    return Optional.empty();
  }

  /// How many letters must be put in, taken out or changed to make one word the other.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
