package org.rosa.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Reads server-sent events from bytes that come in any pieces (WHATWG HTML, section 9.2).
///
/// Lines end with LF, CR or CRLF; several `data:` lines of an event are joined by a newline;
/// comments and other fields are passed over. An event that the stream's end leaves unfinished is
/// not delivered. One that grows over the limit ends the reading with an exception.
public final class SseReader {
  private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final int limit;
  private final Consumer<String> events;

  /// The beginning of a line whose end has not come; most lines come whole and are never in here.
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream(0);

  /// The first `data:` line of an event, and the others, each after a newline.
  private String data = "";

  private final StringBuilder moreData = new StringBuilder(0);
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
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '\n' && i == start && afterCarriageReturn) {
        start = i + 1;
        afterCarriageReturn = false;
      } else if (b == '\n' || b == '\r') {
        endLine(bytes, start, i);
        start = i + 1;
        afterCarriageReturn = b == '\r';
      }
    }
    if (start < bytes.length) {
      afterCarriageReturn = false;
      guard(begun.size() + bytes.length - start);
      begun.write(bytes, start, bytes.length - start);
    }
  }

  private void endLine(byte[] bytes, int start, int end) {
    guard(begun.size() + end - start);
    if (begun.size() == 0) {
      line(bytes, start, end);
      return;
    }
    begun.write(bytes, start, end - start);
    var whole = begun.toByteArray();
    begun.reset();
    line(whole, 0, whole.length);
  }

  private void line(byte[] bytes, int start, int end) {
    int from = first && startsWith(BYTE_ORDER_MARK, bytes, start, end) ? start + 3 : start;
    first = false;
    if (from == end) {
      deliver();
    } else if (startsWith(DATA, bytes, from, end)) {
      int colon = from + DATA.length;
      if (colon == end) {
        append("");
      } else if (bytes[colon] == ':') {
        int value = colon + 1 < end && bytes[colon + 1] == ' ' ? colon + 2 : colon + 1;
        append(new String(bytes, value, end - value, StandardCharsets.UTF_8));
      }
    }
  }

  private static boolean startsWith(byte[] prefix, byte[] bytes, int start, int end) {
    return end - start >= prefix.length
        && Arrays.equals(prefix, 0, prefix.length, bytes, start, start + prefix.length);
  }

  private void append(String value) {
    if (hasData) {
      moreData.append('\n').append(value);
    } else {
      data = value;
      hasData = true;
    }
    guard(data.length() + moreData.length());
  }

  private void deliver() {
    if (hasData) {
      var event = moreData.isEmpty() ? data : data + moreData;
      data = "";
      moreData.setLength(0);
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
