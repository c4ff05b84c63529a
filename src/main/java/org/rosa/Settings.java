package org.rosa;

import static java.util.Objects.requireNonNull;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rosa.http.ApiKey;
import org.rosa.http.Routes;
import org.rosa.llm.Patience;
import org.rosa.llm.upstream.Endpoint;

/// Everything Rosa can be told, typed and checked. Only this class reads the environment.
///
/// @param port 0 takes a free one
/// @param models in the order they are asked; may be none
/// @param modelStreams most answers that models give at a time
public record Settings(
    String host,
    int port,
    List<ApiKey> apiKeys,
    Path pack,
    List<Model> models,
    boolean instant,
    InstantSource clock,
    Routes.Limits limits,
    int modelStreams,
    List<Shown> shown) {
  /// A model of the chain.
  public record Model(Endpoint endpoint, Patience patience) {
    public Model {
      requireNonNull(endpoint, "endpoint");
      requireNonNull(patience, "patience");
    }
  }

  /// A setting as it may be shown to people: secrets are masked.
  public record Shown(String name, String value, String origin) {
    public Shown {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
      requireNonNull(origin, "origin");
    }
  }

  public Settings {
    requireNonNull(host, "host");
    apiKeys = List.copyOf(apiKeys);
    requireNonNull(pack, "pack");
    models = List.copyOf(models);
    requireNonNull(clock, "clock");
    requireNonNull(limits, "limits");
    shown = List.copyOf(shown);
  }

  /// Reads this process's environment and `rosa.yaml` in its working directory.
  public static Settings fromEnvironment() throws InvalidSettingsException {
    return read(
        System.getenv(),
        Path.of("rosa.yaml"),
        Path.of(System.getProperty("rosa.home", ".")),
        openFileLimit());
  }

  /// Reads settings from what is given.
  ///
  /// @param home where the default pack lies
  /// @param openFiles how many files the process may hold open
  public static Settings read(Map<String, String> environment, Path yaml, Path home, long openFiles)
      throws InvalidSettingsException {
    return new SettingsReader(SettingSources.read(environment, yaml), home, openFiles).settings();
  }

  private static long openFileLimit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : 4096;
  }

  static InstantSource clock(String text) {
    return text.isEmpty() ? Clock.systemUTC() : InstantSource.fixed(instant(text));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /// A length of time with its unit: `500ms`, `4s`, `1m`.
  static Duration duration(String text) {
    for (var unit : List.of("ms", "s", "m")) {
      var number = text.substring(0, Math.max(0, text.length() - unit.length())).strip();
      if (text.endsWith(unit) && !number.isEmpty() && number.chars().allMatch(Character::isDigit)) {
        long count = Long.parseLong(number);
        return switch (unit) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          default -> Duration.ofMinutes(count);
        };
      }
    }
    throw new DateTimeException("no duration");
  }

  static List<String> list(String text) {
    var items = new ArrayList<String>();
    for (var item : text.split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }
}
