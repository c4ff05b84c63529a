package org.rosa;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rosa.llm.Patience;
import org.rosa.llm.upstream.Endpoint;

/// Reads the models and the order in which they are asked.
///
/// `OPENAI_API_KEY` makes the model `primary` unless that one has a base URL of its own, and is the
/// key of every model at OpenAI that has none; it is never sent to another base URL.
final class ModelsReader {
  private static final String PRIMARY = "PRIMARY";
  private static final String EMBEDDED = "EMBEDDED";

  /// Names that logs and metrics use for Rosa's own answers.
  private static final Set<String> RESERVED = Set.of(EMBEDDED, "PHRASEBOOK", "CACHE", "NOBODY");

  private static final String OPENAI = "https://api.openai.com/v1";
  private static final String OPENAI_MODEL = "gpt-4o";
  private static final String OPENAI_KEY_NAME = Setting.OPENAI_API_KEY.environmentName();
  private static final Duration LONGEST = Duration.ofHours(1);

  private final SettingSources sources;
  private final List<String> problems;

  ModelsReader(SettingSources sources, List<String> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /// The models of the chain, in order.
  List<Settings.Model> models() {
    var known = known();
    for (var name : known) {
      if (RESERVED.contains(name)) {
        problems.add("no model can be named '" + lower(name) + "', which is Rosa's own; rename it");
      }
    }
    checkChain(known);
    var models = new ArrayList<Settings.Model>();
    for (var name : chain()) {
      model(name).ifPresent(models::add);
    }
    return models;
  }

  /// All models there are, whether the chain names them or not, in upper case.
  Set<String> known() {
    var known = new TreeSet<>(sources.models());
    if (openAiKey().isPresent()) {
      known.add(PRIMARY);
    }
    return known;
  }

  /// The models that are asked, in order, in upper case.
  List<String> chain() {
    var known = known();
    var written = written();
    return written.isEmpty()
        ? List.copyOf(known)
        : written.stream().filter(known::contains).toList();
  }

  /// A model's setting as given, else as `OPENAI_API_KEY` implies it; empty leaves the default.
  Optional<SettingSources.Value> value(ModelSetting setting, String model) {
    return given(setting, model).or(() -> implied(setting, model));
  }

  private List<String> written() {
    return sources
        .value(Setting.MODEL_CHAIN.environmentName())
        .map(value -> SettingSyntax.list(value.text()))
        .orElse(List.of())
        .stream()
        .map(SettingNames::modelName)
        .toList();
  }

  private void checkChain(Set<String> known) {
    var written = written();
    if (written.isEmpty() && known.size() > 1) {
      problems.add(
          "several models are set ("
              + lower(String.join(", ", known))
              + (given(ModelSetting.BASE_URL, PRIMARY).isEmpty() && openAiKey().isPresent()
                  ? "; OPENAI_API_KEY makes primary"
                  : "")
              + "); say in ROSA_MODEL_CHAIN in which order they are asked");
    }
    for (var name : written) {
      if (!known.contains(name) && !name.equals(EMBEDDED)) {
        problems.add(
            "ROSA_MODEL_CHAIN names '"
                + lower(name)
                + "', but "
                + ModelSetting.BASE_URL.environmentName(name)
                + " is not set");
      }
    }
    if (written.size() != new HashSet<>(written).size()) {
      problems.add("ROSA_MODEL_CHAIN names a model twice");
    } else if (written.contains(EMBEDDED) && !written.getLast().equals(EMBEDDED)) {
      problems.add("ROSA_MODEL_CHAIN names a model after 'embedded', which is always last");
    }
  }

  private Optional<Settings.Model> model(String name) {
    var base = text(ModelSetting.BASE_URL, name);
    var model = text(ModelSetting.MODEL, name);
    if (base.isEmpty()) {
      missing(ModelSetting.BASE_URL, name);
    }
    if (model.isEmpty()) {
      missing(ModelSetting.MODEL, name);
    }
    var key = key(name);
    var patience = patience(name);
    int streams = streams(name);
    if (base.isEmpty() || model.isEmpty()) {
      return Optional.empty();
    }
    return url(name, base.get())
        .flatMap(url -> endpoint(name, url, key, model.get()))
        .map(endpoint -> new Settings.Model(endpoint, patience, streams));
  }

  private void missing(ModelSetting setting, String name) {
    problems.add(
        setting.environmentName(name) + " is not set, and model '" + lower(name) + "' needs it");
  }

  private Optional<String> key(String name) {
    var key = text(ModelSetting.API_KEY, name);
    if (key.isPresent() && !SettingSyntax.sendable(key.get())) {
      var setting = ModelSetting.API_KEY.environmentName(name);
      problems.add(
          (sources.value(setting).isPresent() ? setting : OPENAI_KEY_NAME)
              + " has a blank or another sign that no key has; write it again");
    }
    return key;
  }

  /// The address without a slash at its end. A URL is shown to people, so it may hold no secret.
  private Optional<URI> url(String name, String base) {
    var setting = ModelSetting.BASE_URL.environmentName(name);
    try {
      var url = new URI(base.replaceAll("/+$", ""));
      if (url.getRawUserInfo() != null) {
        problems.add(
            setting
                + " holds a user name or password; put the key into "
                + ModelSetting.API_KEY.environmentName(name));
      } else if (url.getRawQuery() != null || url.getRawFragment() != null) {
        problems.add(setting + " holds a '?' or '#'; end it with the version path");
      } else {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      problems.add(setting + " is no URL; write one such as https://host/v1");
    }
    return Optional.empty();
  }

  private Optional<Endpoint> endpoint(String name, URI url, Optional<String> key, String model) {
    try {
      return Optional.of(new Endpoint(lower(name), url, key, model));
    } catch (IllegalArgumentException e) {
      problems.add(ModelSetting.BASE_URL.environmentName(name) + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Patience patience(String name) {
    return new Patience(
        duration(ModelSetting.CONNECT_TIMEOUT, name),
        duration(ModelSetting.FIRST_TOKEN_TIMEOUT, name),
        duration(ModelSetting.ALONE_TIMEOUT, name),
        duration(ModelSetting.GAP_TIMEOUT, name),
        duration(ModelSetting.TOTAL_TIMEOUT, name));
  }

  /// No limit of its own where none is given.
  private int streams(String name) {
    var given = text(ModelSetting.MAX_STREAMS, name);
    if (given.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (given.get().matches("[1-9][0-9]{0,5}")) {
      return Integer.parseInt(given.get());
    }
    problems.add(
        ModelSetting.MAX_STREAMS.environmentName(name)
            + " is '"
            + given.get()
            + "'; write a whole number from 1 to 999999");
    return 1;
  }

  private Duration duration(ModelSetting setting, String name) {
    var text = text(setting, name).orElse(setting.defaultValue());
    var duration = SettingSyntax.duration(text);
    if (duration.isPresent()
        && duration.get().isPositive()
        && duration.get().compareTo(LONGEST) <= 0) {
      return duration.get();
    }
    problems.add(
        setting.environmentName(name)
            + " is '"
            + text
            + "'; write a time such as 500ms or 4s, at most 60m");
    return LONGEST;
  }

  private Optional<String> text(ModelSetting setting, String name) {
    return value(setting, name).map(SettingSources.Value::text);
  }

  private Optional<SettingSources.Value> given(ModelSetting setting, String model) {
    return sources.value(setting.environmentName(model));
  }

  private Optional<SettingSources.Value> implied(ModelSetting setting, String model) {
    if (openAiKey().isEmpty()) {
      return Optional.empty();
    }
    boolean makesIt = model.equals(PRIMARY) && given(ModelSetting.BASE_URL, PRIMARY).isEmpty();
    var text =
        switch (setting) {
          case BASE_URL -> makesIt ? OPENAI : "";
          case MODEL -> makesIt ? OPENAI_MODEL : "";
          case API_KEY -> makesIt || isAtOpenAi(model) ? openAiKey().get().text() : "";
          case CONNECT_TIMEOUT,
              FIRST_TOKEN_TIMEOUT,
              ALONE_TIMEOUT,
              GAP_TIMEOUT,
              TOTAL_TIMEOUT,
              MAX_STREAMS ->
              "";
        };
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new SettingSources.Value(text, OPENAI_KEY_NAME));
  }

  private boolean isAtOpenAi(String model) {
    return given(ModelSetting.BASE_URL, model)
        .filter(url -> url.text().replaceAll("/+$", "").equals(OPENAI))
        .isPresent();
  }

  private Optional<SettingSources.Value> openAiKey() {
    return sources.value(OPENAI_KEY_NAME);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
