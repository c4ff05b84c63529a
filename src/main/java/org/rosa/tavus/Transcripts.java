package org.rosa.tavus;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Transcripts of calls, kept only where an operator wants them, and no longer than he wants.
final class Transcripts {
  private static final System.Logger LOG = System.getLogger("org.rosa.calls");
  private static final JsonMapper JSON = new JsonMapper();

  private final StateFolder folder;
  private final int days;
  private final InstantSource clock;

  /// @param days 0 keeps none
  Transcripts(StateFolder folder, int days, InstantSource clock) {
    this.folder = folder;
    this.days = days;
    this.clock = clock;
  }

  /// Keeps a transcript, the last one that is reported of a call.
  void keep(String name, String conversation, List<TavusEvent.Line> lines) {
    if (days == 0) {
      return;
    }
    var json =
        JSON.createObjectNode()
            .put("conversation", conversation)
            .put("kept", clock.instant().toString());
    var said = json.putArray("said");
    lines.forEach(line -> said.addObject().put("role", line.role()).put("text", line.text()));
    try {
      folder.write(name, json);
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "a transcript cannot be kept in " + folder.path() + ": " + e);
    }
  }

  /// Removes what is older than it may be; with no days at all, everything.
  void sweep() {
    var oldest = clock.instant().minus(Duration.ofDays(days));
    try {
      for (var name : folder.names()) {
        if (kept(name).isBefore(oldest) || days == 0) {
          folder.remove(name);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "transcripts cannot be removed: " + e.getMessage());
    }
  }

  /// When it was kept; long ago where that cannot be told.
  private Instant kept(String name) throws IOException {
    try {
      return folder
          .read(name)
          .map(json -> Instant.parse(json.path("kept").asText("")))
          .orElse(Instant.EPOCH);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
