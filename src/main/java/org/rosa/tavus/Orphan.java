package org.rosa.tavus;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A call that nobody has: its process died, or Tavus's answer to its making was lost.
final class Orphan {
  private static final System.Logger LOG = System.getLogger("org.rosa.calls");

  /// A conversation whose making was not answered may appear as long after.
  private static final Duration LATEST = Duration.ofMinutes(2);

  private final Calls.Desk desk;
  private final CallTable table;
  private final CallWatcher watcher;
  private final OpenCall open;

  Orphan(Calls.Desk desk, CallTable table, CallWatcher watcher, OpenCall open) {
    this.desk = desk;
    this.table = table;
    this.watcher = watcher;
    this.open = open;
  }

  /// Ends it, or leaves it for the next time.
  void end() {
    if (!table.holds(open)) {
      return;
    }
    if (open.tavusId().isPresent()) {
      end(open.tavusId().get());
    } else {
      look();
    }
  }

  private void end(String tavusId) {
    var ended = desk.client().endConversation(tavusId);
    if (Endings.isOver(ended) || Endings.isLongOver(open, desk)) {
      table.drop(open);
      LOG.log(
          System.Logger.Level.INFO,
          "orphaned call ended conversation=" + open.conversation() + " tavus=" + tavusId);
      watcher.ended(open.conversation(), Ending.ORPHAN);
    } else {
      LOG.log(
          System.Logger.Level.WARNING,
          "orphaned call not ended tavus=" + tavusId + ", tried again later: " + ended.words());
    }
  }

  /// Looks for the conversation by its name.
  private void look() {
    switch (desk.client().conversations()) {
      case TavusResult.Done<List<Conversation>>(var conversations) -> {
        var found = named(conversations);
        if (found.isPresent()) {
          end(found.get().id());
        } else if (open.begun().plus(LATEST).isBefore(desk.clock().instant())) {
          table.drop(open);
        }
      }
      case TavusResult.Refused<List<Conversation>> refused -> missed(refused);
      case TavusResult.Unavailable<List<Conversation>> unavailable -> missed(unavailable);
      case TavusResult.Unclear<List<Conversation>> unclear -> missed(unclear);
    }
  }

  private Optional<Conversation> named(List<Conversation> conversations) {
    return conversations.stream()
        .filter(one -> one.name().equals(open.name()) && !one.ended())
        .findFirst();
  }

  private static void missed(TavusResult<List<Conversation>> result) {
    LOG.log(System.Logger.Level.WARNING, "orphaned calls cannot be looked for: " + result.words());
  }
}
