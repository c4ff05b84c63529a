package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.rosa.conversation.ConversationId;
import org.rosa.http.Guests;
import org.rosa.language.Language;
import org.rosa.stage.ScreenId;

/// A conversation that the page has opened.
///
/// @param token opens this conversation and nothing else
/// @param kiosk id of the machine it is held at
/// @param call of the avatar; empty for a conversation in text
/// @param expires after which the token opens nothing
record Visit(
    ConversationId id,
    String token,
    Language language,
    String kiosk,
    Optional<Avatars.Call> call,
    Instant expires,
    boolean open) {
  Visit {
    requireNonNull(id, "id");
    requireNonNull(token, "token");
    requireNonNull(language, "language");
    requireNonNull(kiosk, "kiosk");
    requireNonNull(call, "call");
    requireNonNull(expires, "expires");
  }

  Visit ended() {
    return new Visit(id, token, language, kiosk, call, expires, false);
  }

  Visit with(Optional<Avatars.Call> avatar) {
    return new Visit(id, token, language, kiosk, avatar, expires, open);
  }

  ScreenId screen() {
    return new ScreenId(Guests.NAME, id);
  }

  /// How it is held, in one word.
  String mode() {
    return call.isPresent() ? "avatar" : "text";
  }

  /// Without the token.
  @Override
  public String toString() {
    return "Visit[" + id.value() + ", " + mode() + (open ? ", open]" : ", ended]");
  }
}
