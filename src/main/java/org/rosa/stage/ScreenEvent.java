package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.language.Language;

/// What changes on a screen.
public sealed interface ScreenEvent {
  /// @param inference the newest; empty before the first
  record Moved(Mood mood, String inference) implements ScreenEvent {
    public Moved {
      requireNonNull(mood, "mood");
      requireNonNull(inference, "inference");
    }
  }

  /// Exhibits take the place of all provisional ones.
  ///
  /// @param provisional whether their answer has still to be delivered
  record Shown(String inference, boolean provisional, Hanging hanging) implements ScreenEvent {
    public Shown {
      requireNonNull(inference, "inference");
      requireNonNull(hanging, "hanging");
    }
  }

  /// The provisional exhibits of this inference go.
  record Withdrawn(String inference) implements ScreenEvent {
    public Withdrawn {
      requireNonNull(inference, "inference");
    }
  }

  /// The conversation goes on in another language.
  record Turned(Language language) implements ScreenEvent {
    public Turned {
      requireNonNull(language, "language");
    }
  }

  /// What becomes of the avatar.
  sealed interface OfAvatar extends ScreenEvent {}

  /// The avatar waits to be joined.
  record Invited(Invitation invitation) implements OfAvatar {
    public Invited {
      requireNonNull(invitation, "invitation");
    }
  }

  /// The avatar is gone, or did not come, and the conversation goes on in writing.
  record Parted() implements OfAvatar {}

  /// Nothing follows.
  record Ended() implements ScreenEvent {}

  /// Exhibits and the language of the answer that they belong to.
  record Hanging(List<Exhibit> exhibits, Language language) {
    public Hanging {
      exhibits = List.copyOf(exhibits);
      requireNonNull(language, "language");
    }
  }
}
