package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.rosa.conversation.ConversationId;
import org.rosa.http.Guests;
import org.rosa.language.Language;
import org.rosa.stage.ScreenId;

/// A conversation that the page has opened.
///
/// @param token opens this conversation and nothing else
/// @param kiosk id of the machine it is held at
/// @param calling how it stands with the avatar
/// @param expires after which the token opens nothing
record Visit(
    ConversationId id,
    String token,
    Language language,
    String kiosk,
    Calling calling,
    Instant expires,
    boolean open) {
  Visit {
    requireNonNull(id, "id");
    requireNonNull(token, "token");
    requireNonNull(language, "language");
    requireNonNull(kiosk, "kiosk");
    requireNonNull(calling, "calling");
    requireNonNull(expires, "expires");
  }

  Visit ended() {
    return new Visit(id, token, language, kiosk, calling, expires, false);
  }

  Visit with(Calling changed) {
    return new Visit(id, token, language, kiosk, changed, expires, open);
  }

  ScreenId screen() {
    return new ScreenId(Guests.NAME, id);
  }

  /// How it is held, in one word.
  String mode() {
    return isCalling() ? "avatar" : "text";
  }

  /// Whether the avatar's call is there or being made.
  boolean isCalling() {
    return !(calling instanceof Calling.None);
  }

  /// Without the token.
  @Override
  public String toString() {
    return "Visit[" + id.value() + ", " + mode() + (open ? ", open]" : ", ended]");
  }
}
