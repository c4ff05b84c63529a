package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.http.RateLimit;
import org.rosa.http.RateLimits;

class RateLimitSettingsTest {
  private static final String KEYS = "kiosk:key-1,web:key-2";

  @Test
  void one_limit_is_for_every_key_and_a_named_one_for_its_own() {
    assertThat(limits("120/m, web = 10/s"))
        .isEqualTo(
            new RateLimits(
                Optional.of(new RateLimit(120, Duration.ofMinutes(1))),
                Map.of("web", new RateLimit(10, Duration.ofSeconds(1)))));
  }

  @ParameterizedTest
  @CsvSource({"off", "no", "OFF"})
  void without_a_limit_every_key_asks_as_much_as_it_likes(String value) {
    assertThat(limits(value)).isEqualTo(new RateLimits(Optional.empty(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on | holds 'on'; write off, or a limit such as 120/m or web=600/m, in s, m or h",
        "0/m | holds '0/m'",
        "120/d | holds '120/d'",
        "120/m,60/m | has two limits for every key; keep one of them",
        "wbe=1/s | names the key 'wbe', which ROSA_API_KEYS lacks",
        "web=1/s,web=2/s | names the key 'web' twice"
      })
  void a_limit_that_cannot_be_kept_stops_the_start(String value, String problem) {
    assertThat(given("ROSA_API_KEYS", KEYS, "ROSA_RATE_LIMIT", value).refusal())
        .startsWith("ROSA_RATE_LIMIT " + problem);
  }

  private static RateLimits limits(String value) {
    return given("ROSA_API_KEYS", KEYS, "ROSA_RATE_LIMIT", value).settings().rateLimits();
  }
}
