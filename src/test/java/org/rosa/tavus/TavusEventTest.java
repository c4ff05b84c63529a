package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TavusEventTest {
  @ParameterizedTest
  @CsvSource({
    "max_call_duration reached, LIMIT",
    "max_call_duration, LIMIT",
    "participant_left_timeout reached, LEFT",
    "participant_absent_timeout, ABSENT",
    "end_conversation_endpoint_hit, ENDED",
    "daily_room_has_been_deleted, PLATFORM",
    "internal error occurred at step 3, PLATFORM",
    "'', PLATFORM"
  })
  void requirement_37_a_shutdown_is_understood_by_a_part_of_its_reason(
      String reason, Ending ending) {
    assertThat(
            read(
                """
                {"event_type": "system.shutdown", "conversation_id": "c1",
                 "message_type": "system", "properties": {"shutdown_reason": "%s"}}
                """
                    .formatted(reason)))
        .contains(new TavusEvent.Shutdown("c1", ending));
  }

  @ParameterizedTest
  @ValueSource(strings = {"system.replica_joined", "system.pal_joined"})
  void the_avatars_coming_is_understood_in_both_words(String type) {
    assertThat(read("{\"event_type\": \"" + type + "\", \"conversation_id\": \"c1\"}"))
        .contains(new TavusEvent.Joined("c1"));
  }

  @Test
  void a_transcript_holds_what_was_said_and_no_instruction() {
    assertThat(
            read(
                """
                {"event_type": "application.transcription_ready", "conversation_id": "c1",
                 "properties": {"transcript": [
                   {"role": "system", "content": "You are Rosa."},
                   {"role": "assistant", "content": "Hello.", "seconds_from_start": 1.2},
                   {"role": "user", "content": "Hi."}]}}
                """))
        .contains(
            new TavusEvent.TranscriptReady(
                "c1",
                List.of(
                    new TavusEvent.Line("assistant", "Hello."),
                    new TavusEvent.Line("user", "Hi."))));
  }

  @Test
  void what_means_nothing_is_still_a_report() {
    assertThat(
            read("{\"event_type\": \"application.recording_ready\", \"conversation_id\": \"c1\"}"))
        .contains(new TavusEvent.Other("c1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "null",
        "{}",
        "{\"event_type\": \"system.shutdown\"}",
        "{\"conversation_id\": \"c1\", \"event_type\": 7}",
        "{\"conversation_id\": {}, \"event_type\": \"system.shutdown\"}"
      })
  void what_is_no_report_is_none(String body) {
    assertThat(read(body)).isEmpty();
  }

  private static Optional<TavusEvent> read(String body) {
    return TavusEvent.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
