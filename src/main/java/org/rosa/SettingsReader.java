package org.rosa;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rosa.guardrail.Mode;
import org.rosa.http.ApiKey;
import org.rosa.http.Routes;

/// Makes typed settings of raw ones; collects every problem before it gives up.
final class SettingsReader {
  private static final String MASK = "****";
  private static final int MOST_STREAMS = 12_000;
  private static final int LEAST_SECRET = 16;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /// Where the system does not tell its limit.
  private static final long USUAL_OPEN_FILES = 4_096;

  private final SettingSources sources;
  private final Path home;
  private final Path userState;
  private final long openFiles;
  private final List<String> problems;
  private final ModelsReader models;

  /// @param home where the default pack lies
  /// @param userState where programs of this user keep their state
  SettingsReader(SettingSources sources, Path home, Path userState, long openFiles) {
    this.sources = sources;
    this.home = home;
    this.userState = userState;
    this.openFiles = openFiles > 0 ? openFiles : USUAL_OPEN_FILES;
    this.problems = new ArrayList<>(sources.problems());
    this.models = new ModelsReader(sources, problems);
  }

  Settings settings() throws InvalidSettingsException {
    var host = host();
    int port = number(Setting.PORT, 8000, 0, 65_535);
    var keys = new KeysReader(sources, problems).keys(host);
    var rateLimits = new RateLimitsReader(sources, problems).limits(keys);
    int streams = number(Setting.MAX_STREAMS, defaultStreams(), 1, 1_000_000);
    int modelStreams = number(Setting.MAX_MODEL_STREAMS, streams, 1, 1_000_000);
    int bodyLimit = number(Setting.MAX_BODY_BYTES, 1 << 20, 1, Integer.MAX_VALUE);
    var chain = models.models();
    boolean instant = onOff(Setting.INSTANT);
    boolean cache = onOff(Setting.CACHE);
    var acknowledgeAfter = durationOrOff(Setting.ACKNOWLEDGE_AFTER);
    var hedgeAfter = durationOrOff(Setting.HEDGE_AFTER);
    var redZone = redZone(host);
    var clock = clock();
    var pack = pack();
    var outside = new OutsideReader(sources, userState, problems);
    var publicUrl = outside.publicUrl();
    var stateDir = outside.stateDir();
    var tavus = outside.tavus();
    var page = new PageSettingsReader(sources, problems).page(publicUrl);
    var linkSecret = linkSecret();
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return new Settings(
        host,
        port,
        keys,
        pack,
        chain,
        instant,
        cache,
        acknowledgeAfter,
        hedgeAfter,
        redZone,
        clock,
        new Routes.Limits(bodyLimit, streams),
        rateLimits,
        modelStreams,
        page,
        publicUrl,
        stateDir,
        linkSecret,
        tavus,
        shown(keys, pack, stateDir, streams, modelStreams));
  }

  /// Nothing unjudged may reach anyone but the one who tries it out.
  private Mode redZone(String host) {
    var given = text(Setting.RED_ZONE);
    var mode = Mode.named(given.toLowerCase(Locale.ROOT));
    if (mode.isEmpty()) {
      problems.add("ROSA_RED_ZONE is '" + given + "'; write one of " + Mode.names());
    }
    if (mode.filter(named -> named == Mode.OFF).isPresent() && !SettingSyntax.isLoopback(host)) {
      problems.add(
          "ROSA_RED_ZONE is off, and others can reach ROSA_HOST '"
              + host
              + "'; write public-facts or strict");
    }
    return mode.orElse(Mode.PUBLIC_FACTS);
  }

  private String host() {
    var host = SettingSyntax.bareHost(text(Setting.HOST));
    if (host.matches(".*[\\s/@\\[\\]].*")) {
      problems.add("ROSA_HOST is '" + host + "'; write an address such as 127.0.0.1 or 0.0.0.0");
    }
    return host;
  }

