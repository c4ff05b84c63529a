package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rosa.conversation.ConversationId;
import org.rosa.http.Guest;
import org.rosa.language.Language;

class VisitsTest {
  private static final ConversationId PLATFORMS = new ConversationId("platform-1");
  private static final Avatars.Call CALL =
      new Avatars.Call(PLATFORMS, "https://call.example.org/1", "call-token");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-09-09T08:00:00Z"));
  private final AtomicInteger secrets = new AtomicInteger();
  private final Visits visits =
      new Visits(
          now::get, _ -> Optional.of("festsaal"), () -> "secret-" + secrets.incrementAndGet());

  @Test
  void a_token_is_good_for_half_an_hour() {
    var visit = open("");

    now.set(visit.expires().minusSeconds(1));
    assertThat(visits.with(visit.token()).map(Guest::conversation)).contains(visit.id());
    now.set(visit.expires());
    assertThat(visits.with(visit.token())).isEmpty();
    assertThat(visits.find(visit.token())).isEmpty();
  }

  @Test
  void what_runs_out_of_time_is_ended_once() {
    var visit = open("");
    now.set(visit.expires());

    assertThat(visits.endOld()).containsExactly(visit);
    assertThat(visits.endOld()).isEmpty();
  }

  @Test
  void an_ended_conversation_ends_once_and_its_request_opens_another() {
    var visit = open("tap");

    assertThat(visits.end(visit)).contains(visit);
    assertThat(visits.end(visit)).isEmpty();
    assertThat(visits.with(visit.token())).isEmpty();
    assertThat(open("tap").id()).isNotEqualTo(visit.id());
  }

  @Test
  void the_calls_of_an_avatar_lead_to_the_pages_screen_as_long_as_it_is_open() {
    var visit = open("");
    var joined = visits.join(visit, CALL).orElseThrow();

    assertThat(visits.calling(PLATFORMS)).contains(new Guest(joined.id(), Optional.of("festsaal")));
    assertThat(visits.find(visit.token())).contains(joined);
    visits.end(joined);
    assertThat(visits.calling(PLATFORMS)).isEmpty();
  }

  @Test
  void a_call_that_comes_after_the_end_is_not_joined() {
    var visit = open("");
    visits.end(visit);

    assertThat(visits.join(visit, CALL)).isEmpty();
  }

  @Test
  void a_call_that_was_given_up_while_it_was_made_is_not_joined() {
    var visit = open("");

    assertThat(visits.part(visit)).isTrue();
    assertThat(visits.part(visit)).isFalse();
    assertThat(visits.join(visit, CALL)).isEmpty();
    assertThat(visits.find(visit.token()).map(Visit::mode)).contains("text");
  }

  @Test
  void who_goes_on_without_the_call_is_not_found_by_it() {
    var visit = visits.join(open(""), CALL).orElseThrow();

    assertThat(visits.part(visit)).isTrue();
    assertThat(visits.calling(PLATFORMS)).isEmpty();
  }

  @Test
  void the_oldest_makes_room_for_a_new_one() {
    var oldest = open("first");
    for (int i = 1; i < Visits.MOST; i++) {
      open("");
    }
    var opened = visits.open(Language.ENGLISH, "main", "", Calling.NONE);

    assertThat(opened.dropped()).containsExactly(oldest);
    assertThat(visits.find(oldest.token())).isEmpty();
    assertThat(visits.open()).hasSize(Visits.MOST);
  }

  private Visit open(String request) {
    return visits.open(Language.ENGLISH, "main", request, Calling.making()).visit();
  }
}
