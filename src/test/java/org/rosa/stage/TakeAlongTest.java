package org.rosa.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;
import org.rosa.testing.RosaServer;

class TakeAlongTest {
  private static final Instant TUESDAY = Instant.parse("2025-09-09T08:15:00Z");

  private final TakeAlong links = signedWith("a-secret-of-sixteen-signs");

  @ParameterizedTest
  @EnumSource
  void a_link_holds_what_was_shown_in_its_language(Language language) {
    var shown =
        List.<Exhibit>of(
            new Exhibit.Known(new Subject.OfStation("PS45")),
            new Exhibit.Known(new Subject.OfRoute("entrance", "festsaal")),
            new Exhibit.Known(new Subject.OfFact("ctbto")));
    var token = links.token(shown, viewer(language, TUESDAY)).orElseThrow();

    var taken = links.read(token, TUESDAY).orElseThrow();
    assertThat(taken.language()).isEqualTo(language);
    assertThat(taken.exhibits()).extracting(Exhibit::key).isEqualTo(keys(shown));
  }

  @Test
  void a_link_of_the_most_that_fits_is_short_enough_for_a_code() {
    var shown = new ArrayList<Exhibit>();
    for (int i = 1; i <= 12; i++) {
      shown.add(new Exhibit.Known(new Subject.OfStation("PS" + i)));
    }
    var token = links.token(shown, viewer(Language.ENGLISH, TUESDAY)).orElseThrow();

    assertThat("https://rosa.example.org/t/" + token).hasSizeLessThanOrEqualTo(100);
    assertThat(links.read(token, TUESDAY).orElseThrow().exhibits())
        .extracting(Exhibit::key)
        .isEqualTo(keys(shown.subList(4, 12)));
  }

  @Test
  void a_list_is_taken_as_its_talks_and_a_room_as_the_way_from_the_screen() {
    var list =
        new Exhibit.Known(
            new Subject.OfTimetable(new Subject.When.Now()), List.of("mon-opening", "mon-keynote"));
    var room = new Exhibit.Known(new Subject.OfRoom("festsaal"));
    var viewer = new Viewer(Language.ENGLISH, Optional.of("registration-desk"), TUESDAY);
    var token = links.token(List.of(list, room), viewer).orElseThrow();

    assertThat(links.read(token, TUESDAY).orElseThrow().exhibits())
        .extracting(Exhibit::key)
        .containsExactly(
            "talk:mon-opening", "talk:mon-keynote", "route:registration-desk:festsaal");
  }

  @Test
  void what_is_not_of_the_pack_is_not_taken() {
    var shown =
        List.<Exhibit>of(
            new Exhibit.Declined(),
            new Exhibit.Help(),
            new Exhibit.Known(new Subject.OfFact("no-such-fact")));

    assertThat(links.token(shown, viewer(Language.ENGLISH, TUESDAY))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-09T08:00:00Z, 2025-10-12",
    "2025-10-11T08:00:00Z, 2025-10-12",
    "2026-11-25T08:00:00Z, 2026-11-26"
  })
  void a_link_is_good_until_thirty_days_after_the_event_or_a_day_after_it_was_made(
      Instant made, LocalDate until) {
    var token = links.token(fact(), viewer(Language.ENGLISH, made)).orElseThrow();
    var end = until.plusDays(1).atStartOfDay(RosaServer.conference().event().zone()).toInstant();

    assertThat(links.read(token, made).orElseThrow().until()).isEqualTo(until);
    assertThat(links.read(token, end.minusSeconds(1))).isPresent();
    assertThat(links.read(token, end)).isEmpty();
  }

  @Test
  void a_link_with_any_bit_turned_is_no_link() {
    var token = links.token(fact(), viewer(Language.ENGLISH, TUESDAY)).orElseThrow();
    var bytes = Base64.getUrlDecoder().decode(token);
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      var forged = bytes.clone();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
      assertThat(links.read(text, TUESDAY)).as("bit %d", bit).isEmpty();
    }
    assertThat(links.read(token.substring(0, token.length() - 4), TUESDAY)).isEmpty();
    assertThat(links.read("", TUESDAY)).isEmpty();
    assertThat(links.read("not a token at all", TUESDAY)).isEmpty();
  }

  @Test
  void a_link_signed_with_another_secret_is_no_link() {
    var token =
        signedWith("another-secret-of-signs")
            .token(fact(), viewer(Language.ENGLISH, TUESDAY))
            .orElseThrow();

    assertThat(links.read(token, TUESDAY)).isEmpty();
  }

  @Test
  void no_two_things_of_the_pack_have_one_number() {
    var conference = RosaServer.conference();
    long rooms = conference.venue().rooms().size();
    long known = conference.facts().stream().filter(fact -> fact.known()).count();

    assertThat((long) new Catalogue(conference).size())
        .isEqualTo(
            rooms
                + rooms * (rooms - 1)
                + known
                + conference.programme().talks().count()
                + conference.programme().topics().size()
                + conference.programme().speakers().size()
                + conference.network().orElseThrow().stations().size()
                + 8L * conference.network().orElseThrow().states().size()
                + 7);
  }

  private static List<Exhibit> fact() {
    return List.of(new Exhibit.Known(new Subject.OfFact("ctbto")));
  }

  private static List<String> keys(List<Exhibit> exhibits) {
    return exhibits.stream().map(Exhibit::key).toList();
  }

  private static Viewer viewer(Language language, Instant now) {
    return new Viewer(language, Optional.empty(), now);
  }

  private static TakeAlong signedWith(String secret) {
    return new TakeAlong(RosaServer::conference, () -> secret.getBytes(StandardCharsets.UTF_8));
  }
}