  /// The smaller of 12,000 and 45 % of the open-file limit: every answer may hold two sockets.
  private int defaultStreams() {
    return Math.clamp(openFiles / 100 * 45 + openFiles % 100 * 45 / 100, 1, MOST_STREAMS);
  }

  private Path pack() {
    var given = sources.value(Setting.PACK.environmentName());
    try {
      return given.isPresent()
          ? Path.of(given.get().text())
          : home.resolve(Setting.PACK.defaultValue());
    } catch (InvalidPathException e) {
      problems.add("ROSA_PACK is no path of a folder");
      return home;
    }
  }

  private Optional<String> linkSecret() {
    var given =
        sources.value(Setting.LINK_SECRET.environmentName()).map(SettingSources.Value::text);
    if (given.filter(secret -> secret.length() < LEAST_SECRET).isPresent()) {
      problems.add("ROSA_LINK_SECRET is shorter than " + LEAST_SECRET + " signs");
    }
    return given;
  }

  private InstantSource clock() {
    try {
      return SettingSyntax.clock(text(Setting.CLOCK));
    } catch (DateTimeException e) {
      problems.add(
          "ROSA_CLOCK is '"
              + text(Setting.CLOCK)
              + "'; write a time with its offset, such as 2025-09-09T10:00:00+02:00");
      return Clock.systemUTC();
    }
  }

  private int number(Setting setting, int otherwise, int least, int most) {
    var given = sources.value(setting.environmentName());
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(given.get().text());
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
    var on = SettingSyntax.onOff(text(setting));
    if (on.isEmpty()) {
      problems.add(setting.environmentName() + " is '" + text(setting) + "'; write on or off");
    }
    return on.orElse(false);
  }

  /// A length of time; empty where it is switched off, which a length of nothing is too.
  private Optional<Duration> durationOrOff(Setting setting) {
    var text = text(setting);
    if (text.equals("0") || SettingSyntax.onOff(text).filter(on -> !on).isPresent()) {
      return Optional.empty();
    }
    var duration = SettingSyntax.duration(text);
    if (duration.isEmpty() || duration.get().compareTo(LONGEST_WAIT) > 0) {
      problems.add(
          setting.environmentName()
              + " is '"
              + text
              + "'; write a time such as 800ms or 2s, at most 60m, or off");
    }
    return duration.filter(Duration::isPositive);
  }

  private String text(Setting setting) {
    return sources
        .value(setting.environmentName())
        .map(SettingSources.Value::text)
        .orElse(setting.defaultValue());
  }

  private List<Settings.Shown> shown(
      List<ApiKey> keys, Path pack, Path stateDir, int streams, int modelStreams) {
    var shown = new ArrayList<Settings.Shown>();
    for (var setting : Setting.values()) {
      var value =
          switch (setting) {
            case API_KEYS -> String.join(",", keys.stream().map(ApiKey::toString).toList());
            case PACK -> pack.toString();
            case STATE_DIR -> stateDir.toString();
            case MODEL_CHAIN ->
                models.chain().isEmpty()
                    ? text(setting)
                    : String.join(",", models.chain()).toLowerCase(Locale.ROOT);
            case MAX_STREAMS -> Integer.toString(streams);
            case MAX_MODEL_STREAMS -> Integer.toString(modelStreams);
            default -> text(setting);
          };
      var given = sources.value(setting.environmentName());
      boolean masked = setting.secret() && setting != Setting.API_KEYS && given.isPresent();
      shown.add(shown(setting.environmentName(), masked ? MASK : value, given));
    }
    for (var model : models.known()) {
      for (var setting : ModelSetting.values()) {
        var given = models.value(setting, model);
        var value = given.map(SettingSources.Value::text).orElse(setting.defaultValue());
        boolean masked = setting.secret() && given.isPresent();
        shown.add(shown(setting.environmentName(model), masked ? MASK : value, given));
      }
    }
    return shown;
  }

  private static Settings.Shown shown(
      String name, String value, Optional<SettingSources.Value> given) {
    return new Settings.Shown(
        name, value, given.map(SettingSources.Value::origin).orElse("default"));
  }
}
