package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.language.Language;

/// What has come about in a conversation, as far as its screen must know. Of several inferences
/// only the newest counts.
public sealed interface Cue {
  /// The page opened the conversation in a language.
  record Opened(Language language) implements Cue {
    public Opened {
      requireNonNull(language, "language");
    }
  }

  /// An inference began, and is the newest now; or has only announced its answer.
  record Began(String inference) implements Cue {
    public Began {
      requireNonNull(inference, "inference");
    }
  }

  /// Its first words left.
  record Spoke(String inference) implements Cue {
    public Spoke {
      requireNonNull(inference, "inference");
    }
  }

  /// Its answer will most likely rest on this.
  record Expected(String inference, List<Exhibit> exhibits, Language language) implements Cue {
    public Expected {
      requireNonNull(inference, "inference");
      exhibits = List.copyOf(exhibits);
      requireNonNull(language, "language");
    }
  }

  /// Its answer was delivered whole, and rests on this.
  record Delivered(String inference, List<Exhibit> exhibits, Language language, Mood mood)
      implements Cue {
    public Delivered {
      requireNonNull(inference, "inference");
      exhibits = List.copyOf(exhibits);
      requireNonNull(language, "language");
      requireNonNull(mood, "mood");
    }
  }

  /// Its answer was dropped.
  record Dropped(String inference, Mood mood) implements Cue {
    public Dropped {
      requireNonNull(inference, "inference");
      requireNonNull(mood, "mood");
    }
  }

  /// The visitor began to speak or write, or ceased to.
  record Addressed(boolean now) implements Cue {}

  /// The avatar waits to be joined.
  record Invited(Invitation invitation) implements Cue {
    public Invited {
      requireNonNull(invitation, "invitation");
    }
  }

  /// The avatar is gone, or did not come, and the conversation goes on in writing.
  record Parted() implements Cue {}

  /// The visitor asked by words for a language.
  record Wished(Language language) implements Cue {
    public Wished {
      requireNonNull(language, "language");
    }
  }

  /// The conversation is over.
  record Ended() implements Cue {}
}
