package org.rosa.pack.programme;

import java.util.List;

/// One thing in which a source and a pack's programme differ.
public sealed interface Difference {
  /// Id of the entry in the pack.
  String id();

  /// The talk's title in the source, or in the pack where the source has it no more.
  String title();

  /// A talk that the pack does not have.
  ///
  /// @param line in the source
  record Added(String id, String title, int line, Spot spot, Entry entry) implements Difference {}

  /// Another time or room.
  record Moved(String id, String title, int line, Spot from, Spot to) implements Difference {}

  /// The source cancels it, or has it no more.
  record Cancelled(String id, String title, Spot spot, boolean said) implements Difference {}

  /// Another title, other speakers, or an identity that the pack did not know.
  record Changed(String id, String title, int line, List<Change> changes) implements Difference {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /// What stands in one key of an entry, before and after.
  record Change(Key key, List<String> before, List<String> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// A key of an entry that an import may change.
  enum Key {
    TITLE("title"),
    SPEAKERS("speakers"),
    GUID("guid");

    private final String word;

    Key(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// What a new entry holds beside its title, time and room.
  record Entry(String guid, String code, String kind, List<String> topics, List<String> speakers) {
    public Entry {
      topics = List.copyOf(topics);
      speakers = List.copyOf(speakers);
    }
  }
}
