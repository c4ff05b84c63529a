package org.rosa;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.GivenSettings.given;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.guardrail.Mode;
import org.rosa.http.ApiKey;
import org.rosa.http.Profile;
import org.rosa.http.RateLimit;
import org.rosa.http.RateLimits;
import org.rosa.http.Routes;
import org.rosa.http.page.PageSettings;
import org.rosa.tavus.CallLimits;
import org.rosa.tavus.Dialect;

class SettingsTest {
  @Test
  void without_any_setting_a_demo_starts_on_this_machine() {
    var settings = given().settings();

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8000);
    assertThat(settings.apiKeys())
        .containsExactly(new ApiKey("development", "rosa-backend-key-2025", Profile.SPEECH));
    assertThat(settings.pack()).isEqualTo(Path.of("/opt/rosa/packs/snt2025"));
    assertThat(settings.models()).isEmpty();
    assertThat(settings.instant()).isTrue();
    assertThat(settings.cache()).isTrue();
    assertThat(settings.acknowledgeAfter()).contains(Duration.ofMillis(1200));
    assertThat(settings.hedgeAfter()).isEmpty();
    assertThat(settings.clock()).isEqualTo(Clock.systemUTC());
    assertThat(settings.limits()).isEqualTo(new Routes.Limits(1_048_576, 12_000));
    assertThat(settings.modelStreams()).isEqualTo(12_000);
    assertThat(settings.rateLimits()).isEqualTo(new RateLimits(Optional.empty(), Map.of()));
    assertThat(settings.page().kiosks()).isEmpty();
    assertThat(settings.page().publicUrl()).isEmpty();
    assertThat(settings.page().timings())
        .isEqualTo(
            new PageSettings.Timings(
                Duration.ofSeconds(45),
                Duration.ofSeconds(25),
                Duration.ofMinutes(10),
                Duration.ofSeconds(8)));
    assertThat(settings.stateDir().toString()).endsWith("/.local/state/rosa");
    assertThat(settings.linkSecret()).isEmpty();
  }

  @Test
  void every_setting_is_shown_with_its_default() {
    assertThat(given().settings().shown())
        .allSatisfy(shown -> assertThat(shown.origin()).isEqualTo("default"))
        .extracting(shown -> shown.name() + "=" + shown.value())
        .containsExactly(
            "ROSA_HOST=127.0.0.1",
            "ROSA_PORT=8000",
            "ROSA_API_KEYS=development:****:speech",
            "ROSA_PACK=/opt/rosa/packs/snt2025",
            "OPENAI_API_KEY=",
            "ROSA_MODEL_CHAIN=",
            "ROSA_INSTANT=on",
            "ROSA_CACHE=on",
            "ROSA_CLOCK=",
            "ROSA_MAX_BODY_BYTES=1048576",
            "ROSA_MAX_STREAMS=12000",
            "ROSA_MAX_MODEL_STREAMS=12000",
            "ROSA_RATE_LIMIT=off",
            "ROSA_ACKNOWLEDGE_AFTER=1200ms",
            "ROSA_HEDGE_AFTER=off",
            "ROSA_JAVA_HOME=",
            "ROSA_RED_ZONE=public-facts",
            "ROSA_PUBLIC_URL=",
            "ROSA_KIOSKS=",
            "ROSA_KIOSK_SILENCE=45s",
            "ROSA_KIOSK_GRACE=25s",
            "ROSA_KIOSK_CAP=10m",
            "ROSA_KIOSK_WRAPUP=8s",
            "TAVUS_API_KEY=",
            "TAVUS_BASE_URL=https://tavusapi.com",
            "TAVUS_API=pal",
            "TAVUS_FACE_ID=",
            "TAVUS_PERSONA_ID=",
            "TAVUS_MAX_CALL=10m",
            "TAVUS_ABSENT_AFTER=60s",
            "TAVUS_LEFT_AFTER=10s",
            "TAVUS_PRIVATE_ROOM=on",
            "TAVUS_TEST_MODE=off",
            "TAVUS_TRANSCRIPT_DAYS=0",
            "ROSA_STATE_DIR=" + given().settings().stateDir(),
            "ROSA_LINK_SECRET=made once and kept in `ROSA_STATE_DIR`",
            "ROSA_REDIS_URL=",
            "ROSA_DATABASE_URL=");
  }

  @Test
  void a_models_settings_are_shown_with_their_defaults() {
    var shown =
        given(
                "ROSA_MODELS_PRIMARY_BASE_URL",
                "http://gpu:8000/v1",
                "ROSA_MODELS_PRIMARY_MODEL",
                "m")
            .settings()
            .shown();

    assertThat(shown)
        .extracting(one -> one.name() + "=" + one.value() + " " + one.origin())
        .endsWith(
            "ROSA_MODELS_PRIMARY_BASE_URL=http://gpu:8000/v1 environment",
            "ROSA_MODELS_PRIMARY_API_KEY= default",
            "ROSA_MODELS_PRIMARY_MODEL=m environment",
            "ROSA_MODELS_PRIMARY_CONNECT_TIMEOUT=500ms default",
            "ROSA_MODELS_PRIMARY_FIRST_TOKEN_TIMEOUT=1200ms default",
            "ROSA_MODELS_PRIMARY_ALONE_TIMEOUT=4s default",
            "ROSA_MODELS_PRIMARY_GAP_TIMEOUT=3s default",
            "ROSA_MODELS_PRIMARY_TOTAL_TIMEOUT=60s default",
            "ROSA_MODELS_PRIMARY_MAX_STREAMS= default");
  }

  @Test
  void every_fixed_name_can_be_set() {
    Map<String, String> environment =
        Arrays.stream(Setting.values())
            .collect(toMap(Setting::environmentName, SettingsTest::exampleOf));
    var settings = given(environment).settings();

    assertThat(settings.host()).isEqualTo("localhost");
    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.apiKeys()).containsExactly(new ApiKey("tavus", "secret-1", Profile.SPEECH));
    assertThat(settings.pack()).isEqualTo(Path.of("my-pack"));
    assertThat(settings.models()).hasSize(1);
    assertThat(settings.instant()).isFalse();
    assertThat(settings.cache()).isFalse();
    assertThat(settings.acknowledgeAfter()).contains(Duration.ofSeconds(2));
    assertThat(settings.hedgeAfter()).contains(Duration.ofMillis(800));
    assertThat(settings.redZone()).isEqualTo(Mode.STRICT);
    assertThat(settings.clock().instant()).isEqualTo(Instant.parse("2025-09-09T08:00:00Z"));
    assertThat(settings.limits()).isEqualTo(new Routes.Limits(2048, 50));
    assertThat(settings.modelStreams()).isEqualTo(20);
    assertThat(settings.rateLimits().own())
        .isEqualTo(Map.of("tavus", new RateLimit(120, Duration.ofMinutes(1))));
    assertThat(settings.publicUrl()).contains(URI.create("https://rosa.example.org"));
    assertThat(settings.stateDir()).isEqualTo(Path.of("any"));
    assertThat(settings.tavus())
        .isEqualTo(
            new Settings.Tavus(
                Optional.of("secret-2"),
                URI.create("http://127.0.0.1:9901"),
                Dialect.PERSONA,
                Optional.of("any"),
                Optional.of("any"),
                new CallLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    true,
                    false),
                7));
    assertThat(settings.page().kiosks())
        .containsExactly(
            new PageSettings.Kiosk("main", "registration-desk"),
            new PageSettings.Kiosk("hall", "festsaal"));
    assertThat(settings.page().publicUrl()).contains(URI.create("https://rosa.example.org"));
    assertThat(settings.page().timings().cap()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.linkSecret()).contains("a-secret-that-is-long");
    assertThat(settings.shown())
        .filteredOn(shown -> shown.origin().equals("environment"))
        .hasSize(Setting.values().length);
  }

  @Test
  void nothing_goes_unjudged_where_others_listen() {
    assertThat(given("ROSA_RED_ZONE", "off").settings().redZone()).isEqualTo(Mode.OFF);
    assertThat(
            given("ROSA_RED_ZONE", "off", "ROSA_HOST", "0.0.0.0", "ROSA_API_KEYS", "a:secret-1")
                .refusal())
        .contains("ROSA_RED_ZONE is off");
    assertThat(given("ROSA_RED_ZONE", "lax").refusal()).contains("public-facts, strict, off");
  }

  private static String exampleOf(Setting setting) {
    return switch (setting) {
      case HOST -> "localhost";
      case PORT -> "9000";
      case API_KEYS -> "tavus:secret-1";
      case PACK -> "my-pack";
      case MODEL_CHAIN -> "primary";
      case INSTANT, CACHE -> "off";
      case CLOCK -> "2025-09-09T10:00:00+02:00";
      case ACKNOWLEDGE_AFTER -> "2s";
      case HEDGE_AFTER -> "800ms";
      case MAX_BODY_BYTES -> "2048";
      case MAX_STREAMS -> "50";
      case MAX_MODEL_STREAMS -> "20";
      case RATE_LIMIT -> "tavus=120/m";
      case OPENAI_API_KEY, TAVUS_API_KEY, REDIS_URL, DATABASE_URL -> "secret-2";
      case RED_ZONE -> "strict";
      case JAVA_HOME, TAVUS_FACE_ID, TAVUS_PERSONA_ID, STATE_DIR -> "any";
      case PUBLIC_URL -> "https://rosa.example.org/";
      case TAVUS_BASE_URL -> "http://127.0.0.1:9901";
      case TAVUS_API -> "persona";
      case TAVUS_MAX_CALL, TAVUS_ABSENT_AFTER, TAVUS_LEFT_AFTER -> "30s";
      case TAVUS_PRIVATE_ROOM -> "off";
      case TAVUS_TEST_MODE -> "on";
      case TAVUS_TRANSCRIPT_DAYS -> "7";
      case LINK_SECRET -> "a-secret-that-is-long";
      case KIOSKS -> "main:registration-desk, hall:festsaal";
      case KIOSK_SILENCE, KIOSK_GRACE, KIOSK_WRAPUP -> "30s";
      case KIOSK_CAP -> "15m";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "20000,  9000",
    "1024,    460",
    "26666, 11999",
    "26667, 12000",
    "9223372036854775807, 12000",
    "1,         1",
    "0,      1843",
    "-1,     1843"
  })
  void at_most_45_percent_of_the_open_files_and_never_more_than_12000_answers_are_given_at_a_time(
      long openFiles, int streams) throws InvalidSettingsException {
    var settings = Settings.read(Map.of(), Path.of("no-such-rosa.yaml"), Path.of("."), openFiles);

    assertThat(settings.limits().streamLimit()).isEqualTo(streams);
    assertThat(settings.modelStreams()).isEqualTo(streams);
  }

  @Test
  void models_give_as_many_answers_as_there_may_be_unless_told_otherwise() {
    assertThat(given("ROSA_MAX_STREAMS", "70").settings().modelStreams()).isEqualTo(70);
  }

  @ParameterizedTest
  @CsvSource({
    "ROSA_PORT, http, 0 to 65535",
    "ROSA_PORT, -1, 0 to 65535",
    "ROSA_PORT, 65536, 0 to 65535",
    "ROSA_PORT, 80.5, 0 to 65535",
    "ROSA_MAX_BODY_BYTES, 0, 1 to 2147483647",
    "ROSA_MAX_BODY_BYTES, 1MB, 1 to 2147483647",
    "ROSA_MAX_BODY_BYTES, 2147483648, 1 to 2147483647",
    "ROSA_MAX_STREAMS, 0, 1 to 1000000",
    "ROSA_MAX_MODEL_STREAMS, many, 1 to 1000000"
  })
  void a_bad_number_stops_the_start_and_the_range_is_told(String name, String value, String range) {
    assertThat(given(name, value).refusal())
        .isEqualTo(name + " is '" + value + "'; write a whole number from " + range);
  }

  @Test
  void port_0_takes_a_free_one() {
    assertThat(given("ROSA_PORT", "0").settings().port()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"on, true", "off, false", "TRUE, true", "no, false"})
  void instant_answers_are_switched(String value, boolean instant) {
    assertThat(given("ROSA_INSTANT", value).settings().instant()).isEqualTo(instant);
  }

  @Test
  void a_switch_between_on_and_off_stops_the_start() {
    assertThat(given("ROSA_INSTANT", "maybe").refusal())
        .isEqualTo("ROSA_INSTANT is 'maybe'; write on or off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "off", "no", "0ms"})
  void late_answers_need_not_be_announced(String value) {
    assertThat(given("ROSA_ACKNOWLEDGE_AFTER", value).settings().acknowledgeAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "2", "61m", "-1s"})
  void a_wait_that_is_no_length_of_time_stops_the_start(String value) {
    assertThat(given("ROSA_HEDGE_AFTER", value).refusal())
        .isEqualTo(
            "ROSA_HEDGE_AFTER is '"
                + value
                + "'; write a time such as 800ms or 2s, at most 60m, or off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rosa.example.org",
        "ftp://rosa.example.org",
        "https://rosa.example.org/chat/completions",
        "https://me:word@rosa.example.org",
        "https://rosa.example.org?a=b"
      })
  void a_public_address_that_is_none_stops_the_start(String url) {
    assertThat(given("ROSA_PUBLIC_URL", url).refusal())
        .isEqualTo(
            "ROSA_PUBLIC_URL is '"
                + url
                + "'; write an address such as https://rosa.example.org, without a route");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TAVUS_API | replica | TAVUS_API is 'replica'; write pal or persona",
        "TAVUS_MAX_CALL | 2h | TAVUS_MAX_CALL is '2h'; write a time such as 90s or 10m, from 1s to 60m",
        "TAVUS_LEFT_AFTER | 10ms | TAVUS_LEFT_AFTER is '10ms'; write a time such as 90s or 10m, from 1s to 60m",
        "TAVUS_FACE_ID | a/b | TAVUS_FACE_ID is 'a/b'; an id has letters and digits",
        "TAVUS_TRANSCRIPT_DAYS | all | TAVUS_TRANSCRIPT_DAYS is 'all'; write a whole number from 0 to 999"
      })
  void what_is_wrong_with_settings_of_tavus_stops_the_start(
      String name, String value, String refusal) {
    assertThat(given(name, value).refusal()).isEqualTo(refusal);
  }

  @Test
  void state_lies_where_programs_of_this_user_keep_it() {
    assertThat(given("XDG_STATE_HOME", "/home/rosa/state").settings().stateDir())
        .isEqualTo(Path.of("/home/rosa/state/rosa"));
  }

  @Test
  void a_given_clock_stands_still() {
    var clock = given("ROSA_CLOCK", "2025-09-09T10:00:00+02:00").settings().clock();

    assertThat(clock.instant()).isEqualTo(Instant.parse("2025-09-09T08:00:00Z"));
    assertThat(clock.instant()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2025-09-09", "2025-09-09T10:00:00", "10:00"})
  void a_clock_without_date_time_and_offset_stops_the_start(String value) {
    assertThat(given("ROSA_CLOCK", value).refusal())
        .isEqualTo(
            "ROSA_CLOCK is '"
                + value
                + "'; write a time with its offset, such as 2025-09-09T10:00:00+02:00");
  }

  @Test
  void an_ipv6_host_is_taken_with_and_without_brackets() {
    assertThat(given("ROSA_HOST", "[::1]").settings().host()).isEqualTo("::1");
    assertThat(given("ROSA_HOST", "::1").settings().host()).isEqualTo("::1");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:81",
    "rosa.example.org, http://rosa.example.org:81",
    "0.0.0.0, http://127.0.0.1:81",
    "::, http://[::1]:81",
    "::1, http://[::1]:81"
  })
  void this_machine_reaches_the_server_at_an_address_of_its_own(String host, String url) {
    var settings = given("ROSA_HOST", host, "ROSA_API_KEYS", "a:secret-1").settings();

    assertThat(settings.localUrl(81)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost", "local host", "me@host"})
  void a_host_that_is_none_stops_the_start(String host) {
    assertThat(given("ROSA_HOST", host, "ROSA_API_KEYS", "a:secret-1").refusal())
        .isEqualTo("ROSA_HOST is '" + host + "'; write an address such as 127.0.0.1 or 0.0.0.0");
  }

  @Test
  void a_pack_that_is_no_path_stops_the_start() {
    assertThat(given("ROSA_PACK", "packs\0").refusal())
        .isEqualTo("ROSA_PACK is no path of a folder");
  }

  @Test
  void blanks_around_a_value_do_not_count() {
    assertThat(given("ROSA_PORT", " 9000\n").settings().port()).isEqualTo(9000);
  }

  @Test
  void all_problems_are_told_at_once_a_line_each() {
    assertThat(given("ROSA_PORT", "x", "ROSA_INSTANT", "y", "ROSA_PROT", "1").refusal().lines())
        .hasSize(3);
  }
}
