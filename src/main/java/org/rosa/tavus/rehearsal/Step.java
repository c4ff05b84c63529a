package org.rosa.tavus.rehearsal;

import java.util.List;

/// One thing that happens in a call.
public sealed interface Step {
  /// The visitor speaks; while he does, growing transcripts are sent and dropped.
  ///
  /// @param perceived what the platform guesses of his looks; empty for nothing
  record Says(String words, String perceived) implements Step {
    public Says {
      if (words.isBlank()) {
        throw new IllegalArgumentException("a visitor who says nothing is silent");
      }
    }
  }

  /// Nobody speaks, and the platform says so in the visitor's place.
  record Silent(String placeholder) implements Step {}

  /// The platform asks the same once more.
  record Again() implements Step {}

  /// The visitor breaks into the last answer: of it only so many words were heard.
  record Interrupts(int words) implements Step {
    public Interrupts {
      if (words < 0) {
        throw new IllegalArgumentException("words are counted from 0");
      }
    }
  }

  /// What the last answer must hold: every one of these, in any case of letters.
  record Hears(List<String> pieces) implements Step {
    public Hears {
      pieces = List.copyOf(pieces);
    }
  }
}
