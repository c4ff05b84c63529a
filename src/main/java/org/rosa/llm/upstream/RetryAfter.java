package org.rosa.llm.upstream;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads how long a server wants to be left alone (RFC 9110, section 10.2.3). A date is counted
/// from the server's own `Date`, so that no two clocks are compared.
final class RetryAfter {
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private RetryAfter() {}

  static Optional<Duration> in(MultiMap headers) {
    return header(headers, "retry-after")
        .flatMap(
            text ->
                text.matches("[0-9]{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : until(text, header(headers, "date")))
        .filter(Duration::isPositive);
  }

  private static Optional<Duration> until(String date, Optional<String> now) {
    try {
      var then = ZonedDateTime.parse(date, DATE);
      return now.map(text -> Duration.between(ZonedDateTime.parse(text, DATE), then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(MultiMap headers, String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip);
  }
}
