package org.rosa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rosa.http.ApiKey;
import org.rosa.http.RateLimit;
import org.rosa.http.RateLimits;

/// Reads how many answers of models each key may have.
final class RateLimitsReader {
  private static final Pattern ITEM =
      Pattern.compile("(?:(?<key>[^=]+)=)?\\s*(?<answers>[1-9][0-9]{0,8})/(?<unit>[smh])");

  private final SettingSources sources;
  private final List<String> problems;

  RateLimitsReader(SettingSources sources, List<String> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /// @param keys those that limits may name
  RateLimits limits(List<ApiKey> keys) {
    var text =
        sources
            .value(Setting.RATE_LIMIT.environmentName())
            .map(SettingSources.Value::text)
            .orElse(Setting.RATE_LIMIT.defaultValue());
    var usual = new ArrayList<RateLimit>();
    var own = new HashMap<String, RateLimit>();
    if (SettingSyntax.onOff(text).filter(on -> !on).isEmpty()) {
      SettingSyntax.list(text).forEach(item -> read(item, keys, usual, own));
    }
    if (usual.size() > 1) {
      problems.add("ROSA_RATE_LIMIT has two limits for every key; keep one of them");
    }
    return new RateLimits(usual.stream().findFirst(), own);
  }

  private void read(
      String item, List<ApiKey> keys, List<RateLimit> usual, Map<String, RateLimit> own) {
    var read = ITEM.matcher(item);
    if (!read.matches()) {
      problems.add(
          "ROSA_RATE_LIMIT holds '"
              + item
              + "'; write off, or a limit such as 120/m or web=600/m, in s, m or h");
      return;
    }
    var limit = new RateLimit(Integer.parseInt(read.group("answers")), unit(read.group("unit")));
    var name = Optional.ofNullable(read.group("key")).map(String::strip);
    if (name.isEmpty()) {
      usual.add(limit);
    } else if (keys.stream().noneMatch(key -> key.name().equals(name.get()))) {
      problems.add("ROSA_RATE_LIMIT names the key '" + name.get() + "', which ROSA_API_KEYS lacks");
    } else if (own.put(name.get(), limit) != null) {
      problems.add("ROSA_RATE_LIMIT names the key '" + name.get() + "' twice");
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      default -> Duration.ofHours(1);
    };
  }
}
