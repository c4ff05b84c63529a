package org.rosa;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rosa.tavus.CallLimits;
import org.rosa.tavus.Dialect;

/// Reads the settings of what lies outside Rosa: her public address, her state folder and Tavus.
final class OutsideReader {
  private static final CallLimits LIMITS =
      new CallLimits(
          Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10), false, true);

  /// What Tavus allows at most.
  private static final Duration LONGEST_CALL = Duration.ofHours(1);

  private final SettingSources sources;
  private final Path userState;
  private final List<String> problems;

  /// @param userState where programs of this user keep their state
  OutsideReader(SettingSources sources, Path userState, List<String> problems) {
    this.sources = sources;
    this.userState = userState;
    this.problems = problems;
  }

  Optional<URI> publicUrl() {
    return given(Setting.PUBLIC_URL).flatMap(text -> root(Setting.PUBLIC_URL, text));
  }

  Path stateDir() {
    var given = given(Setting.STATE_DIR);
    try {
      return given.map(Path::of).orElseGet(() -> userState.resolve("rosa"));
    } catch (InvalidPathException e) {
      problems.add("ROSA_STATE_DIR is no path of a folder");
      return userState;
    }
  }

  Settings.Tavus tavus() {
    return new Settings.Tavus(
        key(),
        root(Setting.TAVUS_BASE_URL, text(Setting.TAVUS_BASE_URL))
            .orElseGet(() -> URI.create(Setting.TAVUS_BASE_URL.defaultValue())),
        dialect(),
        id(Setting.TAVUS_FACE_ID),
        id(Setting.TAVUS_PERSONA_ID),
        limits(),
        days());
  }

  private Optional<String> key() {
    var key = given(Setting.TAVUS_API_KEY);
    if (key.filter(secret -> !SettingSyntax.sendable(secret)).isPresent()) {
      problems.add("TAVUS_API_KEY has only ASCII letters, digits and signs, and no blank");
      return Optional.empty();
    }
    return key;
  }

  /// An address without a path that belongs to a route, and without anything behind it.
  private Optional<URI> root(Setting setting, String text) {
    var bare = text.replaceAll("/+$", "");
    try {
      var uri = URI.create(bare);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && !bare.endsWith("/chat/completions")
          && !bare.endsWith("/v2")) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException e) {
      // Told below, together with every other wrong address.
    }
    problems.add(
        setting.environmentName()
            + " is '"
            + text
            + "'; write an address such as https://"
            + (setting == Setting.PUBLIC_URL ? "rosa.example.org" : "tavusapi.com")
            + ", without a route");
    return Optional.empty();
  }

  private Dialect dialect() {
    var given = text(Setting.TAVUS_API);
    var dialect = Dialect.named(given);
    if (dialect.isEmpty()) {
      problems.add("TAVUS_API is '" + given + "'; write pal or persona");
    }
    return dialect.orElse(Dialect.PAL);
  }

  private Optional<String> id(Setting setting) {
    var given = given(setting);
    if (given.filter(id -> !id.matches("[A-Za-z0-9_-]{1,128}")).isPresent()) {
      problems.add(
          setting.environmentName() + " is '" + given.get() + "'; an id has letters and digits");
      return Optional.empty();
    }
    return given;
  }

  private CallLimits limits() {
    var longest = time(Setting.TAVUS_MAX_CALL, LIMITS.longest());
    var absent = time(Setting.TAVUS_ABSENT_AFTER, LIMITS.absent());
    var left = time(Setting.TAVUS_LEFT_AFTER, LIMITS.left());
    return new CallLimits(
        longest, absent, left, onOff(Setting.TAVUS_TEST_MODE), onOff(Setting.TAVUS_PRIVATE_ROOM));
  }

  /// Tavus counts in whole seconds, and in an hour at most.
  private Duration time(Setting setting, Duration otherwise) {
    var time = SettingSyntax.duration(text(setting));
    if (time.filter(given -> given.toSeconds() >= 1 && given.compareTo(LONGEST_CALL) <= 0)
        .isPresent()) {
      return time.get();
    }
    problems.add(
        setting.environmentName()
            + " is '"
            + text(setting)
            + "'; write a time such as 90s or 10m, from 1s to 60m");
    return otherwise;
  }

  private boolean onOff(Setting setting) {
    var on = SettingSyntax.onOff(text(setting));
    if (on.isEmpty()) {
      problems.add(setting.environmentName() + " is '" + text(setting) + "'; write on or off");
    }
    return on.orElse(false);
  }

  private int days() {
    var text = text(Setting.TAVUS_TRANSCRIPT_DAYS);
    if (text.matches("[0-9]{1,3}")) {
      return Integer.parseInt(text);
    }
    problems.add("TAVUS_TRANSCRIPT_DAYS is '" + text + "'; write a whole number from 0 to 999");
    return 0;
  }

  private Optional<String> given(Setting setting) {
    return sources.value(setting.environmentName()).map(SettingSources.Value::text);
  }

  private String text(Setting setting) {
    return given(setting).orElse(setting.defaultValue());
  }
}
