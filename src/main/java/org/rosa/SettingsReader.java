package org.rosa;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rosa.http.ApiKey;
import org.rosa.http.Profile;
import org.rosa.http.Routes;
import org.rosa.llm.Patience;
import org.rosa.llm.upstream.Endpoint;

/// Makes typed settings of raw ones; collects every problem before it gives up.
final class SettingsReader {
  /// The key of the migration plan, public and therefore good for nothing but a loopback host.
  static final String DEVELOPMENT_KEY = "rosa-backend-key-2025";

  private static final String MASK = "****";
  private static final String PRIMARY = "PRIMARY";
  private static final String OPENAI = "https://api.openai.com/v1";

  private final SettingSources sources;
  private final Path home;
  private final long openFiles;
  private final List<String> problems;

  SettingsReader(SettingSources sources, Path home, long openFiles) {
    this.sources = sources;
    this.home = home;
    this.openFiles = openFiles;
    this.problems = new ArrayList<>(sources.problems());
  }

  Settings settings() throws InvalidSettingsException {
    var host = text(Setting.HOST);
    int port = number(Setting.PORT, 8000, 0, 65_535);
    var keys = keys(host);
    int streams =
        number(Setting.MAX_STREAMS, (int) Math.min(12_000, openFiles * 45 / 100), 1, 1_000_000);
    int modelStreams = number(Setting.MAX_MODEL_STREAMS, streams, 1, 1_000_000);
    int bodyLimit = number(Setting.MAX_BODY_BYTES, 1 << 20, 1, Integer.MAX_VALUE);
    var models = models();
    boolean instant = onOff(Setting.INSTANT);
    var clock = clock();
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return new Settings(
        host,
        port,
        keys,
        pack(),
        models,
        instant,
        clock,
        new Routes.Limits(bodyLimit, streams),
        modelStreams,
        shown(keys, streams, modelStreams));
  }

  private Path pack() {
    return sources
        .value(Setting.PACK.environmentName())
        .map(value -> Path.of(value.text()))
        .orElseGet(() -> home.resolve(Setting.PACK.defaultValue()));
  }

  private InstantSource clock() {
    try {
      return Settings.clock(text(Setting.CLOCK));
    } catch (DateTimeException e) {
      problems.add(
          "ROSA_CLOCK is '"
              + text(Setting.CLOCK)
              + "'; write a time with its offset, such as 2025-09-09T10:00:00+02:00");
      return Clock.systemUTC();
    }
  }

  private List<ApiKey> keys(String host) {
    var keys = new ArrayList<ApiKey>();
    var given = sources.value(Setting.API_KEYS.environmentName());
    if (given.isEmpty() && isLoopback(host)) {
      return List.of(new ApiKey("development", DEVELOPMENT_KEY, Profile.SPEECH));
    }
    if (given.isEmpty()) {
      problems.add(
          "ROSA_API_KEYS is required when ROSA_HOST is '"
              + host
              + "', which others can reach; set it to name:key");
      return keys;
    }
    int position = 1;
    for (var item : Settings.list(given.get().text())) {
      key(item, position++).ifPresent(keys::add);
    }
    if (keys.isEmpty() && problems.isEmpty()) {
      problems.add("ROSA_API_KEYS holds no key");
    }
    var names = new HashSet<String>();
    for (var key : keys) {
      if (!names.add(key.name())) {
        problems.add("ROSA_API_KEYS has two keys named '" + key.name() + "'; rename one");
      }
      if (key.secret().equals(DEVELOPMENT_KEY) && !isLoopback(host)) {
        problems.add(
            "ROSA_API_KEYS holds the public development key and ROSA_HOST is '"
                + host
                + "', which others can reach; use a secret of your own");
      }
    }
    return keys;
  }

