package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What `rosa bench load` is to measure.
///
/// @param streams numbers of callers, one after the other
/// @param rounds how often each server has its turn
/// @param pace from word to word; empty takes one that fits the number of callers
/// @param embedded number of callers that the pack answers
/// @param peers whether other servers are measured too
/// @param openFiles how many files a process may hold open; 0 when the system does not tell
record LoadOptions(
    List<Integer> streams,
    int rounds,
    Optional<Duration> pace,
    int embedded,
    boolean peers,
    long openFiles) {
  /// Files that a server holds open besides its connections.
  private static final int OTHER_FILES = 300;

  /// Up to here streams have the pace of a fast model, beyond it one that two cores bear with
  /// callers, server and model server all on them.
  private static final int FEW = 100;

  LoadOptions {
    streams = List.copyOf(streams);
    requireNonNull(pace, "pace");
    if (streams.isEmpty() || streams.stream().anyMatch(n -> n < 1) || rounds < 1 || embedded < 1) {
      throw new IllegalArgumentException("there is something to measure");
    }
  }

  Duration pace(int callers) {
    return pace.orElse(Duration.ofMillis(callers <= FEW ? 20 : 100));
  }

  /// Numbers of callers for which a server between has files enough: it needs two for each.
  List<Integer> possibleStreams() {
    return streams.stream()
        .filter(n -> openFiles == 0 || 2L * n + OTHER_FILES <= openFiles)
        .toList();
  }

  /// The callers that the pack answers; the open-file limit may leave fewer than were asked for.
  int possibleEmbedded() {
    return openFiles == 0
        ? embedded
        : (int) Math.max(1, Math.min(embedded, openFiles - OTHER_FILES));
  }

  /// Most answers that a measured server must be ready to give at a time.
  int limit() {
    return Math.max(possibleEmbedded(), streams.stream().mapToInt(n -> n).max().orElseThrow());
  }

  /// What the open-file limit left out; empty where nothing.
  List<String> leftOut() {
    var limit = "the open-file limit is " + openFiles;
    var out = new java.util.ArrayList<String>();
    for (int n : streams) {
      if (!possibleStreams().contains(n)) {
        out.add(limit + ": " + n + " streams through a server were left out");
      }
    }
    if (possibleEmbedded() < embedded) {
      out.add(limit + ": " + possibleEmbedded() + " callers instead of " + embedded);
    }
    return out;
  }
}
