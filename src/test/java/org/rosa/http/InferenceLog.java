package org.rosa.http;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Listens to everything that is logged while it is open, and hands out the lines of inferences.
final class InferenceLog extends Handler implements AutoCloseable {
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<LogRecord> all = new LinkedBlockingQueue<>();
  private final Logger logger = Logger.getLogger("");

  InferenceLog() {
    logger.addHandler(this);
  }

  /// The next inference's line that holds this mark. Lines of inferences that ended before this log
  /// was opened may still come in, so a test names what is its own.
  String next(String mark) {
    try {
      var line = lines.poll(10, TimeUnit.SECONDS);
      while (line != null && !line.contains(mark)) {
        line = lines.poll(10, TimeUnit.SECONDS);
      }
      return Optional.ofNullable(line)
          .orElseThrow(() -> new AssertionError("no inference was logged with " + mark));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everything logged so far at this level or above, as text.
  java.util.List<String> at(java.util.logging.Level level) {
    return all.stream()
        .filter(record -> record.getLevel().intValue() >= level.intValue())
        .map(LogRecord::getMessage)
        .toList();
  }

  @Override
  public void publish(LogRecord record) {
    all.add(record);
    if ("org.rosa.inference".equals(record.getLoggerName())) {
      lines.add(record.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
