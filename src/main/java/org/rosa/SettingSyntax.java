package org.rosa;

import java.net.InetAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How values are written.
final class SettingSyntax {
  private SettingSyntax() {}

  /// Items between commas or line ends; blank ones do not count.
  static List<String> list(String text) {
    var items = new ArrayList<String>();
    for (var item : text.split("[,\\n]", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  /// A length of time with its unit: `500ms`, `4s`, `1m`. Empty for anything else.
  static Optional<Duration> duration(String text) {
    for (var unit : List.of("ms", "s", "m")) {
      var number = text.substring(0, Math.max(0, text.length() - unit.length())).strip();
      if (text.endsWith(unit) && number.matches("[0-9]{1,9}")) {
        long count = Long.parseLong(number);
        return Optional.of(
            switch (unit) {
              case "ms" -> Duration.ofMillis(count);
              case "s" -> Duration.ofSeconds(count);
              default -> Duration.ofMinutes(count);
            });
      }
    }
    return Optional.empty();
  }

  /// Yes or no, as `on` and `off` or in YAML's other words. Empty for anything else.
  static Optional<Boolean> onOff(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "on", "true", "yes" -> Optional.of(true);
      case "off", "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// The system's clock for an empty text, else one that stands still.
  ///
  /// @throws DateTimeException when the text is no time with an offset
  static InstantSource clock(String text) {
    return text.isEmpty()
        ? Clock.systemUTC()
        : InstantSource.fixed(OffsetDateTime.parse(text).toInstant());
  }

  /// Whether an HTTP header can carry this secret unchanged.
  static boolean sendable(String secret) {
    return secret.chars().allMatch(c -> c > ' ' && c < 127);
  }

  /// A host without the brackets that an IPv6 address has in URLs.
  static String bareHost(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /// Whether only programs on the same machine can reach this host.
  static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
