package org.rosa;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names settings have: which exist, which are secret, and which one a wrong name is nearest
/// to.
final class SettingNames {
  /// After a secret's name: the value is the path of a file that holds the secret.
  static final String FILE_SUFFIX = "_FILE";

  private static final Pattern MODEL = Pattern.compile("[A-Z0-9][A-Z0-9_]*");

  private SettingNames() {}

  /// Whether this name, with or without [#FILE_SUFFIX], may be set.
  static boolean known(String name) {
    return fixed().contains(name)
        || model(name).isPresent()
        || (name.endsWith(FILE_SUFFIX) && secret(withoutSuffix(name)));
  }

  /// Whether a name that belongs to nobody else is meant for Rosa: all that begin with `ROSA_`, and
  /// her few others.
  static boolean ours(String name) {
    return name.startsWith("ROSA_") || fixed().contains(withoutSuffix(name));
  }

  static boolean secret(String name) {
    for (var setting : Setting.values()) {
      if (setting.secret() && setting.environmentName().equals(name)) {
        return true;
      }
    }
    return suffix(name).filter(ModelSetting::secret).isPresent();
  }

  /// The model this setting belongs to.
  static Optional<String> model(String name) {
    return suffix(name).map(setting -> modelBefore(name, setting));
  }

  /// The model name as it stands in setting names: `my-gpt` is `MY_GPT`.
  static String modelName(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /// The existing name that takes the fewest letters put in or taken out.
  static String nearest(String name) {
    var candidates = new TreeSet<>(fixed());
    for (var model : possibleModels(name)) {
      for (var setting : ModelSetting.values()) {
        candidates.add(setting.environmentName(model));
      }
    }
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElse("");
  }

  private static Set<String> fixed() {
    var names = new TreeSet<String>();
    for (var setting : Setting.values()) {
      names.add(setting.environmentName());
    }
    return names;
  }

  private static Optional<ModelSetting> suffix(String name) {
    for (var setting : ModelSetting.values()) {
      if (name.startsWith(ModelSetting.PREFIX)
          && name.endsWith("_" + setting.name())
          && MODEL.matcher(modelBefore(name, setting)).matches()) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  private static String modelBefore(String name, ModelSetting setting) {
    int start = ModelSetting.PREFIX.length();
    return name.substring(start, Math.max(start, name.length() - setting.name().length() - 1));
  }

  private static String withoutSuffix(String name) {
    return name.endsWith(FILE_SUFFIX)
        ? name.substring(0, name.length() - FILE_SUFFIX.length())
        : name;
  }

  /// Every beginning of what follows the prefix, as one cannot tell where a model's name was meant
  /// to end; none where the model's name was forgotten.
  private static Set<String> possibleModels(String name) {
    var models = new TreeSet<>(Set.of("PRIMARY"));
    if (name.startsWith(ModelSetting.PREFIX)) {
      var rest =
          modelName(name.substring(ModelSetting.PREFIX.length())).replaceAll("[^A-Z0-9]+", "_");
      if (Arrays.stream(ModelSetting.values()).anyMatch(setting -> setting.name().equals(rest))) {
        return models;
      }
      for (int end = rest.indexOf('_', 1); end > 0; end = rest.indexOf('_', end + 1)) {
        models.add(rest.substring(0, end));
      }
    }
    return models;
  }

  /// How many letters must be put in or taken out to make one word the other. A changed letter is
  /// both, so that a forgotten word costs less than another word.
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
        row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : Math.min(above, row[j - 1]) + 1;
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