  private Optional<ApiKey> key(String item, int position) {
    var parts = item.split(":", -1);
    var name = parts.length == 1 ? "key" + position : parts[0];
    var secret = parts.length == 1 ? parts[0] : parts[1];
    var profile = parts.length == 3 ? Profile.named(parts[2]) : Optional.of(Profile.SPEECH);
    if (parts.length > 3 || name.isBlank() || secret.isBlank() || profile.isEmpty()) {
      problems.add(
          "ROSA_API_KEYS, entry "
              + position
              + ": write key, name:key or name:key:profile, with a profile of "
              + Profile.names());
      return Optional.empty();
    }
    return Optional.of(new ApiKey(name, secret, profile.get()));
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private List<Settings.Model> models() {
    Set<String> known = new TreeSet<>(sources.models());
    if (openAiKey().isPresent()) {
      known.add(PRIMARY);
    }
    var chain = chain(known);
    var models = new ArrayList<Settings.Model>();
    for (var name : chain) {
      model(name).ifPresent(models::add);
    }
    return models;
  }

  private List<String> chain(Set<String> known) {
    var given =
        Settings.list(text(Setting.MODEL_CHAIN)).stream().map(SettingsReader::upper).toList();
    if (given.isEmpty()) {
      if (known.size() > 1) {
        problems.add(
            "several models are set ("
                + lower(String.join(", ", known))
                + "); say in ROSA_MODEL_CHAIN in which order they are asked");
      }
      return List.copyOf(known);
    }
    for (var name : given) {
      if (!known.contains(name) && !name.equals("EMBEDDED")) {
        problems.add(
            "ROSA_MODEL_CHAIN names '"
                + lower(name)
                + "', but "
                + ModelSetting.BASE_URL.environmentName(name)
                + " is not set");
      }
    }
    if (given.size() != new HashSet<>(given).size()) {
      problems.add("ROSA_MODEL_CHAIN names a model twice");
    }
    return given.stream().filter(known::contains).toList();
  }

  private Optional<Settings.Model> model(String name) {
    var url = sources.value(ModelSetting.BASE_URL.environmentName(name));
    boolean openAi = url.isEmpty() && name.equals(PRIMARY) && openAiKey().isPresent();
    var base = url.map(SettingSources.Value::text).orElse(openAi ? OPENAI : "");
    var model = modelText(ModelSetting.MODEL, name).orElse(openAi ? "gpt-4o" : "");
    for (var missing : List.of(ModelSetting.BASE_URL, ModelSetting.MODEL)) {
      if ((missing == ModelSetting.BASE_URL ? base : model).isEmpty()) {
        problems.add(
            missing.environmentName(name)
                + " is not set, and model '"
                + lower(name)
                + "' needs it");
        return Optional.empty();
      }
    }
    var key =
        modelText(ModelSetting.API_KEY, name).or(() -> openAi ? openAiKey() : Optional.empty());
    try {
      var endpoint = new Endpoint(lower(name), new URI(base), key, model);
      return Optional.of(new Settings.Model(endpoint, patience(name)));
    } catch (URISyntaxException e) {
      problems.add(ModelSetting.BASE_URL.environmentName(name) + " is no URL");
    } catch (IllegalArgumentException e) {
      problems.add(ModelSetting.BASE_URL.environmentName(name) + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private Patience patience(String name) {
    return new Patience(
        duration(ModelSetting.CONNECT_TIMEOUT, name),
        duration(ModelSetting.FIRST_TOKEN_TIMEOUT, name),
        duration(ModelSetting.GAP_TIMEOUT, name),
        duration(ModelSetting.TOTAL_TIMEOUT, name));
  }

  private Duration duration(ModelSetting setting, String name) {
    var text = modelText(setting, name).orElse(setting.defaultValue());
    try {
      var duration = Settings.duration(text);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      // Told below, together with a duration of zero.
    }
    problems.add(
        setting.environmentName(name) + " is '" + text + "'; write a time such as 500ms or 4s");
    return Duration.ofSeconds(1);
  }

  private Optional<String> openAiKey() {
    return sources.value(Setting.OPENAI_API_KEY.environmentName()).map(SettingSources.Value::text);
  }

  private Optional<String> modelText(ModelSetting setting, String name) {
    return sources.value(setting.environmentName(name)).map(SettingSources.Value::text);
  }

  private String text(Setting setting) {
    return sources
        .value(setting.environmentName())
        .map(SettingSources.Value::text)
        .orElse(setting.defaultValue());
  }

  private int number(Setting setting, int otherwise, int least, int most) {
    var given = sources.value(setting.environmentName());
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(given.get().text().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with a number out of range.
    }
    problems.add(
        setting.environmentName()
            + " is '"
            + given.get().text()
            + "'; write a whole number from "
            + least
            + " to "
            + most);
    return otherwise;
  }

  private boolean onOff(Setting setting) {
    var text = text(setting);
    if (!text.equals("on") && !text.equals("off")) {
      problems.add(setting.environmentName() + " is '" + text + "'; write on or off");
    }
    return text.equals("on");
  }

  private List<Settings.Shown> shown(List<ApiKey> keys, int streams, int modelStreams) {
    var shown = new ArrayList<Settings.Shown>();
    for (var setting : Setting.values()) {
      var given = sources.value(setting.environmentName());
      var value =
          switch (setting) {
            case API_KEYS -> String.join(",", keys.stream().map(ApiKey::toString).toList());
            case MAX_STREAMS -> Integer.toString(streams);
            case MAX_MODEL_STREAMS -> Integer.toString(modelStreams);
            case PACK -> pack().toString();
            default ->
                setting.secret() && given.isPresent()
                    ? MASK
                    : given.map(SettingSources.Value::text).orElse(setting.defaultValue());
          };
      shown.add(new Settings.Shown(setting.environmentName(), value, origin(given)));
    }
    for (var model : sources.models()) {
      for (var setting : ModelSetting.values()) {
        var given = sources.value(setting.environmentName(model));
        var value = given.map(SettingSources.Value::text).orElse(setting.defaultValue());
        shown.add(
            new Settings.Shown(
                setting.environmentName(model),
                setting.secret() && given.isPresent() ? MASK : value,
                origin(given)));
      }
    }
    return shown;
  }

  private static String origin(Optional<SettingSources.Value> given) {
    return given.map(SettingSources.Value::origin).orElse("default");
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
