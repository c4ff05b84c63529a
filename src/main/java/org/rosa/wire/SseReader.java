package org.rosa.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Reads server-sent events from bytes that come in any pieces (WHATWG HTML, section 9.2).
///
/// Lines end with LF, CR or CRLF; several `data:` lines of an event are joined by a newline;
/// comments and other fields are passed over. An event that the stream's end leaves unfinished is
/// not delivered. One that grows over the limit ends the reading with an exception.
public final class SseReader {
  private final int limit;
  private final Consumer<String> events;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;
  private boolean afterCarriageReturn;
  private boolean first = true;

  /// @param limit the most bytes a line, and characters an event, may have
  /// @param events gets the data of each event
  public SseReader(int limit, Consumer<String> events) {
    this.limit = limit;
    this.events = events;
  }

  /// Takes the next bytes.
  ///
  /// @throws IllegalStateException when an event is larger than the limit
  public void read(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n' && afterCarriageReturn) {
        afterCarriageReturn = false;
      } else if (b == '\n' || b == '\r') {
        afterCarriageReturn = b == '\r';
        endLine();
      } else {
        afterCarriageReturn = false;
        line.write(b);
        guard(line.size());
      }
    }
  }

  private void endLine() {
    var text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (first && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    first = false;
    if (text.isEmpty()) {
      deliver();
    } else if (text.equals("data") || text.startsWith("data:")) {
      append(text.length() <= 5 ? "" : text.substring(text.charAt(5) == ' ' ? 6 : 5));
    }
  }

  private void append(String value) {
    if (hasData) {
      data.append('\n');
    }
    hasData = true;
    data.append(value);
    guard(data.length());
  }

  private void deliver() {
    if (hasData) {
      var event = data.toString();
      data.setLength(0);
      hasData = false;
      events.accept(event);
    }
  }

  private void guard(int size) {
    if (size > limit) {
      throw new IllegalStateException("an event is larger than " + limit);
    }
  }
}
