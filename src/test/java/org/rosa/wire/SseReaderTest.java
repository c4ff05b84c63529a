package org.rosa.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events come out the same however their bytes came in.
class SseReaderTest {
  private static final String STREAM =
      "\uFEFFdata: {\"a\":\"Зал\"}\n\n: sign of life\n\nevent: x\ndata: 大厅\ndata:القاعة\n\n"
          + "data\n\ndata:  two blanks 👍\n\nid: 7\n\ndata: unfinished";
  private static final List<String> EVENTS =
      List.of("{\"a\":\"Зал\"}", "大厅\nالقاعة", "", " two blanks 👍");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_cut_gives_the_same_events_with_every_line_end(String lineEnd) {
    var bytes = STREAM.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
    for (int first = 0; first <= bytes.length; first++) {
      for (int second = first; second <= bytes.length; second += 7) {
        var events = new ArrayList<String>();
        var reader = new SseReader(1_000, events::add);
        reader.read(Arrays.copyOfRange(bytes, 0, first));
        reader.read(Arrays.copyOfRange(bytes, first, second));
        reader.read(Arrays.copyOfRange(bytes, second, bytes.length));
        assertThat(events).as("cut at %d and %d", first, second).isEqualTo(EVENTS);
      }
    }
  }

  @Test
  void one_byte_at_a_time_gives_the_same_events() {
    var events = new ArrayList<String>();
    var reader = new SseReader(1_000, events::add);
    for (byte b : STREAM.getBytes(StandardCharsets.UTF_8)) {
      reader.read(new byte[] {b});
    }
    assertThat(events).isEqualTo(EVENTS);
  }

  @Test
  void an_event_over_the_limit_ends_the_reading_whether_in_one_line_or_many() {
    var oneLine = new SseReader(100, event -> {});
    var manyLines = new SseReader(100, event -> {});
    assertThatThrownBy(() -> oneLine.read("x".repeat(101).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> manyLines.read("data: 12345678\n".repeat(20).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalStateException.class);
  }
}
